import { describe, expect, test } from 'vitest';
import { proposal } from '../../../src/domain/forms/definitions/proposal.ts';
import {
  courseOf,
  faultsBefore,
  isStep,
  stateOn,
  statesAhead,
} from '../../../src/domain/forms/proposal-way.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import { decisionFields } from '../../../src/domain/proposal-steps.ts';

const now = { today: '2026-03-10', now: '2026-03-10T09:00:00+08:00' };
const faults = (values: Values, to: 'decided' | 'letter') =>
  faultsBefore(proposal, values, { to, now }).map(({ field }) => field);

const record = (state: FormRecord['state'], values: Values = {}): FormRecord => ({
  opd: 'dinkes',
  id: 'u1',
  form: 'proposal',
  version: 1,
  state,
  said: null,
  values,
  isDeleted: false,
  changedAt: now.now,
  changedBy: 'siti',
  isUnsent: false,
});

test('[PP4] the fields of the decision are those of the form that Diskominfo fills in', () => {
  const own = proposal.sections.filter(({ by }) => by === 'diskominfo').flatMap(({ fields }) => fields);
  expect(own.map(({ name }) => name).toSorted()).toEqual([...decisionFields].toSorted());
});

describe('[PP3] before Diskominfo', () => {
  test('decides, there is a decision and its reason', () => {
    expect(faults({}, 'decided')).toEqual(['decision', 'reason']);
    expect(faults({ decision: 'rejected', reason: 'Sudah ada' }, 'decided')).toEqual([]);
  });

  test('points to what exists, it is named', () => {
    const values: Values = { decision: 'useExisting', reason: 'Sudah ada' };
    expect(faults(values, 'decided')).toEqual(['existingToUse']);
    expect(faults({ ...values, existingToUse: { text: 'SRIKANDI' } }, 'decided')).toEqual([]);
  });

  test('recommends with conditions, there is one', () => {
    const values: Values = { decision: 'conditional', reason: 'Baik' };
    expect(faults(values, 'decided')).toEqual(['conditions']);
    expect(faults({ ...values, conditions: [{ id: '1', condition: 'Pakai SSO' }] }, 'decided')).toEqual([]);
  });

  test('issues a letter, it has a number and a date that is not to come', () => {
    const values: Values = { decision: 'recommended', reason: 'Baik' };
    expect(faults(values, 'letter')).toEqual(['letterNo', 'letterDate']);
    expect(faults({ ...values, letterNo: '1', letterDate: '2026-03-11' }, 'letter')).toEqual(['letterDate']);
    expect(faults({ ...values, letterNo: '1', letterDate: '2026-03-10' }, 'letter')).toEqual([]);
  });

  test('does anything else, nothing of the decision is asked', () => {
    expect(faultsBefore(proposal, {}, { to: 'review', now })).toEqual([]);
  });
});

test('[PP2] a letter past its last day has lapsed on every screen', () => {
  const letter = record('letter', { validUntil: '2026-03-10' });
  expect(stateOn(letter, '2026-03-10')).toBe('letter');
  expect(stateOn(letter, '2026-03-11')).toBe('lapsed');
  expect(stateOn(record('realised', { validUntil: '2026-03-10' }), '2026-03-11')).toBe('realised');
  expect(stateOn({ ...letter, form: 'service' }, '2026-03-11')).toBe('letter');
});

test('[PP1] the app offers the steps of the contract alone', () => {
  expect(isStep('submitted', 'completeness')).toBe(true);
  expect(isStep('submitted', 'review')).toBe(false);
  expect(isStep('draft', 'decided')).toBe(false);
});

test('the course tells each state with its days and what was said on the way into it', () => {
  const course = courseOf(
    { at: '2026-03-01T08:00:00+08:00', by: 'siti' },
    [
      { value: 'submitted', at: '2026-03-02T08:00:00+08:00', by: 'siti' },
      { value: { state: 'completeness' }, at: '2026-03-05T09:00:00+08:00', by: 'andi' },
      { value: 'blessed', at: '2026-03-05T09:00:00+08:00', by: 'andi' },
      { value: { state: 'returned', reason: 'Belum ada SOP' }, at: '2026-03-05T07:00:00+08:00', by: 'andi' },
    ],
    now.now,
  );
  expect(course.map(({ state, days, reason }) => [state, days, reason])).toEqual([
    ['draft', 1, ''],
    ['submitted', 3, ''],
    // The device of the next one ran behind: no negative time.
    ['completeness', 0, ''],
    ['returned', 5, 'Belum ada SOP'],
  ]);
});

test('what is still to come ends with a decision that does not recommend, and with every end', () => {
  expect(statesAhead(record('submitted'))).toEqual([
    'completeness',
    'review',
    'decided',
    'letter',
    'realised',
  ]);
  expect(statesAhead(record('clarification'))).toEqual(['review', 'decided', 'letter', 'realised']);
  expect(statesAhead(record('returned'))[0]).toBe('submitted');
  expect(statesAhead(record('decided', { decision: 'joint' }))).toEqual(['letter', 'realised']);
  expect(statesAhead(record('decided', { decision: 'deferred' }))).toEqual([]);
  expect(statesAhead(record('withdrawn'))).toEqual([]);
});
