import { describe, expect, test } from 'vitest';
import { indicatorStateOf, returnedTo } from '../../src/domain/indicator-state.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import { ownPartOf } from '../../src/domain/own-part.ts';
import type { OpdSubmission, Room } from '../../src/domain/room.ts';
import { answer, claim, roomOf, tie, verdicts } from './sample-room.ts';

const stateIn = (content: Partial<Room>, opd = 'dinkes') =>
  indicatorStateOf(assessRoom(roomOf(content)), opd);

function submitted(state: OpdSubmission['state'], opd = 'dinkes') {
  const submission = { opd, state, by: 'siti', at: '', receivedAt: null };
  return new Map([[opd, submission]]);
}

function wrote(explanation: string, complete: boolean) {
  return new Map([['dinkes', { opd: 'dinkes', explanation, complete }]]);
}

describe('the state of an indicator for an OPD', () => {
  test('is not started while the OPD itself said nothing', () => {
    expect(stateIn({})).toBe('not-started');
    expect(stateIn({ claims: [claim('I1-L2-01', { opd: 'bappeda' })] })).toBe('not-started');
    expect(stateIn({ ties: [tie('I1-L2-01', { deleted: true })], answers: wrote('', false) })).toBe(
      'not-started',
    );
  });

  test.each<[string, Partial<Room>]>([
    ['a claim, whatever it says', { claims: [claim('I1-L2-01', { state: 'unknown' })] }],
    ['a tie', { ties: [tie('I1-L2-01')] }],
    ['an answer to a question to all', { coverage: [answer('I1-L3-01', 'dinkes', { state: 'unmet' })] }],
    ['an explanation', { answers: wrote('Sudah ada Perbup.', false) }],
  ])('is in progress with %s', (_name, content) => {
    expect(stateIn(content)).toBe('in-progress');
  });

  test('is ready when the person said complete', () => {
    expect(stateIn({ answers: wrote('', true), claims: [claim('I1-L2-01')] })).toBe('ready');
  });

  test('is submitted or accepted as its own submission says', () => {
    expect(stateIn({ answers: wrote('', true), submissions: submitted('submitted') })).toBe('submitted');
    expect(stateIn({ submissions: submitted('accepted') })).toBe('accepted');
    expect(stateIn({ submissions: submitted('accepted', 'bappeda') })).toBe('not-started');
  });

  test('needs repair when its submission stands returned', () => {
    expect(stateIn({ submissions: submitted('returned') })).toBe('needs-repair');
  });

  test('needs repair when a requirement it answered stands returned, before any other state', () => {
    const room = {
      claims: [claim('I1-L2-01')],
      verdicts: verdicts({ requirement: 'I1-L2-01', state: 'returned' }),
      submissions: submitted('submitted'),
    };
    expect(stateIn(room)).toBe('needs-repair');
    expect(stateIn(room, 'bappeda')).toBe('not-started');
    expect(returnedTo(assessRoom(roomOf(room)), 'dinkes')).toEqual(['I1-L2-01']);
  });

  test('is submitted again once something newer was shown', () => {
    const room = {
      ties: [tie('I1-L2-01', { receivedAt: '2026-03-03T00:00:00.000Z' })],
      verdicts: verdicts({ requirement: 'I1-L2-01', state: 'returned' }),
      submissions: submitted('submitted'),
    };
    expect(stateIn(room)).toBe('submitted');
    expect(returnedTo(assessRoom(roomOf(room)), 'dinkes')).toEqual([]);
  });

  test('asks for no repair of what the OPD says is not there', () => {
    const room = {
      claims: [claim('I1-L2-01', { state: 'unmet' })],
      verdicts: verdicts({ requirement: 'I1-L2-01', state: 'returned' }),
    };
    expect(stateIn(room)).toBe('in-progress');
  });
});

test('the own part holds what the OPD said and showed, and nothing of others', () => {
  const room = roomOf({
    claims: [claim('I1-L2-01'), claim('I1-L2-02', { opd: 'bappeda' })],
    ties: [
      tie('I1-L2-01'),
      tie('I1-L2-01', { key: 'dinkes:old', deleted: true }),
      tie('I1-L2-03', { opd: 'bappeda' }),
    ],
    coverage: [answer('I1-L3-01', 'dinkes'), answer('I1-L3-01', 'bappeda')],
  });
  const part = ownPartOf(room, 'dinkes');
  expect([...part.keys()]).toEqual(['I1-L2-01', 'I1-L3-01']);
  expect(part.get('I1-L2-01')).toMatchObject({ claim: { state: 'met' }, coverage: null });
  expect(part.get('I1-L2-01')?.ties).toHaveLength(1);
});
