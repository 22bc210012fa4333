import type { OpId } from '../../src/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { carryClasses, carryMap, type CarryClass } from '../../src/domain/carry-map.ts';
import { isAsked } from '../../src/domain/carry-over.ts';
import { requirementsOf } from '../../src/domain/instrument.ts';
import { localise } from '../../src/domain/localise.ts';
import { answer, claim, tie } from './sample-room.ts';
import { correctedEdition } from './corrected-edition.ts';
import {
  assessed,
  carriedAgain,
  fullPeriod,
  indicatorOf,
  only,
  opd,
  paper,
  planBetween,
} from './carry-sample.ts';
import { loadInstrument, readSource } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

describe('the map', () => {
  type Source = { indicators: { id: string; reuse?: string; successorOf?: string[] }[] };
  const countsOf = (classes: Iterable<string>) => {
    const counts = { holds: 0, renew: 0, new: 0 };
    for (const one of classes) counts[one as CarryClass] += 1;
    return counts;
  };

  test('[CO1] counts what Pemdi reuses, renews and begins anew as its file says', () => {
    const { indicators } = readSource('pemdi-2026') as Source;
    const words: Record<string, string> = { reuse: 'holds', update: 'renew', new: 'new' };
    const expected = countsOf(indicators.map(({ reuse = 'new' }) => words[reuse] ?? ''));
    expect(expected).toEqual({ holds: 10, renew: 7, new: 3 });
    expect(countsOf(carryMap(spbe, pemdi).map((mapped) => mapped.class))).toEqual(expected);
  });

  test('[CO1] the pieces of a full period say the same of each indicator that asks for evidence', () => {
    const { indicators } = readSource('pemdi-2026') as Source;
    const { pieces } = planBetween({ from: spbe, to: pemdi, ...fullPeriod(spbe) });
    const best = indicators.map(({ id }) => {
      const asked = pieces.filter((piece) => piece.indicator.id === id && isAsked(piece));
      return [id, carryClasses.find((one) => asked.some((piece) => piece.class === one)) ?? 'new'];
    });
    const words: Record<string, string> = { reuse: 'holds', update: 'renew', new: 'new' };
    const expected = indicators.map(({ id, reuse = 'new' }) => {
      const isGiven = indicatorOf(pemdi, id).external !== null;
      return [id, isGiven ? 'new' : words[reuse]];
    });
    expect(best).toEqual(expected);
  });

  test('[CO1] editions of one instrument serve each other by their codes, and what came is new', () => {
    const corrected = localise(correctedEdition(), 'id');
    const map = carryMap(pemdi, corrected);
    expect(map.find(({ indicator }) => indicator.id === 'I2')?.before.map(({ id }) => id)).toEqual(['I2']);
    expect(map.filter((mapped) => mapped.class === 'new').map(({ indicator }) => indicator.id)).toEqual([
      'I21',
    ]);
  });
});

describe('a document of the same instrument', () => {
  test('[CO2] [CO5] holds for its own requirement and may be confirmed with others', () => {
    expect(only(carriedAgain(paper('a')))).toMatchObject({
      class: 'holds',
      reason: { kind: 'same-requirement' },
      requirement: { code: 'I1-L2-01' },
      isSafe: true,
    });
  });

  test.each([
    ['is no longer in the library', { ...paper('a'), document: 'b' }, { kind: 'removed' }],
    ['has nothing to open', paper('a', { url: null }), { kind: 'no-document' }],
    [
      'ends before the entry closes',
      paper('a', { validUntil: '2026-09-29' }),
      { kind: 'expired', on: '2026-09-29' },
    ],
  ])('[CO3] is renewed when it %s', (_why, library, reason) => {
    expect(only(carriedAgain(paper('a'), { library }))).toMatchObject({
      class: 'renew',
      reason,
      isSafe: false,
    });
  });

  test('[CO3] is renewed when it was taken out of the library', () => {
    const evidence = paper('a');
    const ties = [tie('I1-L2-01', { key: `${opd}:t1`, evidence })];
    const assessments = new Map([['I1', assessed(indicatorOf(spbe, 'I1'), { ties })]]);
    const at = '2026-01-05T00:00:00.000Z';
    const removal = { id: 'op-1' as OpId, value: true, by: 'siti', device: 'd', at, receivedAt: at, seq: 1 };
    const documents = new Map([['a', { evidence, removal }]]);
    const plan = planBetween({ from: spbe, to: spbe, assessments, papers: [] }, { documents });
    expect(only(plan)).toMatchObject({ class: 'renew', reason: { kind: 'removed' } });
  });

  test('[CO3] holds when it ends on the very day on which the entry closes', () => {
    expect(only(carriedAgain(paper('a'), { library: paper('a', { validUntil: '2026-09-30' }) })).class).toBe(
      'holds',
    );
  });

  test('[CO3] is renewed when it is too old for the requirement, counted from the close of the new period', () => {
    const code = spbe.indicators
      .flatMap(requirementsOf)
      .find(({ maxAgeMonths, code: one }) => maxAgeMonths === 24 && one.startsWith('I1-'))?.code;
    expect(code).toBeDefined();
    const at = (date: string | null) => only(carriedAgain(paper('a', { date }), { code: code ?? '' })).reason;
    expect(at('2024-10-01')).toEqual({ kind: 'same-requirement' });
    expect(at('2024-09-30')).toEqual({ kind: 'too-old', after: '2024-09-30' });
    expect(at(null)).toEqual({ kind: 'undated' });
  });

  test('[CO3] is renewed when it stood returned', () => {
    expect(only(carriedAgain(paper('a'), { returned: true })).reason).toEqual({ kind: 'returned' });
  });

  test('[CO5] is looked at when its file is another one by now, and loses its page', () => {
    const piece = only(
      carriedAgain(paper('a'), { library: paper('a', { url: 'https://jdih.contoh.go.id/baru' }) }),
    );
    expect(piece).toMatchObject({
      class: 'holds',
      reason: { kind: 'document-changed' },
      isSafe: false,
      place: null,
    });
  });

  test('[CO2] is renewed where an edition words its requirement anew', () => {
    const indicator = indicatorOf(pemdi, 'I1');
    const corrected = localise(correctedEdition(), 'id');
    const evidence = paper('a', { kind: 'dokumen-perencanaan' });
    const ties = [tie('I1-L2-01', { key: `${opd}:t1`, evidence })];
    const assessments = new Map([['I1', assessed(indicator, { ties })]]);
    expect(only(planBetween({ from: pemdi, to: corrected, assessments, papers: [evidence] }))).toMatchObject({
      class: 'renew',
      reason: { kind: 'requirement-changed' },
      isSafe: false,
    });
  });
});

