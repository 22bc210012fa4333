import { describe, expect, test } from 'vitest';
import { carryEdits, type CarryEdit } from '../../src/domain/carry-edits.ts';
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

  test('[CO6] Ya right after it was undone shows the document, also where the room was read before that', () => {
    const { edits, undo } = yes(piece);
    const { rooms } = roomsAfter(spbe, [...edits, ...undo, ...yes(piece).edits]);
    expect(rooms.get('I1')?.room.ties.map(({ deleted }) => deleted)).toEqual([false]);
  });

  test.each(['no', 'replace'] as const)('%s after Ya takes the tie away and keeps the answer', (later) => {
    const { edits } = yes(piece);
    const at = roomAt('I1', edits);
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

  describe('of the name of a service', () => {
    const assessments = new Map([['I45', assessed(indicatorOf(spbe, 'I45'), { label: 'Perizinan' })]]);
    const name = only(planBetween({ from: spbe, to: spbe, assessments, papers: [] }));
    const { edits } = yes(name);

    /** The name after these edits and then a *Tidak*, and after that was undone. */
    const afterNo = (written: readonly CarryEdit[]) => {
      const { room, decisions } = roomAt('I45', written);
      const target = { period: '2026', opd, room, decision: decisions.get(name.id) ?? null, to: null };
      const no = carryEdits(name, 'no', target);
      const before = [...written, ...no.edits];
      return [before, [...before, ...no.undo]].map((all) => roomAt('I45', all).room.label);
    };

    test('[CO8] Tidak takes back the one that Ya brought', () => {
      expect(roomAt('I45', edits).room.label).toBe('Perizinan');
      expect(afterNo(edits)).toEqual(['', 'Perizinan']);
    });

    test('[CO8] Tidak leaves one that was chosen since', () => {
      const register = { scope: 'indicator/2026/I45', entity: 'label', key: 'region', field: 'name' };
      expect(afterNo([...edits, { ...register, value: 'Pasar' }])[0]).toBe('Pasar');
    });
  });
});

function roomAt(indicator: string, edits: readonly CarryEdit[]) {
  const at = roomsAfter(spbe, edits).rooms.get(indicator);
  if (at === undefined) throw new Error('no room');
  return at;
}
