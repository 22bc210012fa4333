import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestSteps, levelsAfter } from '../../src/domain/cheapest-steps.ts';
import { climbsOf, type ClimbSource } from '../../src/domain/climbs.ts';
import { toHundredths } from '../../src/domain/fraction.ts';
import { maturityLevels, type Indicator, type Instrument } from '../../src/domain/instrument.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import { scoreInstrument } from '../../src/domain/score.ts';
import { scoreLevels, levelsBy } from '../../src/domain/three-indices.ts';
import { withChanges, type Levels } from '../../src/domain/what-if.ts';
import { provenToLevel4, requirement, roomOf, sample, verdicts } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');
const lowerBounds = { Cukup: 180, Baik: 260, 'Sangat Baik': 350, Memuaskan: 420 };

type Search = Partial<ClimbSource> & { accepted?: ReadonlySet<string> };

/** Every room of an instrument with some requirements accepted, and the search from there. */
function searchIn(instrument: Instrument, boundHundredths: number, search: Search = {}) {
  const given = [...(search.accepted ?? [])].map((code) => ({ requirement: code }));
  const assessments = new Map(
    instrument.indicators.map((indicator) => [
      indicator.id,
      assessRoom(roomOf({ indicator, verdicts: verdicts(...given) })),
    ]),
  );
  const levels = levelsBy(instrument, assessments.values(), 'accepted');
  for (const [id, { reached }] of assessments) levels.set(id, reached.accepted);
  const source: ClimbSource = {
    levels,
    assessments,
    missingBy: 'accepted',
    isPendingFree: false,
    kept: new Set(),
    ...search,
  };
  const climbs = climbsOf(instrument, source);
  return {
    source,
    climbs,
    found: cheapestSteps(instrument, { levels: source.levels, climbs, boundHundredths }),
  };
}

describe('the steps', () => {
  test.each(Object.values(lowerBounds))(
    'of an empty region to %i cost what listing every cost finds',
    (bound) => {
      const { found } = searchIn(spbe, bound);
      if (found.state !== 'found') throw new Error(found.state);
      expect(found.cost).toBe(leastByListing(spbe, bound));
      expect(found.index.num * 100).toBeGreaterThanOrEqual(bound * found.index.den);
    },
  );

  test.each(Object.entries(lowerBounds))('lead to %s when all that they name is accepted', (name, bound) => {
    const first = searchIn(spbe, bound);
    if (first.found.state !== 'found') throw new Error(first.found.state);
    const accepted = new Set(
      first.found.steps.flatMap(({ rungs }) =>
        rungs.flatMap(({ missing }) =>
          missing.map(({ requirements }) => requirements[0]?.requirement.code ?? ''),
        ),
      ),
    );
    expect(accepted.size).toBe(first.found.cost);
    const then = searchIn(spbe, bound, { accepted });
    expect(then.found).toEqual({ state: 'reached' });
    expect(scoreLevels(spbe, then.source.levels).predicate.name).toBe(name);
    expect(scoreLevels(spbe, then.source.levels).index).toEqual(first.found.index);
  });

  test('end where the unrounded index reaches the bound, not where the printed one does', () => {
    // 2.5950 prints 2.60.
    const levels: Levels = new Map(pemdi.indicators.map(({ id }) => [id, '2.595']));
    const band = { ...pemdi, predicates: [{ fromHundredths: 260, name: 'Batas', stage: null }] };
    expect(toHundredths(scoreInstrument(band, levels).index)).toBe(260);
    const { found } = searchIn(band, 260, { levels });
    if (found.state !== 'found') throw new Error(found.state);
    expect(found.steps).toHaveLength(1);
  });

  test('begin at an assessor’s decimals and lead to whole levels', () => {
    const levels: Levels = new Map([['I20', '1.26']]);
    const { climbs } = searchIn(pemdi, 150, { levels });
    const climb = climbs.find(({ indicator }) => indicator.id === 'I20');
    expect([climb?.from, climb?.rungs.map(({ level }) => level)]).toEqual(['1.26', [2, 3, 4, 5]]);
  });

  test('need nothing where the predicate is reached', () => {
    const levels: Levels = new Map(spbe.indicators.map(({ id }) => [id, 3]));
    expect(searchIn(spbe, lowerBounds.Baik, { levels }).found).toEqual({ state: 'reached' });
  });

  test('cannot be told where even all climbs end below the bound, and the highest index is told', () => {
    const kept = new Set(spbe.indicators.map(({ id }) => id).filter((id) => id !== 'I1'));
    const { found } = searchIn(spbe, lowerBounds.Baik, { kept });
    expect(found).toEqual({ state: 'unreachable', highest: { num: 10_000 + 4 * 130, den: 10_000 } });
  });

  test('are taken over as changes of a scenario', () => {
    const { found, source } = searchIn(spbe, lowerBounds.Cukup);
    if (found.state !== 'found') throw new Error(found.state);
    const after = scoreLevels(spbe, withChanges(source.levels, levelsAfter(found.steps)));
    expect([after.index, after.predicate.name]).toEqual([found.index, 'Cukup']);
  });
});

