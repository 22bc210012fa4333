import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryAnswerOf, carryProgress } from '../../src/domain/carry-answers.ts';
import { carryEdits, type CarryEdit } from '../../src/domain/carry-edits.ts';
import { carryClasses, carryMap, type CarryClass } from '../../src/domain/carry-map.ts';
import { isAsked, type CarryPiece, type CarryPlan } from '../../src/domain/carry-over.ts';
import type { Evidence } from '../../src/domain/field-shapes.ts';
import {
  findIndicator,
  requirementsOf,
  type Indicator,
  type Instrument,
} from '../../src/domain/instrument.ts';
import { localise } from '../../src/domain/localise.ts';
import { answer, claim, tie, verdicts } from './sample-room.ts';
import { correctedEdition } from './corrected-edition.ts';
import { assessed, everywhere, fullPeriod, opd, paper, planBetween, roomsAfter } from './carry-sample.ts';
import { loadInstrument, readSource } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

const indicatorOf = (instrument: Instrument, id: string): Indicator => {
  const found = findIndicator(instrument, id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

/** What is asked of one tie of one document in one indicator of SPBE, carried into SPBE again. */
function same(
  evidence: Evidence,
  more: { code?: string; library?: Evidence; returned?: true } = {},
): CarryPlan {
  const { code = 'I1-L2-01', library = evidence, returned } = more;
  const indicator = indicatorOf(spbe, 'I1');
  const room = {
    ties: [tie(code, { key: `${opd}:t1`, evidence, receivedAt: '2025-03-01T00:00:00.000Z' })],
    verdicts: returned ? verdicts({ requirement: code, state: 'returned' }) : new Map(),
  };
  const assessments = new Map([['I1', assessed(indicator, room)]]);
  return planBetween({ from: spbe, to: spbe, assessments, papers: [library] });
}

const only = ({ pieces }: CarryPlan): CarryPiece => {
  const [piece, ...rest] = pieces;
  if (piece === undefined || rest.length > 0) throw new Error(`${pieces.length} pieces`);
  return piece;
};

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
    expect(only(same(paper('a')))).toMatchObject({
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
    expect(only(same(paper('a'), { library }))).toMatchObject({ class: 'renew', reason, isSafe: false });
  });

  test('[CO3] holds when it ends on the very day on which the entry closes', () => {
    expect(only(same(paper('a'), { library: paper('a', { validUntil: '2026-09-30' }) })).class).toBe('holds');
  });

  test('[CO3] is renewed when it is too old for the requirement, counted from the close of the new period', () => {
    const code = spbe.indicators
      .flatMap(requirementsOf)
      .find(({ maxAgeMonths, code: one }) => maxAgeMonths === 24 && one.startsWith('I1-'))?.code;
    expect(code).toBeDefined();
    const at = (date: string | null) => only(same(paper('a', { date }), { code: code ?? '' })).reason;
    expect(at('2024-10-01')).toEqual({ kind: 'same-requirement' });
    expect(at('2024-09-30')).toEqual({ kind: 'too-old', after: '2024-09-30' });
    expect(at(null)).toEqual({ kind: 'undated' });
  });

  test('[CO3] is renewed when it stood returned', () => {
    expect(only(same(paper('a'), { returned: true })).reason).toEqual({ kind: 'returned' });
  });

  test('[CO5] is looked at when its file is another one by now, and loses its page', () => {
    const piece = only(same(paper('a'), { library: paper('a', { url: 'https://jdih.contoh.go.id/baru' }) }));
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

const period = { days: { year: 2026, closesOn: '2026-09-30' }, instrument: spbe, assigned: everywhere(spbe) };

/** The edits of *Ya* to a piece in a new, still empty period, or after what was written there already. */
function yes(piece: CarryPiece, written: readonly CarryEdit[] = []) {
  const at = roomsAfter(spbe, written).rooms.get(piece.indicator.id);
  if (at === undefined) throw new Error('no room');
  const decision = at.decisions.get(piece.id) ?? null;
  return carryEdits(piece, 'yes', { period: '2026', opd, room: at.room, decision, to: piece.requirement });
}

describe('the edits', () => {
  const piece = only(same(paper('a', { title: 'Lama' }), { library: paper('a', { title: 'Baru' }) }));

  test('[CO6] [CO7] Ya shows the document as it is now, in the new period alone', () => {
    const { edits } = yes(piece);
    expect(edits.every(({ scope }) => scope === 'indicator/2026/I1')).toBe(true);
    const { rooms } = roomsAfter(spbe, edits);
    expect(rooms.get('I1')?.room.ties).toMatchObject([
      { requirement: 'I1-L2-01', evidence: { title: 'Baru' } },
    ]);
    expect(carryAnswerOf(piece, opd, rooms)).toBe('yes');
  });

  test('[CO6] the same answer given twice, or by another device, writes the same registers', () => {
    const { edits } = yes(piece);
    const again = yes(
      only(same(paper('a', { title: 'Lama' }), { library: paper('a', { title: 'Baru' }) })),
      edits,
    );
    const twice = roomsAfter(spbe, [...edits, ...again.edits]).rooms.get('I1')?.room.ties ?? [];
    expect(twice).toHaveLength(1);
  });

  test('[CO6] a document that was shown there by other ways needs no answer', () => {
    const by = roomsAfter(spbe, [
      {
        scope: 'indicator/2026/I1',
        entity: 'link',
        key: `${opd}:x`,
        field: 'requirement',
        value: 'I1-L2-01',
      },
      {
        scope: 'indicator/2026/I1',
        entity: 'link',
        key: `${opd}:x`,
        field: 'evidence',
        value: { document: 'a' },
      },
    ]);
    expect(carryAnswerOf(piece, opd, by.rooms)).toBe('yes');
  });

  test('what undoes it leaves neither tie nor answer', () => {
    const { edits, undo } = yes(piece);
    const { rooms } = roomsAfter(spbe, [...edits, ...undo]);
    expect(rooms.get('I1')?.room.ties.filter(({ deleted }) => !deleted)).toEqual([]);
    expect(carryAnswerOf(piece, opd, rooms)).toBeNull();
  });

  test.each(['no', 'replace'] as const)('%s after Ya takes the tie away and keeps the answer', (later) => {
    const { edits } = yes(piece);
    const at = roomsAfter(spbe, edits).rooms.get('I1');
    if (at === undefined) throw new Error('no room');
    const decision = at.decisions.get(piece.id) ?? null;
    const target = { period: '2026', opd, room: at.room, decision, to: piece.requirement };
    const { rooms } = roomsAfter(spbe, [...edits, ...carryEdits(piece, later, target).edits]);
    expect(rooms.get('I1')?.room.ties.filter(({ deleted }) => !deleted)).toEqual([]);
    expect(carryAnswerOf(piece, opd, rooms)).toBe(later);
  });

  test('[CO7] a text is put under what stands there, and never twice', () => {
    const room = { answers: new Map([[opd, { opd, explanation: 'Lama.', complete: true }]]) };
    const assessments = new Map([['I1', assessed(indicatorOf(spbe, 'I1'), room)]]);
    const text = only(planBetween({ from: spbe, to: spbe, assessments, papers: [] }, { to: period }));
    const present = {
      scope: 'indicator/2026/I1',
      entity: 'answer',
      key: opd,
      field: 'explanation',
      value: 'Baru.',
    };
    const { edits } = yes(text, [present]);
    const after = [present, ...edits];
    expect(roomsAfter(spbe, after).rooms.get('I1')?.room.answers.get(opd)?.explanation).toBe(
      'Baru.\n\nLama.',
    );
    expect(yes(text, after).edits.filter(({ entity }) => entity === 'answer')).toEqual([]);
  });
});

describe('of any earlier period', () => {
  const library = [
    paper('a'),
    paper('b', { kind: 'laporan', date: null }),
    paper('c', { kind: 'keputusan', validUntil: '2026-01-01' }),
    paper('d', { kind: null, url: null }),
    paper('e', { kind: 'tangkapan-layar' }),
  ];
  const indicators = spbe.indicators.filter(({ id }) => ['I1', 'I13', 'I16', 'I42'].includes(id));
  const roomIn = (indicator: Indicator) => {
    const code = fc.constantFrom(...requirementsOf(indicator).map((one) => one.code));
    const ties = fc
      .array(fc.record({ code, evidence: fc.constantFrom(...library) }), { maxLength: 6 })
      .map((all) =>
        all.map((one, place) =>
          tie(one.code, { key: `${opd}:${indicator.id}-${place}`, evidence: one.evidence }),
        ),
      );
    const claims = fc.array(code, { maxLength: 4 }).map((codes) => codes.map((one) => claim(one, { opd })));
    const explanation = fc.constantFrom('', 'Sudah ada.');
    return fc.record({ ties, claims, explanation }).map(({ explanation: text, ...said }) =>
      assessed(indicator, {
        ...said,
        answers: new Map([[opd, { opd, explanation: text, complete: false }]]),
      }),
    );
  };
  const earlier = fc
    .tuple(...indicators.map(roomIn))
    .map((all) => new Map(all.map((one) => [one.room.indicator.id, one])));
  const kept = fc.subarray(library);
  const into = fc.constantFrom(spbe, pemdi);

  test('[CO6] ids are one for each piece and place, and the same whenever they are made', () => {
    fc.assert(
      fc.property(earlier, kept, into, (assessments, papers, to) => {
        const once = planBetween({ from: spbe, to, assessments, papers });
        const again = planBetween({
          from: spbe,
          to,
          assessments: new Map([...assessments].toReversed()),
          papers,
        });
        const ids = once.pieces.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(again.pieces.map(({ id }) => id))).toEqual(new Set(ids));
        for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9-]{1,40}$/);
      }),
    );
  });

  test('[CO1] [CO5] no piece stands better than the map says, and what is safe lacks nothing', () => {
    const rank = (one: CarryClass) => carryClasses.indexOf(one);
    fc.assert(
      fc.property(earlier, kept, into, (assessments, papers, to) => {
        const { map, pieces } = planBetween({ from: spbe, to, assessments, papers });
        for (const piece of pieces) {
          const mapped = map.find(({ indicator }) => indicator.id === piece.indicator.id);
          expect(rank(piece.class)).toBeGreaterThanOrEqual(rank(mapped?.class ?? 'new'));
          if (!piece.isSafe) continue;
          expect(to.id).toBe(spbe.id);
          expect(piece.piece.requirement?.code).toBe(piece.requirement?.code);
          expect(papers.map(({ document }) => document)).toContain(piece.evidence?.document);
          expect(piece.evidence?.url ?? null).not.toBeNull();
          expect((piece.evidence?.validUntil ?? '9999') >= '2026-09-30').toBe(true);
        }
      }),
    );
  });

  test('[CO6] [CO7] saying Ya to all, in any order and twice over, leaves each tie once and the old period alone', () => {
    fc.assert(
      fc.property(earlier, fc.infiniteStream(fc.nat()), (assessments, order) => {
        const { pieces } = planBetween({ from: spbe, to: spbe, assessments, papers: library });
        const asked = pieces.filter(isAsked);
        const shuffled = [...asked, ...asked]
          .map((piece) => ({ piece, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at);
        const edits: CarryEdit[] = [];
        for (const { piece } of shuffled) edits.push(...yes(piece, edits).edits);
        expect(edits.filter(({ scope }) => !scope.includes('/2026'))).toEqual([]);
        const { rooms } = roomsAfter(spbe, edits);
        const live = [...rooms.values()].flatMap(({ room }) => room.ties.filter(({ deleted }) => !deleted));
        const documents = asked.filter(
          ({ piece, evidence, requirement }) =>
            piece.what.kind === 'document' && evidence !== null && requirement?.coverage !== 'each',
        );
        expect(live).toHaveLength(documents.length);
        expect(carryProgress(pieces, opd, rooms).done).toBe(asked.length);
      }),
      { numRuns: 30 },
    );
  });
});
