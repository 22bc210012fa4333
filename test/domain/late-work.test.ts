import { expect, test } from 'vitest';
import type { Directory, Period } from '../../src/domain/directory.ts';
import { lateWork } from '../../src/domain/late-work.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { OpdSubmission } from '../../src/domain/room.ts';
import { roomOf } from './sample-room.ts';

const period = { id: '2026', closesOn: '2026-03-20' } as Period;
const opd = (id: string) => [id, { id, code: id, name: id, active: true, successor: null }] as const;
const directory = {
  opds: new Map([opd('dinkes'), opd('diskominfo')]),
  assignments: new Map([
    ['2026:I1:dinkes', { period: '2026', indicator: 'I1', opd: 'dinkes', role: 'owner' }],
    ['2026:I1:diskominfo', { period: '2026', indicator: 'I1', opd: 'diskominfo', role: 'none' }],
  ]),
} as unknown as Directory;

const submission = (state: OpdSubmission['state'], due: string | null = null): OpdSubmission => ({
  opd: 'dinkes',
  state,
  due,
  by: 'budi',
  at: '2026-03-10T08:00:00.000+08:00',
  receivedAt: '2026-03-10T00:00:00.000Z',
});

const lateOn = (today: string, submitted?: OpdSubmission) => {
  const submissions = new Map(submitted === undefined ? [] : [['dinkes', submitted]]);
  const assessments = new Map([['I1', assessRoom(roomOf({ submissions }))]]);
  return lateWork({ directory, period, assessments, today }).map(
    ({ opd: { id }, unsubmitted, unrepaired }) => ({
      id,
      unsubmitted,
      unrepaired,
    }),
  );
};

test('what is not submitted is late from the day after entry closes, and only for those who are asked', () => {
  expect(lateOn('2026-03-20')).toEqual([]);
  expect(lateOn('2026-03-21')).toEqual([{ id: 'dinkes', unsubmitted: ['I1'], unrepaired: [] }]);
  expect(lateOn('2026-03-21', submission('submitted'))).toEqual([]);
});

test('what was returned is late by its own day', () => {
  expect(lateOn('2026-03-25', submission('returned', '2026-03-25'))).toEqual([]);
  expect(lateOn('2026-03-26', submission('returned', '2026-03-25'))).toEqual([
    { id: 'dinkes', unsubmitted: [], unrepaired: ['I1'] },
  ]);
});
