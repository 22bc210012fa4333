import { expect, test } from 'vitest';
import { assessRoom } from '../../src/domain/maturity.ts';
import { movesSince, sumMoves } from '../../src/domain/week-moves.ts';
import { roomOf, tie, verdicts } from './sample-room.ts';

const since = Date.parse('2026-03-02T00:00:00.000Z');

test('what moved since a moment is counted by the time of the server', () => {
  const ties = [
    tie('I1-L2-01', { at: '2026-01-01T00:00:00.000Z', receivedAt: '2026-03-02T00:00:00.000Z' }),
    tie('I1-L2-02', { receivedAt: '2026-03-01T23:59:59.000Z' }),
    tie('I1-L3-02', { receivedAt: '2026-03-03T00:00:00.000Z', deleted: true }),
  ];
  const given = verdicts(
    { requirement: 'I1-L2-01', receivedAt: '2026-03-04T00:00:00.000Z' },
    { requirement: 'I1-L2-02', state: 'returned', receivedAt: '2026-03-05T00:00:00.000Z' },
    { requirement: 'I1-L3-02', state: 'none', receivedAt: '2026-03-06T00:00:00.000Z' },
  );
  const moves = movesSince([assessRoom(roomOf({ ties, verdicts: given }))], since);
  expect(moves).toEqual([
    { indicator: 'I1', shown: 1, submitted: 0, accepted: 1, returned: 1, lastAt: '2026-03-05T00:00:00.000Z' },
  ]);
  expect(sumMoves([...moves, ...moves])).toEqual({ shown: 2, submitted: 0, accepted: 2, returned: 2 });
});

test('what is not sent yet counts by the time of its device', () => {
  const unsent = tie('I1-L2-01', { at: '2026-03-02T09:00:00.000+08:00', receivedAt: null });
  expect(movesSince([assessRoom(roomOf({ ties: [unsent] }))], since)).toHaveLength(1);
});

test('a room in which nothing moved is left out', () => {
  expect(movesSince([assessRoom(roomOf({ ties: [tie('I1-L2-01')] }))], since)).toEqual([]);
});
