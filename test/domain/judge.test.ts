import { describe, expect, test } from 'vitest';
import { registry } from '../../src/domain/registry.ts';
import { loggedBy, opOf, outcomeOf, people, type EditOf, type World } from './judge-case.ts';
import { room, sampleEdits } from './sample-edits.ts';

const claim: EditOf = { scope: room, entity: 'claim', key: 'dinkes:I1-L2-01', field: 'state', value: 'met' };
const submission = (state: string, more: object = {}): EditOf => ({
  scope: room,
  entity: 'submission',
  key: 'dinkes',
  field: 'state',
  value: { state, ...more },
});
const outcome = (who: string, edit: EditOf, world?: World): string => outcomeOf(who, opOf(edit), world);

describe('who may write', () => {
  test.each(
    sampleEdits.map((edit) => [`${edit.scope} ${edit.entity}·${edit.key} ${edit.field}`, edit] as const),
  )('%s are those whom the contract names', (_name, edit) => {
    const world = { log: beforeThis(edit) };
    const allowed = Object.keys(people).filter(
      (who) => outcome(who, withParents(edit, world), world) === 'admit',
    );
    expect(allowed).toEqual(Object.keys(people).filter((who) => edit.who.includes(who)));
    const others = Object.keys(people).filter((who) => !edit.who.includes(who));
    for (const who of others) expect(outcome(who, withParents(edit, world), world)).toBe('forbidden');
  });

  test('[AU1] each entity belongs to its scopes alone', () => {
    const scopes = {
      agency: 'agency',
      catalogue: 'catalogue',
      period: 'period/2026',
      indicator: room,
      opd: 'opd/dinkes',
    };
    for (const edit of sampleEdits) {
      const allowed = registry[edit.entity]?.scopes ?? [];
      for (const [kind, scope] of Object.entries(scopes)) {
        if (allowed.some((one) => one === kind)) continue;
        expect([edit.entity, kind, outcome('c', { ...edit, scope })]).toEqual([
          edit.entity,
          kind,
          'forbidden',
        ]);
      }
    }
  });

  test('[AU2] a comment is changed in its words by its author alone, a coordinator not excepted', () => {
    const words = { scope: room, entity: 'comment', key: 'k1', field: 'text', value: 'Halo' };
    const begun = loggedBy('a', words);
    for (const [who, expected] of [
      ['a', 'admit'],
      ['c', 'forbidden'],
      ['o', 'forbidden'],
      ['r', 'forbidden'],
    ] as const) {
      expect([who, outcome(who, { ...words, parents: [begun.id] }, { log: [begun] })]).toEqual([
        who,
        expected,
      ]);
      expect([who, outcome(who, { ...words, field: 'deleted', value: true }, { log: [begun] })]).toEqual([
        who,
        expected,
      ]);
      expect(outcome(who, { ...words, field: 'handled', value: true }, { log: [begun] })).toBe('admit');
    }
  });
});

/** A reviewer's step needs a submission to review. */
function beforeThis({ entity, value }: EditOf) {
  const isReview = entity === 'submission' && JSON.stringify(value).includes('returned');
  return isReview ? [loggedBy('a', submission('submitted'))] : [];
}

function withParents(edit: EditOf, world: World): EditOf {
  return { ...edit, parents: edit.entity === 'submission' ? (world.log ?? []).map(({ id }) => id) : [] };
}

describe('an op is judged in the order of the contract:', () => {
  const closed: World = { state: 'closed' };

  test('[JG3] an unknown kind before everything else', () => {
    const unknown = { ...claim, field: 'weight', value: { no: 'matter' } };
    expect(outcome('v', unknown)).toBe('unknown_kind');
    expect(outcome('v', { ...unknown, scope: 'survey/2027' })).toBe('unknown_kind');
    expect(outcome('c', { ...claim, entity: 'constructor', field: 'name' })).toBe('unknown_kind');
    expect(outcome('c', { ...claim, entity: '__proto__', field: 'fields' })).toBe('unknown_kind');
    expect(outcome('c', { ...claim, field: 'toString' })).toBe('unknown_kind');
  });

  test('[JG1] then the scope, authority, value, parking and at last the guard', () => {
    expect(outcome('v', { ...claim, scope: 'indicator/2026/I9' })).toBe('unknown_scope');
    expect(outcome('o', { ...claim, value: 7 }, closed)).toBe('forbidden');
    expect(outcome('a', { ...claim, value: 7 }, closed)).toBe('invalid');
    expect(outcome('a', { ...submission('submitted'), parents: ['nothing'] }, closed)).toBe('period_closed');
    expect(outcome('a', { ...submission('submitted'), parents: ['nothing'] })).toBe('stale');
    expect(outcome('a', submission('draft'))).toBe('invalid');
    expect(outcome('a', submission('accepted'), closed)).toBe('forbidden');
  });
});

