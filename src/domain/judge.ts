import { mayWrite, roomExists } from './authority.ts';
import { currentHead } from './fold.ts';
import { mayReach, stateOf } from './guard.ts';
import { judgeGuard, machineOf, mayBeOfProposal } from './judge-guard.ts';
import { judgeParking } from './judge-parking.ts';
import { opdOf, rejected, type Case, type JudgeContext, type Judgement } from './judgement.ts';
import { parseKey } from './key.ts';
import type { Op } from './op.ts';
import { decisionFields } from './proposal-steps.ts';
import {
  fieldRule,
  reasonAgainst,
  registry,
  type EntityRule,
  type FieldRule,
  type Writer,
} from './registry.ts';
import { parseScope, type Scope } from './scope.ts';

/**
 * Decides what becomes of an op whose id is new, in the order of the sync contract (section 5):
 * kind, scope, authority, value, parking, guard. Pure: the same on the server and, ahead of it, on the device.
 */
export function judge(op: Op, context: JudgeContext): Judgement {
  const rule = fieldRule(op.entity, op.field);
  const entity = registry[op.entity];
  if (rule === null || entity === undefined) return unknownKind;
  const scope = parseScope(op.scope);
  if (scope === null || !scopeExists(scope, context)) {
    return rejected('unknown_scope', `There is no scope ${op.scope}.`);
  }
  return judgeKnown({ op, scope, rule, context }, entity);
}

const unknownKind: Judgement = {
  kind: 'parked',
  code: 'unknown_kind',
  message: 'This server does not know this kind of edit yet.',
};

function judgeKnown(known: Omit<Case, 'parts'>, entity: EntityRule): Judgement {
  const { op, scope } = known;
  if (!entity.scopes.includes(scope.kind)) {
    return rejected('forbidden', `${op.entity} does not belong in ${op.scope}.`);
  }
  const parts = parseKey(entity, op.key);
  if (parts === null) return rejected('invalid', `key: not a key of ${op.entity}`);
  const question: Case = { ...known, parts };
  return (
    judgeAuthority(question) ??
    judgeValue(question) ??
    judgeParking(question) ??
    judgeGuard(question) ?? { kind: 'admit' }
  );
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
    case 'indicator':
      return roomExists(directory, scope, indicatorsOf);
  }
}

function judgeAuthority({ op, scope, parts, rule, context }: Case): Judgement | null {
  const { directory, person } = context;
  const question = { directory, person, scope, parts, commentAuthor: commentAuthor(op, context) };
  const isAllowed =
    mayWrite(writerOf(op, rule, context), question) && mayReachState({ op, scope, parts, rule, context });
  return isAllowed ? null : rejected('forbidden', 'Your role may not write this.');
}

function mayReachState({ op, scope, parts, rule, context }: Case): boolean {
  const guard = machineOf({ op, rule, context });
  if (guard === undefined) return true;
  return mayReach({ guard, to: stateOf(op.value), person: context.person, opd: opdOf(scope, parts) });
}

/**
 * The region's answer is composed by the owner and the reviewers, not by one OPD; and what Diskominfo decides of a proposal is not
 * written by whoever proposes, before a record has said its form neither: an OPD would say it afterwards.
 */
function writerOf(op: Op, rule: FieldRule, context: JudgeContext): Writer {
  if (op.entity === 'answer' && op.key === 'region') return 'owner-or-reviewer';
  return decided.has(op.field) && mayBeOfProposal(op, context) ? 'coordinator' : rule.writer;
}

const decided: ReadonlySet<string> = new Set(decisionFields.map((name) => `v.${name}`));

function commentAuthor(op: Op, context: JudgeContext): string | null {
  if (op.entity !== 'comment') return null;
  const written =
    currentHead(context.field('comment', op.key, 'text')) ??
    currentHead(context.field('comment', op.key, 'deleted'));
  return written?.by ?? null;
}

function judgeValue({ op, rule }: Case): Judgement | null {
  const reason = reasonAgainst(rule, op.value);
  return reason === null ? null : rejected('invalid', reason);
}
