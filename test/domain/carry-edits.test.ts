import { describe, expect, test } from 'vitest';
import { carryEdits } from '../../src/domain/carry-edits.ts';
import { carryAnswerOf } from '../../src/domain/carry-answers.ts';
import {
  assessed,
  carriedAgain,
  indicatorOf,
  only,
  opd,
  paper,
  planBetween,
  roomsAfter,
  yes,
} from './carry-sample.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');

describe('the edits', () => {
  const piece = only(carriedAgain(paper('a', { title: 'Lama' }), { library: paper('a', { title: 'Baru' }) }));

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
      only(carriedAgain(paper('a', { title: 'Lama' }), { library: paper('a', { title: 'Baru' }) })),
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
    const text = only(planBetween({ from: spbe, to: spbe, assessments, papers: [] }));
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