describe('work of an OPD', () => {
  const closed: World = { state: 'closed' };
  const coverage: EditOf = { ...claim, scope: 'period/2026', entity: 'coverage', key: 'I1-L2-01:dinkes' };

  test('[PK1] waits in a room that is not its own, and on a period whose state is closed, not on one past its day', () => {
    expect(outcome('a', { ...claim, scope: 'indicator/2026/I2' })).toBe('not_assigned');
    for (const edit of [claim, coverage]) {
      expect(outcome('a', edit, closed)).toBe('period_closed');
      expect(outcome('a', edit, { state: 'draft' })).toBe('admit');
      expect(outcome('a', edit, { today: '2031-01-01' })).toBe('admit');
      expect(outcome('c', edit, closed)).toBe('admit');
    }
  });

  test('[PK2] is let in until the last day of an admission, inclusive', () => {
    const until = (today: string): World => ({ ...closed, admitted: { '2026:dinkes': '2026-03-10' }, today });
    for (const edit of [claim, coverage]) {
      expect(outcome('a', edit, until('2026-03-10'))).toBe('admit');
      expect(outcome('a', edit, until('2026-03-11'))).toBe('period_closed');
    }
    expect(outcome('o', { ...claim, key: 'bkpsdm:I1-L2-01' }, until('2026-03-10'))).toBe('period_closed');
  });

  test('[PK2] is let in while its submission stands returned, until the due day, inclusive', () => {
    const returned = (due: object): World => ({
      ...closed,
      log: [loggedBy('c', submission('returned', due))],
    });
    expect(outcome('a', claim, returned({}))).toBe('admit');
    expect(outcome('a', claim, returned({ due: '2026-03-10' }))).toBe('admit');
    expect(outcome('a', claim, returned({ due: '2026-03-09' }))).toBe('period_closed');
    expect(outcome('a', claim, { ...closed, log: [loggedBy('c', submission('accepted'))] })).toBe(
      'period_closed',
    );
    expect(outcome('a', coverage, returned({}))).toBe('period_closed');
  });

  test('[PK4] alone waits: reviews, comments and what coordinators write never do', () => {
    const names = new Set(['verdict', 'determination', 'portal', 'comment']);
    const free = sampleEdits.filter(({ scope, entity }) => scope === room && names.has(entity));
    for (const edit of free) {
      for (const who of edit.who)
        expect([edit.entity, who, outcome(who, edit, closed)]).toEqual([edit.entity, who, 'admit']);
    }
    const log = [loggedBy('a', submission('submitted'))];
    const back = { ...submission('returned'), parents: log.map(({ id }) => id) };
    expect(outcome('r', back, { ...closed, log })).toBe('admit');
    expect(outcome('r', { ...claim, entity: 'answer', key: 'region', field: 'explanation' }, closed)).toBe(
      'admit',
    );
  });
});

describe('a submission', () => {
  const submitted = loggedBy('a', submission('submitted'));
  const back = { ...submission('draft'), parents: [submitted.id] };
  const verdict = (state: string) =>
    loggedBy('r', { ...claim, entity: 'verdict', key: 'I1-L2-01', field: 'verdict', value: { state } });
  const link = (field: string, value: string | boolean) =>
    loggedBy('a', { ...claim, entity: 'link', key: 'dinkes:t1', field, value });
  const claimed = loggedBy('a', claim);

  test.each([
    ['nothing stands', [], 'admit'],
    ['a verdict stands on what nobody showed', [verdict('accepted')], 'admit'],
    ['a verdict stands on what it claimed', [claimed, verdict('accepted')], 'invalid'],
    ['the verdict was taken back to none', [claimed, verdict('none')], 'admit'],
    ['a verdict stands on what it tied', [link('requirement', 'I1-L2-01'), verdict('returned')], 'invalid'],
    [
      'the tie was removed',
      [link('requirement', 'I1-L2-01'), link('deleted', true), verdict('returned')],
      'admit',
    ],
    [
      'a verdict stands on what another OPD claimed',
      [loggedBy('o', { ...claim, key: 'bkpsdm:I1-L2-01' }), verdict('accepted')],
      'admit',
    ],
  ])('is taken back by its OPD as the contract says when %s', (_name, log, expected) => {
    expect(outcome('a', back, { log: [submitted, ...log] })).toBe(expected);
    expect(outcome('c', back, { log: [submitted, ...log] })).toBe(expected);
    expect(outcome('r', back, { log: [submitted, ...log] })).toBe('forbidden');
  });

  test('[GF2] that is stale names what stands, and settles several values that stand at once', () => {
    const other = loggedBy('c', submission('submitted'));
    const world = { log: [submitted, other] };
    const returned = (...parents: string[]) => ({ ...submission('returned'), parents });
    expect(outcome('c', returned(submitted.id), world)).toBe('admit');
    expect(outcome('c', returned(submitted.id, other.id), world)).toBe('admit');
    expect(outcome('c', returned(other.id), world)).toBe('stale');
    expect(outcome('c', returned(submitted.id, 'stranger'), world)).toBe('stale');
    expect(outcome('c', returned(), world)).toBe('stale');
  });
});
