import { describe, expect, test } from 'vitest';
import type { GuardName } from '../../src/domain/guarded-fields.ts';
import { recordStates } from '../../src/domain/forms/states.ts';
import { judgeTransition, stateOf } from '../../src/domain/guard.ts';
import { people } from './judge-case.ts';

/** What the contract lists, as `from>to` and who takes the step for dinkes; every other step is impossible. */
const steps: Readonly<Record<Exclude<GuardName, 'verdict'>, Record<string, string>>> = {
  'period-state': { 'draft>open': 'c', 'open>closed': 'c', 'closed>open': 'c' },
  submission: {
    'draft>submitted': 'ca',
    'submitted>draft': 'ca',
    'submitted>returned': 'cr',
    'submitted>accepted': 'cr',
    'returned>submitted': 'ca',
    'accepted>returned': 'cr',
  },
  'record-state': {
    'draft>submitted': 'ca',
    'submitted>draft': 'ca',
    'submitted>returned': 'c',
    'submitted>accepted': 'c',
    'returned>submitted': 'ca',
    'accepted>returned': 'c',
    'accepted>archived': 'ca',
  },
  'proposal-state': {
    'draft>submitted': 'ca',
    'submitted>completeness': 'c',
    'submitted>withdrawn': 'ca',
    'completeness>returned': 'c',
    'completeness>review': 'c',
    'returned>submitted': 'ca',
    'review>clarification': 'c',
    'review>decided': 'c',
    'clarification>review': 'ca',
    'decided>letter': 'c',
    'letter>realised': 'ca',
    'letter>lapsed': 'ca',
  },
};
const states = ['open', 'closed', ...recordStates, 'ajar', ''];

describe.each(Object.entries(steps))('the steps of %s', (name, listed) => {
  const guard = name as GuardName;
  const opd = guard === 'period-state' ? null : 'dinkes';

  test('[GF3] [GF5] [PP1] are those of the contract, each by those whom it names', () => {
    for (const from of states) {
      for (const to of states) {
        for (const [who, person] of Object.entries(people)) {
          const allowed = listed[`${from}>${to}`];
          const expected = allowed === undefined ? 'invalid' : allowed.includes(who) ? 'ok' : 'forbidden';
          const step = `${who} ${from}>${to}`;
          expect([step, judgeTransition({ guard, from, to, person, opd })]).toEqual([step, expected]);
        }
      }
    }
  });

  test('[GF1] begin at draft where nothing stands yet', () => {
    for (const person of Object.values(people)) {
      for (const to of states) {
        const ask = (from: string | null) => judgeTransition({ guard, from, to, person, opd });
        expect(ask(null)).toBe(ask('draft'));
      }
    }
  });
});

test('[GF4] a verdict goes from any state to any', () => {
  const { r: person } = people;
  if (person === undefined) throw new Error('There is no assessor.');
  for (const from of [null, 'none', 'accepted', 'returned']) {
    for (const to of ['none', 'accepted', 'returned']) {
      expect(judgeTransition({ guard: 'verdict', from, to, person, opd: null })).toBe('ok');
    }
  }
});

test('a state is read from a bare value and from one that carries it', () => {
  expect(['open', { state: 'open', due: 'x' }, null, 7, ['open'], {}].map(stateOf)).toEqual([
    'open',
    'open',
    '',
    '',
    '',
    '',
  ]);
});
