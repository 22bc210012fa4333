import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory, Period } from '../../src/domain/directory.ts';
import { compareFractions, toPrinted } from '../../src/domain/fraction.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import { scoreInstrument } from '../../src/domain/score.ts';
import {
  baseLevels,
  changeLevel,
  knownLevels,
  officialLevels,
  whatIf,
  type Levels,
} from '../../src/domain/what-if.ts';
import { provenToLevel4, roomOf } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

describe('what if', () => {
  test('[IX1] a change moves its aspect and the index by its weight, exactly', () => {
    const { before, after, aspects } = whatIf(spbe, new Map([['I1', 2]]), new Map([['I1', '4']]));
    expect(after.index).toEqual({ num: before.index.num + 2 * 130, den: 10_000 });
    const moved = aspects.filter((aspect) => compareFractions(aspect.before, aspect.after) !== 0);
    expect(moved.map(({ id }) => id)).toEqual(['A1']);
    expect(moved[0]?.after).toEqual({ num: 1_300 + 3 * 130, den: 1_300 });
  });

  test('the predicate follows the unrounded index', () => {
    const all = new Map(pemdi.indicators.map(({ id }) => [id, '2.5']));
    expect(whatIf(pemdi, all, new Map()).after.predicate.name).toBe('Baik');
    const { before, after } = whatIf(pemdi, all, new Map([['I1', '2.4999']]));
    expect([before.predicate.name, after.predicate.name]).toEqual(['Baik', 'Cukup']);
    expect([toPrinted(after.index), after.byPrintedValue?.name]).toEqual(['2.50', 'Baik']);
  });

  test('nothing changed is nothing moved', () => {
    const { before, after, aspects } = whatIf(spbe, new Map([['I7', 3]]), new Map());
    expect(after).toEqual(before);
    expect(aspects).toHaveLength(8);
    for (const aspect of aspects) expect(aspect.after).toEqual(aspect.before);
  });

  test('is the index of the changed levels, whatever the order of the changes', () => {
    const level = fc.constantFrom('1', '2', '3', '4', '5');
    const changes = fc.array(fc.tuple(fc.constantFrom(...spbe.indicators.map(({ id }) => id)), level));
    fc.assert(
      fc.property(changes, changes, (base, made) => {
        const levels: Levels = new Map(base);
        let kept: Levels = new Map();
        for (const [indicator, value] of made) {
          kept = changeLevel(spbe, { base: levels, changes: kept }, { indicator, level: value });
        }
        const expected = scoreInstrument(spbe, new Map([...levels, ...made])).index;
        expect(whatIf(spbe, levels, kept).after.index).toEqual(expected);
      }),
    );
  });
});

describe('a change', () => {
  const base: Levels = new Map([['I1', '2']]);

  test('[WI1] back to the level of the base is none any more', () => {
    const raised = changeLevel(spbe, { base, changes: new Map() }, { indicator: 'I1', level: '3' });
    expect([...raised]).toEqual([['I1', '3']]);
    expect(changeLevel(spbe, { base, changes: raised }, { indicator: 'I1', level: 2 }).size).toBe(0);
    expect(changeLevel(spbe, { base, changes: new Map() }, { indicator: 'I9', level: '1' }).size).toBe(0);
  });

  test('to what is no level is a bug and never a number', () => {
    const change = () => changeLevel(spbe, { base, changes: new Map() }, { indicator: 'I1', level: '2.5' });
    expect(change).toThrow(RangeError);
  });

  test('of an indicator or to a level that the instrument does not know is left out of a kept scenario', () => {
    const kept = { I1: '3', I99: '3', I2: '2.5', I3: '9' };
    expect([...knownLevels(spbe, Object.entries(kept))]).toEqual([['I1', '3']]);
    expect([...knownLevels(pemdi, Object.entries(kept))].map(([id]) => id)).toEqual(['I1', 'I2']);
  });
});

const period = (id: string, instrument = 'spbe-2020'): Period => ({
  id,
  name: id,
  year: Number(id),
  instrument,
  opensOn: null,
  closesOn: null,
  schedule: [],
  from: null,
  state: 'open',
});

function directoryOf(officials: Record<string, string>): Directory {
  const periods = [period('2023'), period('2024'), period('2025', 'pemdi-2026'), period('2026')];
  return {
    profile: { name: '', kind: 'kabupaten', brand: null, timeZone: 'Asia/Makassar' },
    opds: new Map(),
    people: new Map(),
    periods: new Map(periods.map((one) => [one.id, one])),
    assignments: new Map(),
    admissions: new Map(),
    officials: new Map(Object.entries(officials).map(([key, value]) => [key, { value, source: '' }])),
    externals: new Map(),
  };
}

describe('a base', () => {
  const [indicator] = spbe.indicators;
  if (indicator === undefined) throw new Error('no indicator');
  const room = roomOf({ ...provenToLevel4, determination: { level: '3', note: '' } });
  const source = {
    instrument: spbe,
    period: period('2026'),
    directory: directoryOf({ '2024:I1': '2', '2023:I1': '5' }),
    assessments: new Map([['I1', assessRoom(room)]]),
  };

  test('is one of the three ways of counting; a determination counts as accepted', () => {
    expect([...baseLevels(source, 'proven')]).toEqual([['I1', 4]]);
    expect([...baseLevels(source, 'accepted')]).toEqual([['I1', '3']]);
  });

  test('leaves out rooms in which nothing was said', () => {
    const assessments = new Map([['I1', assessRoom(roomOf())]]);
    expect(baseLevels({ ...source, assessments }, 'claimed').size).toBe(0);
  });

  test('may be what was published last for this instrument', () => {
    expect([...baseLevels(source, 'official')]).toEqual([['I1', '2']]);
    expect(officialLevels(source)?.year).toBe(2024);
  });

  test('passes over values of another instrument, of later years, and what is no level', () => {
    const directory = directoryOf({ '2025:I1': '4', '2024:I1': '2.5', '2024': '3.1' });
    expect(officialLevels({ ...source, directory })).toBeNull();
    expect(baseLevels({ ...source, directory }, 'official').size).toBe(0);
    const earlier = { ...source, period: period('2023') };
    expect(officialLevels(earlier)?.year).toBe(2023);
  });
});
