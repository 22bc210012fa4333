import { isCoordinator, mayWrite, type IndicatorsOf } from './authority.ts';
import { assignmentRole, type Directory, type Person, type StoredField } from './directory.ts';
import { currentHead, type FieldState, type Head } from './fold.ts';
import { judgeTransition, mayReach, stateOf } from './guard.ts';
import { parseKey, type KeyParts } from './key.ts';
import type { Json, Op } from './op.ts';
import { fieldRule, reasonAgainst, registry, type FieldRule, type Writer } from './registry.ts';
import { parseScope, type Scope } from './scope.ts';

export type RejectedCode = 'unknown_scope' | 'forbidden' | 'invalid' | 'stale' | 'id_reuse' | 'too_large';
export type ParkedCode = 'unknown_kind' | 'period_closed' | 'not_assigned';

export type Judgement =
  | { kind: 'admit' }
  | { kind: 'parked'; code: ParkedCode; message: string }
  | { kind: 'rejected'; code: RejectedCode; message: string; present?: { id: string | null; value: Json } };

/** What the judge looks at. `field` and `fieldsOf` read the present projection of the op's own scope. */
export type JudgeContext = {
  directory: Directory;
  person: Person;
  /** The day at the server, in the agency's time zone: `YYYY-MM-DD`. */
  today: string;
  indicatorsOf: IndicatorsOf;
  field: (entity: string, key: string, field: string) => FieldState;
  fieldsOf: (entity: string) => Iterable<StoredField>;
};

type Case = { op: Op; scope: Scope; parts: KeyParts; rule: FieldRule; context: JudgeContext };

/**
 * Decides what becomes of an op whose id is new, in the order of the sync contract (section 5):
 * scope, kind, authority, value, parking, guard. Pure: the same on the server and, ahead of it, on the device.
 */
export function judge(op: Op, context: JudgeContext): Judgement {
  const scope = parseScope(op.scope);
  if (scope === null || !scopeExists(scope, context))
    return rejected('unknown_scope', `There is no scope ${op.scope}.`);
  const rule = fieldRule(op.entity, op.field);
  const entity = registry[op.entity];
  if (rule === null || entity === undefined) {
    return {
      kind: 'parked',
      code: 'unknown_kind',
      message: 'This server does not know this kind of edit yet.',
    };
  }
  if (!entity.scopes.includes(scope.kind))
    return rejected('forbidden', `${op.entity} does not belong in ${op.scope}.`);
  const parts = parseKey(entity, op.key);
  if (parts === null) return rejected('invalid', `key: not a key of ${op.entity}`);
  const question: Case = { op, scope, parts, rule, context };
  return (
    judgeAuthority(question) ??
    judgeValue(question) ??
    judgeParking(question) ??
    judgeGuard(question) ?? { kind: 'admit' }
  );
}

function rejected(code: RejectedCode, message: string): Judgement {
  return { kind: 'rejected', code, message };
}

function scopeExists(scope: Scope, { directory, indicatorsOf }: JudgeContext): boolean {
  switch (scope.kind) {
    case 'agency':
    case 'catalogue':
      return true;
    case 'opd':
      return directory.opds.has(scope.opd);
    case 'period':
      return directory.periods.has(scope.period);
    case 'indicator': {
      const period = directory.periods.get(scope.period);
      return period !== undefined && indicatorsOf(period.instrument).includes(scope.indicator);
    }
  }
}

function judgeAuthority({ op, scope, parts, rule, context }: Case): Judgement | null {
  const { directory, person } = context;
  const allowed =
    mayWrite(writerOf(op, rule), {
      directory,
      person,
      scope,
      parts,
      commentAuthor: commentAuthor(op, context),
    }) &&
    (rule.guard === undefined ||
      mayReach({ guard: rule.guard, to: stateOf(op.value), person, opd: opdOf(scope, parts) }));
  return allowed ? null : rejected('forbidden', 'Your role may not write this.');
}

/** The region's answer is composed by the owner and the reviewers, not by one OPD. */
function writerOf(op: Op, rule: FieldRule): Writer {
  return op.entity === 'answer' && op.key === 'region' ? 'owner-or-reviewer' : rule.writer;
}

function opdOf(scope: Scope, parts: KeyParts): string | null {
  return parts.opd ?? (scope.kind === 'opd' ? scope.opd : null);
}

function commentAuthor(op: Op, context: JudgeContext): string | null {
  if (op.entity !== 'comment') return null;
  const written: Head | undefined =
    currentHead(context.field('comment', op.key, 'text')) ??
    currentHead(context.field('comment', op.key, 'deleted'));
  return written?.by ?? null;
}

