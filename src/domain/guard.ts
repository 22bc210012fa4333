import { actsForOpd, isCoordinator, isReviewer } from './authority.ts';
import type { Person } from './directory.ts';
import type { GuardName } from './guarded-fields.ts';
import { proposalSteps } from './proposal-steps.ts';

/** Who may take a guarded field from one state to another; a pair that is not listed is impossible. */
type Actor = 'coordinator' | 'reviewer' | 'opd';
type Transition = { from: string; to: string; by: Actor };

const submission: readonly Transition[] = [
  { from: 'draft', to: 'submitted', by: 'opd' },
  { from: 'submitted', to: 'draft', by: 'opd' },
  { from: 'submitted', to: 'returned', by: 'reviewer' },
  { from: 'submitted', to: 'accepted', by: 'reviewer' },
  { from: 'returned', to: 'submitted', by: 'opd' },
  { from: 'accepted', to: 'returned', by: 'reviewer' },
];

type Machine = { first: string; transitions: readonly Transition[] };

/** Made when it is asked for: a device asks for none, and then no step travels with its first page. */
function machineOf(guard: Exclude<GuardName, 'verdict'>): Machine {
  switch (guard) {
    case 'period-state':
      return { first: 'draft', transitions: period };
    case 'submission':
      return { first: 'draft', transitions: submission };
    case 'record-state':
      return { first: 'draft', transitions: [...submission.map(byCoordinator), toArchive] };
    case 'proposal-state':
      return { first: 'draft', transitions: proposalSteps };
  }
}

const period: readonly Transition[] = [
  { from: 'draft', to: 'open', by: 'coordinator' },
  { from: 'open', to: 'closed', by: 'coordinator' },
  { from: 'closed', to: 'open', by: 'coordinator' },
];

const byCoordinator = (step: Transition): Transition =>
  step.by === 'reviewer' ? { ...step, by: 'coordinator' } : step;
const toArchive: Transition = { from: 'accepted', to: 'archived', by: 'opd' };

/** The state of a guarded value, whether the value is the state itself or an object that carries it. */
export function stateOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'state' in value) return String(value.state);
  return '';
}

export type TransitionQuestion = {
  guard: GuardName;
  from: string | null;
  to: string;
  person: Person;
  opd: string | null;
};

/** `forbidden` when this person could take no state there at all or not from here; `invalid` when nobody can. */
export function judgeTransition(question: TransitionQuestion): 'ok' | 'forbidden' | 'invalid' {
  if (question.guard === 'verdict') return 'ok';
  const machine = machineOf(question.guard);
  const from = question.from ?? machine.first;
  const steps = machine.transitions.filter((step) => step.from === from && step.to === question.to);
  if (steps.length === 0) return 'invalid';
  return steps.some((step) => isActor(step.by, question)) ? 'ok' : 'forbidden';
}

/** Whether the person could bring a field to this state from any other. */
export function mayReach(question: Omit<TransitionQuestion, 'from'>): boolean {
  if (question.guard === 'verdict') return true;
  const steps = machineOf(question.guard).transitions.filter((step) => step.to === question.to);
  return steps.length === 0 || steps.some((step) => isActor(step.by, question));
}

function isActor(actor: Actor, { person, opd }: { person: Person; opd: string | null }): boolean {
  switch (actor) {
    case 'coordinator':
      return isCoordinator(person);
    case 'reviewer':
      return isReviewer(person);
    case 'opd':
      return opd === null ? isCoordinator(person) : actsForOpd(person, opd);
  }
}