describe('a climb', () => {
  const instrument: Instrument = { ...spbe, indicators: [sample] };
  const costs = (content: Parameters<typeof roomOf>[0], search: Partial<ClimbSource> = {}) => {
    const assessments = new Map([['I1', assessRoom(roomOf(content))]]);
    const [climb] = climbsOf(instrument, {
      levels: new Map(),
      assessments,
      missingBy: 'accepted',
      isPendingFree: false,
      kept: new Set(),
      ...search,
    });
    return climb?.rungs.map(({ level, missing }) => `${level}: ${missing.length}`);
  };
  const from = (level: number) => ({ levels: new Map([['I1', level]]) });

  test('[WI3] counts a group once and optional requirements never, and ends where the criteria are not known', () => {
    expect(costs({})).toEqual(['2: 2', '3: 2', '4: 1']);
  });

  test('counts what only waits for a verdict as missing, unless that is to be free', () => {
    expect(costs(provenToLevel4)).toEqual(['2: 2', '3: 2', '4: 1']);
    expect(costs(provenToLevel4, { isPendingFree: true })).toEqual(['2: 0', '3: 0', '4: 0']);
    expect(costs(provenToLevel4, { missingBy: 'proven' })).toEqual(['2: 0', '3: 0', '4: 0']);
  });

  test('never counts again what is accepted, whatever its document is worth', () => {
    const accepted = { verdicts: verdicts({ requirement: 'I1-L2-01' }) };
    expect(costs(accepted, { isPendingFree: true })).toEqual(['2: 1', '3: 2', '4: 1']);
  });

  test('does not ask again for what lies below the level where it begins', () => {
    expect(costs({}, from(3))).toEqual(['4: 1']);
    expect(costs({}, from(4))).toBeUndefined();
  });

  test('[WI3] is none for an index that another institution gives', () => {
    const climbs = searchIn(pemdi, 250).climbs.map(({ indicator }) => indicator.id);
    expect(climbs).toHaveLength(16);
    for (const external of ['I5', 'I6', 'I7', 'I18']) expect(climbs).not.toContain(external);
  });
});

/** Three to four indicators with levels of random size, groups and optional requirements among them. */
const decision = fc.constantFrom('single', 'a', 'b', 'optional');
const levelParts = fc.array(decision, { maxLength: 4 });
const smallIndicator = fc.record({
  weight: fc.integer({ min: 1, max: 40 }),
  levels: fc.tuple(levelParts, levelParts, levelParts, levelParts),
});

function instrumentOf(parts: readonly { weight: number; levels: readonly string[][] }[]): Instrument {
  const indicators = parts.map(({ weight, levels }, place): Indicator => {
    const id = `I${place + 1}`;
    return {
      ...sample,
      id,
      number: place + 1,
      weight,
      levels: maturityLevels.map((level) => ({
        level,
        verified: true,
        summary: '',
        requirements: (level === 1 ? [] : (levels[level - 2] ?? [])).map((kind, index) =>
          requirement(`${id}-L${level}-0${index + 1}`, {
            optional: kind === 'optional',
            anyOf: kind === 'a' || kind === 'b' ? kind : null,
          }),
        ),
      })),
    };
  });
  const weight = parts.reduce((sum, one) => sum + one.weight, 0);
  return {
    ...spbe,
    sections: [{ id: 'A1', parent: null, kind: 'aspect', name: 'Contoh', weight }],
    indicators,
  };
}

