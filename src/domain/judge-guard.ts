import { currentHead, type FieldState, type Head } from './fold.ts';
import { judgeTransition, stateOf, type TransitionQuestion } from './guard.ts';
import { opdOf, rejected, type Case, type JudgeContext, type Judgement } from './judgement.ts';

/** Judges a step of a guarded field: it must replace just the present value, and be possible for this person. */
export function judgeGuard({ op, scope, parts, rule, context }: Case): Judgement | null {
  if (rule.guard === undefined) return null;
  const state = context.field(op.entity, op.key, op.field);
  const current = currentHead(state);
  if (!replacesPresent(op.parents, state)) return stale(current);
  const step: TransitionQuestion = {
    guard: rule.guard,
    from: current === undefined ? null : stateOf(current.value),
    to: stateOf(op.value),
    person: context.person,
    opd: opdOf(scope, parts),
  };
  return judgeStep(step) ?? (isWithdrawal(step) ? judgeWithdrawal(parts.opd ?? '', context) : null);
}

/** Names the present value and, where offers after a restore left several, may settle the others with it. */
function replacesPresent(parents: readonly string[], { heads, current }: FieldState): boolean {
  if (current === null) return parents.length === 0;
  const standing = new Set<string>(heads.map(({ id }) => id));
  return parents.includes(current) && parents.every((id) => standing.has(id));
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
