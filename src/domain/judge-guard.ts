import { currentHead, type FieldState, type Head } from './fold.ts';
import { judgeTransition, stateOf, type TransitionQuestion } from './guard.ts';
import type { GuardName } from './guarded-fields.ts';
import { opdOf, rejected, type Case, type JudgeContext, type Judgement } from './judgement.ts';
import { sameValue, type Op } from './op.ts';
import { isLapsed, leadsToLetter } from './proposal-steps.ts';

/** Judges a step of a guarded field: it must replace just the present value, and be possible for this person. */
export function judgeGuard(question: Case): Judgement | null {
  const { op, scope, parts, context } = question;
  const guard = machineOf(question);
  if (guard === undefined) return isFormOfRecord(op) ? judgeForm(question) : null;
  const state = context.field(op.entity, op.key, op.field);
  const current = currentHead(state);
  if (!replacesPresent(op.parents, state)) return stale(current);
  const step: TransitionQuestion = {
    guard,
    from: current === undefined ? null : stateOf(current.value),
    to: stateOf(op.value),
    person: context.person,
    opd: opdOf(scope, parts),
  };
  return judgeStep(step) ?? judgeGround(step, question, parts.opd ?? '');
}

/** What must stand beside the field for a step that is possible. */
function judgeGround(step: TransitionQuestion, { op, context }: Case, opd: string): Judgement | null {
  if (isWithdrawal(step)) return judgeWithdrawal(opd, context);
  return step.guard === 'proposal-state' ? judgeProposal(step.to, op.key, context) : null;
}

/** A letter follows a decision that recommends, and a recommendation lapses when its last day is over (the server's day). */
function judgeProposal(to: string, key: string, context: JudgeContext): Judgement | null {
  const value = (name: string) => currentHead(context.field('record', key, `v.${name}`))?.value;
  if (to === 'letter' && !leadsToLetter(value('decision'))) {
    return rejected('invalid', 'state: no letter follows this decision');
  }
  if (to === 'lapsed' && !isLapsed(value('validUntil'), context.today)) {
    return rejected('invalid', 'state: the recommendation still holds');
  }
  return null;
}

/** The machine of a guarded field: a record follows that of its form. */
export function machineOf({
  op,
  rule,
  context,
}: Pick<Case, 'op' | 'rule' | 'context'>): GuardName | undefined {
  return rule.guard === 'record-state' && isOfProposal(op, context) ? 'proposal-state' : rule.guard;
}

const isOfProposal = (op: Op, context: JudgeContext): boolean => formOfRecord(op, context) === 'proposal';

/** Whether an edit is one on a proposal, or on a record that has not said its form and may turn out to be one. */
export function mayBeOfProposal(op: Op, context: JudgeContext): boolean {
  return op.entity === 'record' && [undefined, 'proposal'].includes(formOfRecord(op, context));
}

function formOfRecord({ entity, key }: Op, context: JudgeContext): string | undefined {
  const form = entity === 'record' ? currentHead(context.field('record', key, 'form'))?.value : undefined;
  return typeof form === 'string' ? form : undefined;
}

const isFormOfRecord = ({ entity, field }: Op): boolean => entity === 'record' && field === 'form';

/**
 * A record keeps the form that it began with: what one form lets an OPD write must never come to stand under another. It names
 * only what stands, since two edits that name each other would leave no form at all.
 */
function judgeForm({ op, context }: Case): Judgement | null {
  const state = context.field('record', op.key, 'form');
  const current = currentHead(state);
  const isKept = current === undefined || sameValue(current.value, op.value);
  return isKept && namesOnlyStanding(op.parents, state)
    ? null
    : rejected('invalid', 'form: a record keeps the form that it began with');
}

/** Names the present value and, where offers after a restore left several, may settle the others with it. */
function replacesPresent(parents: readonly string[], state: FieldState): boolean {
  if (state.current === null) return parents.length === 0;
  return parents.includes(state.current) && namesOnlyStanding(parents, state);
}

function namesOnlyStanding(parents: readonly string[], { heads }: FieldState): boolean {
  const standing = new Set<string>(heads.map(({ id }) => id));
  return parents.every((id) => standing.has(id));
}

function stale(current: Head | undefined): Judgement {
  return {
    kind: 'rejected',
    code: 'stale',
    message: 'Somebody changed this meanwhile.',
    present: { id: current?.id ?? null, value: current?.value ?? null },
  };
}

function judgeStep(step: TransitionQuestion): Judgement | null {
  switch (judgeTransition(step)) {
    case 'ok':
      return null;
    case 'forbidden':
      return rejected('forbidden', 'Your role may not take this step.');
    case 'invalid':
      return rejected('invalid', `state: no step from ${step.from ?? 'the first state'} to ${step.to}`);
  }
}

function isWithdrawal({ guard, from, to }: TransitionQuestion): boolean {
  return guard === 'submission' && from === 'submitted' && to === 'draft';
}

/** A submission cannot be taken back once a verdict stands on something that the OPD claimed or tied. */
function judgeWithdrawal(opd: string, context: JudgeContext): Judgement | null {
  const shown = new Set([...claimedBy(opd, context), ...tiedBy(opd, context)]);
  for (const { key, state } of context.fieldsOf('verdict')) {
    const standing = stateOf(currentHead(state)?.value);
    if (shown.has(key) && standing !== '' && standing !== 'none') {
      return rejected('invalid', 'state: already under review');
    }
  }
  return null;
}

function claimedBy(opd: string, context: JudgeContext): string[] {
  return [...context.fieldsOf('claim')]
    .filter(({ key, field }) => field === 'state' && key.startsWith(`${opd}:`))
    .filter(({ state }) => currentHead(state)?.value === 'met')
    .map(({ key }) => key.slice(opd.length + 1));
}

function tiedBy(opd: string, context: JudgeContext): string[] {
  return [...context.fieldsOf('link')]
    .filter(({ key, field }) => field === 'requirement' && key.startsWith(`${opd}:`))
    .filter(({ key }) => currentHead(context.field('link', key, 'deleted'))?.value !== true)
    .map(({ state }) => currentHead(state)?.value)
    .filter((requirement) => typeof requirement === 'string');
}