function judgeValue({ op, rule }: Case): Judgement | null {
  const reason = reasonAgainst(rule, op.value);
  return reason === null ? null : rejected('invalid', reason);
}

/** Work of an OPD waits where the period is closed or the room is not its own; coordinators, reviews and comments never wait. */
function judgeParking({ op, scope, parts, rule, context }: Case): Judgement | null {
  const { directory, person } = context;
  const isReview = rule.writer === 'reviewer' || rule.writer === 'member' || rule.writer === 'comment-author';
  if (isReview || isCoordinator(person) || isReviewState(op, rule)) return null;
  if (scope.kind !== 'indicator' && scope.kind !== 'period') return null;
  const opd = parts.opd ?? person.opds[0] ?? '';
  if (scope.kind === 'indicator' && !isRoomOf(directory, scope, parts.opd)) {
    return { kind: 'parked', code: 'not_assigned', message: 'This OPD is not assigned to this indicator.' };
  }
  const isClosed = directory.periods.get(scope.period)?.state === 'closed';
  if (!isClosed || isAdmitted(context, scope.period, opd) || isBeingRepaired(scope, opd, context))
    return null;
  return { kind: 'parked', code: 'period_closed', message: 'The period is closed; the coordinator decides.' };
}

function isReviewState(op: Op, rule: FieldRule): boolean {
  return rule.guard === 'submission' && ['returned', 'accepted'].includes(stateOf(op.value));
}

/** Without an OPD in its key a field is the region's: whoever may write it is assigned by its role. */
function isRoomOf(
  directory: Directory,
  room: { period: string; indicator: string },
  opd: string | undefined,
): boolean {
  return opd === undefined || assignmentRole(directory, room, opd) !== 'none';
}

function isAdmitted({ directory, today }: JudgeContext, period: string, opd: string): boolean {
  const until = directory.admissions.get(`${period}:${opd}`);
  return until !== undefined && today <= until;
}

function isBeingRepaired(scope: Scope, opd: string, context: JudgeContext): boolean {
  if (scope.kind !== 'indicator') return false;
  const value = currentHead(context.field('submission', opd, 'state'))?.value;
  if (stateOf(value) !== 'returned') return false;
  const due = (value as { due?: string | null }).due ?? null;
  return due === null || context.today <= due;
}

function judgeGuard({ op, scope, parts, rule, context }: Case): Judgement | null {
  if (rule.guard === undefined) return null;
  const current = currentHead(context.field(op.entity, op.key, op.field));
  const expected = current === undefined ? [] : [current.id];
  if (op.parents.length !== expected.length || op.parents[0] !== expected[0]) {
    const present = { id: current?.id ?? null, value: current?.value ?? null };
    return { kind: 'rejected', code: 'stale', message: 'Somebody changed this meanwhile.', present };
  }
  const from = current === undefined ? null : stateOf(current.value);
  const step = {
    guard: rule.guard,
    from,
    to: stateOf(op.value),
    person: context.person,
    opd: opdOf(scope, parts),
  };
  const result = judgeTransition(step);
  if (result === 'forbidden') return rejected('forbidden', 'Your role may not take this step.');
  if (result === 'invalid')
    return rejected('invalid', `state: no step from ${from ?? 'the first state'} to ${step.to}`);
  return isWithdrawal(step) ? judgeWithdrawal(parts.opd ?? '', context) : null;
}

function isWithdrawal(step: { guard: string; from: string | null; to: string }): boolean {
  return step.guard === 'submission' && step.from === 'submitted' && step.to === 'draft';
}

/** A submission cannot be taken back once a verdict stands on something that the OPD claimed or tied. */
function judgeWithdrawal(opd: string, context: JudgeContext): Judgement | null {
  const shown = requirementsShownBy(opd, context);
  for (const { key, field, state } of context.fieldsOf('verdict')) {
    if (field !== 'verdict' || !shown.has(key)) continue;
    const standing = stateOf(currentHead(state)?.value);
    if (standing === 'accepted' || standing === 'returned')
      return rejected('invalid', 'state: already under review');
  }
  return null;
}

function requirementsShownBy(opd: string, context: JudgeContext): Set<string> {
  const shown = new Set<string>();
  for (const { key, field, state } of context.fieldsOf('claim')) {
    const [owner, requirement = ''] = key.split(':');
    if (owner === opd && field === 'state' && currentHead(state)?.value === 'met') shown.add(requirement);
  }
  for (const { key, field, state } of context.fieldsOf('link')) {
    const isLive = currentHead(context.field('link', key, 'deleted'))?.value !== true;
    const requirement = currentHead(state)?.value;
    if (typeof requirement !== 'string') continue;
    if (key.startsWith(`${opd}:`) && field === 'requirement' && isLive) shown.add(requirement);
  }
  return shown;
}
