import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordStates } from '../../src/domain/forms/states.ts';
import type { LoggedOp } from '../../src/domain/op.ts';
import { decisionFields } from '../../src/domain/proposal-steps.ts';
import { loggedBy, opOf, outcomeOf, people, type EditOf, type World } from './judge-case.ts';

const field = (name: string, value: EditOf['value']): EditOf => ({
  scope: 'opd/dinkes',
  entity: 'record',
  key: 'usulan-1',
  field: name,
  value,
});

/** A proposal of dinkes with these fields, as it stands in the log. */
const begun = (values: Record<string, EditOf['value']> = {}): LoggedOp[] => [
  loggedBy('a', field('form', 'proposal')),
  ...Object.entries(values).map(([name, value]) => loggedBy('c', field(`v.${name}`, value))),
];

const lastStep = (log: readonly LoggedOp[]) => log.findLast((op) => op.field === 'state');

/** What becomes of a step that names what stands. */
function stepOutcome(who: string, to: EditOf['value'], world: World): string {
  const last = lastStep(world.log ?? []);
  return outcomeOf(who, opOf({ ...field('state', to), parents: last === undefined ? [] : [last.id] }), world);
}

const standing = (state: string, log: readonly LoggedOp[]): LoggedOp[] => [
  ...log,
  loggedBy('c', field('state', state)),
];

/** What has to lie behind a proposal that stands in a state: everything before it on its way. */
const behind: Readonly<Record<string, readonly string[]>> = {
  completeness: ['submitted'],
  returned: ['submitted', 'completeness'],
  review: ['submitted', 'completeness'],
  clarification: ['submitted', 'completeness', 'review'],
  decided: ['submitted', 'completeness', 'review'],
  letter: ['submitted', 'completeness', 'review', 'decided'],
  realised: ['submitted', 'completeness', 'review', 'decided', 'letter'],
  lapsed: ['submitted', 'completeness', 'review', 'decided', 'letter'],
  withdrawn: ['submitted'],
};

const ends = new Set<string>(['realised', 'lapsed', 'withdrawn']);

const attempt = record({
  who: constantFrom(...Object.keys(people)),
  to: constantFrom(...recordStates),
});
const walks = array(attempt, { minLength: 20, maxLength: 120 });

test('[PP1] no walk, whoever tries whatever, ever skips a step', () => {
  const reached = new Set<string>();
  assert(
    property(walks, (walk) => {
      let log = begun({ decision: 'recommended', validUntil: '2026-03-01' });
      const passed: string[] = [];
      for (const { who, to } of walk) {
        if (stepOutcome(who, to, { log, today: '2026-03-10' }) !== 'admit') continue;
        const needed = behind[to] ?? [];
        expect([to, needed.filter((state) => !passed.includes(state))]).toEqual([to, []]);
        const last = lastStep(log);
        log = [
          ...log,
          loggedBy(who, { ...field('state', to), parents: last === undefined ? [] : [last.id] }),
        ];
        passed.push(to);
        reached.add(to);
      }
      // After an end nothing follows.
      expect(passed.slice(0, -1).filter((state) => ends.has(state))).toEqual([]);
    }),
    { numRuns: 300, seed: 7 },
  );
  // The walks came far enough to say something.
  expect([...reached]).toEqual(expect.arrayContaining(['returned', 'clarification', 'decided', 'letter']));
});

describe('the plain way', () => {
  test('[PP1] is closed to proposals, and that of proposals to every other record', () => {
    const proposal = standing('submitted', begun());
    expect(stepOutcome('c', 'accepted', { log: proposal })).toBe('invalid');
    expect(stepOutcome('a', 'draft', { log: proposal })).toBe('invalid');
    const other = standing('submitted', [loggedBy('a', field('form', 'application'))]);
    expect(stepOutcome('c', 'completeness', { log: other })).toBe('invalid');
    expect(stepOutcome('c', 'accepted', { log: other })).toBe('admit');
  });

  test('[PP1] is that of a record that has not said its form', () => {
    const log = standing('submitted', []);
    expect(stepOutcome('c', 'accepted', { log })).toBe('admit');
    expect(stepOutcome('c', 'completeness', { log })).toBe('invalid');
  });
});

test.each([
  ['recommended', 'admit'],
  ['conditional', 'admit'],
  ['joint', 'admit'],
  ['useExisting', 'invalid'],
  ['deferred', 'invalid'],
  ['rejected', 'invalid'],
  [undefined, 'invalid'],
])('[PP2] a letter after the decision %s: %s', (decision, expected) => {
  const log = standing('decided', begun(decision === undefined ? {} : { decision }));
  expect(stepOutcome('c', 'letter', { log })).toBe(expected);
  expect(stepOutcome('a', 'letter', { log })).toBe('forbidden');
});

test('[PP2] a recommendation lapses the day after its last one, and without one never', () => {
  const until = standing('letter', begun({ decision: 'recommended', validUntil: '2026-06-30' }));
  expect(stepOutcome('a', 'lapsed', { log: until, today: '2026-06-30' })).toBe('invalid');
  expect(stepOutcome('a', 'lapsed', { log: until, today: '2026-07-01' })).toBe('admit');
  const forEver = standing('letter', begun({ decision: 'recommended' }));
  expect(stepOutcome('c', 'lapsed', { log: forEver, today: '2036-07-01' })).toBe('invalid');
});

test('[PP4] the OPD does not write what Diskominfo decides of its proposal', () => {
  const edit = opOf(field('v.decision', 'recommended'));
  expect(outcomeOf('a', edit, { log: begun() })).toBe('forbidden');
  expect(outcomeOf('c', edit, { log: begun() })).toBe('admit');
  expect(outcomeOf('a', opOf(field('v.reason', 'Perlu')), { log: begun() })).toBe('forbidden');
  const other = [loggedBy('a', field('form', 'integrationNeed'))];
  expect(outcomeOf('a', opOf(field('v.reason', 'Perlu')), { log: other })).toBe('admit');
});

test('[PP4] nor before the record has said its form, which is what an OPD says', () => {
  for (const name of decisionFields) {
    const edit = opOf(field(`v.${name}`, 'recommended'));
    expect([name, outcomeOf('a', edit)]).toEqual([name, 'forbidden']);
    expect([name, outcomeOf('c', edit)]).toEqual([name, 'admit']);
  }
  expect(outcomeOf('a', opOf(field('v.title', 'SIMPUS')))).toBe('admit');
});

describe('[PP6] the form of a record', () => {
  const application = loggedBy('a', field('form', 'application'));
  const log = [application];

  test.each(['a', 'c'])('is said once: %s does not change it, whatever the edit names', (who) => {
    for (const parents of [[], [application.id]]) {
      expect(outcomeOf(who, opOf({ ...field('form', 'proposal'), parents }), { log })).toBe('invalid');
    }
  });

  test('may be said again as it is, and then stands as before', () => {
    for (const parents of [[], [application.id]]) {
      const again = { ...field('form', 'application'), parents };
      expect(outcomeOf('a', opOf(again), { log })).toBe('admit');
      const twice = [...log, loggedBy('a', again)];
      expect(outcomeOf('a', opOf(field('form', 'proposal')), { log: twice })).toBe('invalid');
    }
  });

  test('names no edit that is not there: two that name each other would leave no form', () => {
    const first = { ...field('form', 'application'), parents: ['op-later'] };
    expect(outcomeOf('a', opOf(first))).toBe('invalid');
    const second = { ...field('form', 'application'), parents: [application.id, 'op-later'] };
    expect(outcomeOf('a', opOf(second), { log })).toBe('invalid');
  });
});