describe('what was only said or written', () => {
  const indicator = indicatorOf(spbe, 'I13');
  const each = requirementsOf(indicator).find(({ coverage }) => coverage === 'each')?.code ?? '';
  const room = {
    claims: [claim('I13-L2-01', { opd })],
    coverage: [answer(each, opd)],
    answers: new Map([[opd, { opd, explanation: 'Sudah ada.', complete: true }]]),
    label: 'SIMRS',
  };
  const assessments = new Map([['I13', assessed(indicator, room)]]);

  test('[CO5] is asked again in the same instrument, and never together with others', () => {
    const { pieces } = planBetween({ from: spbe, to: spbe, assessments, papers: [] });
    expect(pieces.map(({ reason }) => reason.kind).toSorted()).toEqual([
      'label',
      'said-only',
      'said-only',
      'text',
    ]);
    expect(pieces.filter(({ isSafe }) => isSafe)).toEqual([]);
  });

  test('[CO4] only the text goes into another instrument', () => {
    const { pieces } = planBetween({ from: spbe, to: pemdi, assessments, papers: [] });
    expect(pieces.map(({ indicator: { id }, reason }) => [id, reason.kind])).toEqual([['I1', 'text']]);
  });
});

describe('into another instrument', () => {
  const evidence = paper('a', { kind: 'dokumen-perencanaan' });
  const shownIn = (ids: readonly string[]) =>
    new Map(
      ids.map((id) => {
        const ties = [tie(`${id}-L2-01`, { key: `${opd}:${id}`, evidence })];
        return [id, assessed(indicatorOf(spbe, id), { ties })];
      }),
    );

  test('[CO4] a document goes once to an indicator, to a requirement that takes its kind', () => {
    const { pieces } = planBetween({
      from: spbe,
      to: pemdi,
      assessments: shownIn(['I1', 'I11']),
      papers: [evidence],
    });
    expect(pieces.map(({ indicator: { id } }) => id)).toEqual(['I1', 'I15']);
    for (const { requirement } of pieces) expect(requirement?.accepts).toContain('dokumen-perencanaan');
    expect(pieces.map(({ isSafe }) => isSafe)).toEqual([false, false]);
  });

  test('what no indicator follows stays behind, and nothing is asked where the value comes from outside', () => {
    const { pieces, left } = planBetween({
      from: spbe,
      to: pemdi,
      assessments: shownIn(['I32', 'I23']),
      papers: [evidence],
    });
    expect(left.map(({ place }) => place.indicator)).toEqual(['I32']);
    expect(pieces.map((piece) => [piece.indicator.id, piece.reason.kind])).toEqual([
      ['I5', 'external'],
      ['I18', 'external'],
    ]);
  });

  test('nothing is asked where the OPD does not answer in the new period', () => {
    const to = { days: { year: 2026, closesOn: null }, instrument: pemdi, assigned: new Map() };
    const { pieces } = planBetween(
      { from: spbe, to: pemdi, assessments: shownIn(['I1']), papers: [evidence] },
      { to },
    );
    expect(new Set(pieces.map(({ reason }) => reason.kind))).toEqual(new Set(['not-assigned']));
  });
});
