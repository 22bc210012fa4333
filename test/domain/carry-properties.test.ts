import type { Evidence } from '../../src/domain/field-shapes.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryProgress } from '../../src/domain/carry-answers.ts';
import type { CarryEdit } from '../../src/domain/carry-edits.ts';
import { carryClasses, type CarryClass } from '../../src/domain/carry-map.ts';
import { isAsked, type CarryPiece } from '../../src/domain/carry-over.ts';
import { requirementsOf, type Indicator, type Instrument } from '../../src/domain/instrument.ts';
import { claim, tie } from './sample-room.ts';
import { assessed, opd, paper, planBetween, roomsAfter, yes } from './carry-sample.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

type Ground = { to: Instrument; papers: readonly Evidence[] };

function expectNothingLacking(piece: CarryPiece, { to, papers }: Ground): void {
  expect(to.id).toBe(spbe.id);
  expect(piece.piece.requirement?.code).toBe(piece.requirement?.code);
  expect(papers.map(({ document }) => document)).toContain(piece.evidence?.document);
  expect(piece.evidence?.url ?? null).not.toBeNull();
  expect((piece.evidence?.validUntil ?? '9999') >= '2026-09-30').toBe(true);
}

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
          if (piece.isSafe) expectNothingLacking(piece, { to, papers });
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
