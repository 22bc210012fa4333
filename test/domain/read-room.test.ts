import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredField } from '../../src/domain/directory.ts';
import type { Head } from '../../src/domain/fold.ts';
import type { OpId } from '../../src/domain/ids.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { Json } from '../../src/domain/op.ts';
import { roomFrom } from '../../src/domain/read-room.ts';
import { isLater } from '../../src/domain/room.ts';
import { document, sample } from './sample-room.ts';

const context = {
  indicator: sample,
  year: 2026,
  closesOn: null,
  activeOpds: ['dinkes', 'diskominfo'],
  external: null,
};
const evidence = document as unknown as Json;
let count = 0;

function field(
  path: string,
  value: Json,
  receivedAt: string | null = '2026-03-01T00:00:00.000Z',
): StoredField {
  const [entity = '', key = '', name = ''] = path.split(' ');
  count += 1;
  const id = `op-${count}` as OpId;
  const head: Head = { id, value, by: 'siti', device: 'd', at: '2026-03-01', receivedAt, seq: count };
  const scope = entity === 'coverage' ? 'period/2026' : 'indicator/2026/I1';
  return { scope, entity, key, field: name, state: { heads: [head], current: id } };
}

const fields = [
  field('claim dinkes:I1-L2-01 state', 'met'),
  field('claim dinkes:I1-L2-01 bulk', true),
  field('link dinkes:t1 requirement', 'I1-L2-02'),
  field('link dinkes:t1 evidence', evidence),
  field('link dinkes:t1 pages', { file: '3–5', printed: '1' }),
  field('link dinkes:t1 clause', 'Pasal 4'),
  field('link dinkes:t1 quote', 'ditetapkan'),
  field('coverage I1-L3-01:dinkes state', 'met'),
  field('coverage I1-L3-01:dinkes evidence', evidence),
  field('answer dinkes explanation', 'Sudah ada.'),
  field('answer dinkes complete', true),
  field('submission dinkes state', { state: 'returned', due: '2026-10-05', reason: 'Halaman salah' }),
  field('verdict I1-L2-02 verdict', { state: 'accepted', seen: [] }),
  field('determination level level', '3'),
  field('label region name', 'Puskesmas Online'),
];

describe('a room read from its fields', () => {
  test('has everything that was said, with who and when', () => {
    const room = roomFrom(fields, context);
    const written = { by: 'siti', at: '2026-03-01', receivedAt: '2026-03-01T00:00:00.000Z' };
    expect(room.claims).toEqual([
      { opd: 'dinkes', requirement: 'I1-L2-01', state: 'met', bulk: true, ...written },
    ]);
    expect(room.ties).toEqual([
      {
        key: 'dinkes:t1',
        opd: 'dinkes',
        requirement: 'I1-L2-02',
        evidence: document,
        pages: { file: '3–5', printed: '1' },
        clause: 'Pasal 4',
        quote: 'ditetapkan',
        deleted: false,
        ...written,
      },
    ]);
    expect(room.coverage).toMatchObject([
      { key: 'I1-L3-01:dinkes', opd: 'dinkes', state: 'met', evidence: document },
    ]);
    expect(room.answers.get('dinkes')).toEqual({ opd: 'dinkes', explanation: 'Sudah ada.', complete: true });
    expect(room.submissions.get('dinkes')).toMatchObject({ state: 'returned', due: '2026-10-05' });
    expect(room.verdicts.get('I1-L2-02')).toMatchObject({
      state: 'accepted',
      requirement: 'I1-L2-02',
      by: 'siti',
    });
    expect(room.determination).toEqual({ level: '3', note: '' });
    expect(room.label).toBe('Puskesmas Online');
  });

  test('is empty without fields', () => {
    expect(roomFrom([], context)).toMatchObject({
      claims: [],
      ties: [],
      coverage: [],
      determination: null,
      signOff: null,
      label: '',
    });
  });

  test('passes over ties that are not whole yet, unknown entities and other indicators’ questions', () => {
    const room = roomFrom(
      [
        field('link dinkes:t2 requirement', 'I1-L2-02'),
        field('link dinkes:t3 evidence', evidence),
        field('claim dinkes:I1-L2-02 bulk', true),
        field('portal region typed', { hash: 'x' }),
        field('constructor x y', 1),
        field('coverage I13-L2-01:dinkes state', 'met'),
      ],
      context,
    );
    expect(room).toMatchObject({ claims: [], ties: [], coverage: [] });
  });

  test('counts a tie as new as its newest field, and as unsent while one is not sent', () => {
    const tied = fields.slice(2, 4);
    const renewed = (receivedAt: string | null) => field('link dinkes:t1 pages', { file: '9' }, receivedAt);
    const newest = (receivedAt: string | null) =>
      roomFrom([...tied, renewed(receivedAt)], context).ties[0]?.receivedAt;
    expect(newest('2026-04-01T00:00:00.000Z')).toBe('2026-04-01T00:00:00.000Z');
    expect(newest('2026-02-01T00:00:00.000Z')).toBe('2026-03-01T00:00:00.000Z');
    expect(newest(null)).toBeNull();
  });

  test('does not count a tie as newer because it was taken away and back', () => {
    const room = roomFrom([...fields.slice(2, 4), field('link dinkes:t1 deleted', false, null)], context);
    expect(room.ties[0]).toMatchObject({ deleted: false, receivedAt: '2026-03-01T00:00:00.000Z' });
  });

  test('shows the current value of a field and not the ones that stand beside it', () => {
    const [mine] = fields;
    const other = field('claim dinkes:I1-L2-01 state', 'unmet').state.heads;
    const state = { heads: [...other, ...(mine?.state.heads ?? [])], current: mine?.state.current ?? null };
    const both = { scope: '', entity: 'claim', key: 'dinkes:I1-L2-01', field: 'state', state };
    expect(roomFrom([both], context).claims).toMatchObject([{ state: 'met' }]);
  });

  test('is counted the same in whatever order its fields come', () => {
    const expected = assessRoom(roomFrom(fields, context));
    fc.assert(
      fc.property(fc.shuffledSubarray(fields, { minLength: fields.length }), (shuffled) => {
        const { reached, requirements } = assessRoom(roomFrom(shuffled, context));
        expect([reached, requirements]).toEqual([expected.reached, expected.requirements]);
      }),
    );
  });
});

test('what is not sent yet is later than all that arrived, and arrival together is not later', () => {
  const at = (receivedAt: string | null) => ({ receivedAt });
  const [early, late] = [at('2026-03-01T00:00:00.000Z'), at('2026-03-01T08:00:00.001+08:00')];
  expect(isLater(late, early)).toBe(true);
  expect(isLater(early, late)).toBe(false);
  expect(isLater(early, early)).toBe(false);
  expect(isLater(at(null), late)).toBe(true);
  expect(isLater(late, at(null))).toBe(false);
});
