import type { Form } from './form.ts';

/** Every state of a record; those after `archived` are of proposals alone. */
export const recordStates = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'archived',
  'completeness',
  'review',
  'clarification',
  'decided',
  'letter',
  'realised',
  'withdrawn',
  'lapsed',
] as const;
export type RecordState = (typeof recordStates)[number];

export const isRecordState = (text: string): text is RecordState =>
  (recordStates as readonly string[]).includes(text);

/** Where the OPD still writes: afterwards a record changes only by being given back. A register is never closed. */
export function isOpenToOpd({ flow }: Form, state: RecordState): boolean {
  return flow === 'none' || state === 'draft' || state === 'returned' || state === 'clarification';
}