/** What a level lacks, counted from its requirements alone; Infinity where nothing could ever be shown. */
function lackOf(indicator: Indicator, level: number, accepted: ReadonlySet<string>): number {
  const { requirements } = indicator.levels.find((one) => one.level === level) ?? { requirements: [] };
  const needed = requirements.filter(({ optional }) => !optional);
  if (needed.length === 0) return Infinity;
  const singles = needed.filter(({ anyOf, code }) => anyOf === null && !accepted.has(code)).length;
  const groups = Map.groupBy(
    needed.filter(({ anyOf }) => anyOf !== null),
    ({ anyOf }) => anyOf,
  );
  const open = [...groups.values()].filter((members) => !members.some(({ code }) => accepted.has(code)));
  return singles + open.length;
}

const isLess = ([cost = 0, touched = 0]: number[], [otherCost = 0, otherTouched = 0]: number[]) =>
  cost < otherCost || (cost === otherCost && touched < otherTouched);

const lackUpTo = (indicator: Indicator, top: number): number =>
  maturityLevels
    .filter((level) => level > 1 && level <= top)
    .reduce((sum, level) => sum + lackOf(indicator, level, new Set()), 0);

/** The least cost over the whole instrument with nothing accepted: the best index of every cost, indicator by indicator. */
function leastByListing(instrument: Instrument, bound: number): number | undefined {
  let indexByCost = new Map([[0, 0]]);
  for (const indicator of instrument.indicators) {
    const next = new Map<number, number>();
    for (const [spent, num] of indexByCost) {
      const costs = maturityLevels.map((top) => spent + lackUpTo(indicator, top));
      for (const [place, cost] of costs.entries()) {
        next.set(cost, Math.max(next.get(cost) ?? 0, num + indicator.weight * (place + 1)));
      }
    }
    indexByCost = next;
  }
  return [...indexByCost]
    .filter(([, num]) => num >= bound * 100)
    .map(([cost]) => cost)
    .toSorted((one, other) => one - other)[0];
}

/** The least cost of all combinations of levels that reach the bound; null where none does. */
function bruteForce(instrument: Instrument, bound: number, state: { levels: Levels; accepted: Set<string> }) {
  const weight = instrument.indicators.reduce((sum, one) => sum + one.weight, 0);
  const walk = (place: number, num: number, spent: { cost: number; touched: number }): number[] | null => {
    const indicator = instrument.indicators[place];
    if (indicator === undefined) return num * 100 >= bound * weight ? [spent.cost, spent.touched] : null;
    const from = Number(state.levels.get(indicator.id));
    let best: number[] | null = null;
    let cost = 0;
    for (let level = from; level <= 5; level += 1) {
      if (level > from) cost += lackOf(indicator, level, state.accepted);
      if (cost === Infinity) break;
      const touched = spent.touched + Number(level > from);
      const one = walk(place + 1, num + indicator.weight * level, { cost: spent.cost + cost, touched });
      if (one !== null && (best === null || isLess(one, best))) best = one;
    }
    return best;
  };
  return walk(0, 0, { cost: 0, touched: 0 });
}

test('[WI2] cost and number of steps equal brute force on small instruments', () => {
  const parts = fc.array(smallIndicator, { minLength: 1, maxLength: 4 });
  const bound = fc.integer({ min: 100, max: 500 });
  const picks = fc.infiniteStream(fc.boolean());
  fc.assert(
    fc.property(parts, bound, picks, (made, boundHundredths, stream) => {
      const instrument = instrumentOf(made);
      const accepted = new Set(
        instrument.indicators
          .flatMap(({ levels }) => levels.flatMap(({ requirements }) => requirements))
          .filter(() => stream.next().value)
          .map(({ code }) => code),
      );
      const { found, source } = searchIn(instrument, boundHundredths, { accepted });
      const expected = bruteForce(instrument, boundHundredths, { levels: source.levels, accepted });
      const told = {
        reached: [0, 0],
        unreachable: null,
        found: found.state === 'found' ? [found.cost, found.steps.length] : [],
      }[found.state];
      expect(told).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});
