import type { Json } from './op.ts';

/** Who takes a step of a proposal; Diskominfo may take every step of an OPD on its behalf. */
export type ProposalStep = { from: string; to: string; by: 'opd' | 'coordinator' };

/**
 * The whole way of a proposal (S1.7, S1.8); a pair that is not listed is no step. An answer of the OPD takes it from clarification
 * back to review; the day takes it from letter to lapsed, and whoever sees that first says it.
 */
export const proposalSteps: readonly ProposalStep[] = [
  { from: 'draft', to: 'submitted', by: 'opd' },
  { from: 'submitted', to: 'completeness', by: 'coordinator' },
  { from: 'submitted', to: 'withdrawn', by: 'opd' },
  { from: 'completeness', to: 'returned', by: 'coordinator' },
  { from: 'completeness', to: 'review', by: 'coordinator' },
  { from: 'returned', to: 'submitted', by: 'opd' },
  { from: 'review', to: 'clarification', by: 'coordinator' },
  { from: 'review', to: 'decided', by: 'coordinator' },
  { from: 'clarification', to: 'review', by: 'opd' },
  { from: 'decided', to: 'letter', by: 'coordinator' },
  { from: 'letter', to: 'realised', by: 'opd' },
  { from: 'letter', to: 'lapsed', by: 'opd' },
];

/** The fields of the decision, which are Diskominfo's alone. */
export const decisionFields = [
  'decision',
  'existingToUse',
  'reason',
  'conditions',
  'letterNo',
  'letterDate',
  'validUntil',
] as const;

const toLetter: ReadonlySet<unknown> = new Set(['recommended', 'conditional', 'joint']);

/** Whether a decision lets the OPD build, with a letter; after every other one the proposal ends. */
export const leadsToLetter = (decision: Json | undefined): boolean => toLetter.has(decision);

/** Whether a recommendation no longer holds: its last day (`YYYY-MM-DD`) is over; without one it holds for ever. */
export const isLapsed = (validUntil: Json | undefined, today: string): boolean =>
  typeof validUntil === 'string' && validUntil !== '' && validUntil < today;
