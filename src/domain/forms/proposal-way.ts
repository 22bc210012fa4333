import { isJsonRecord, type Json } from '../op.ts';
import { isLapsed, leadsToLetter, proposalSteps } from '../proposal-steps.ts';
import { checkDecision, type Fault } from './check-record.ts';
import type { Now } from './check-value.ts';
import type { Form } from './form.ts';
import type { FormRecord } from './record.ts';
import { isRecordState, type RecordState } from './states.ts';
import { isEmpty, type Values } from './value.ts';

/** The states that a proposal passes when all goes well, in order. */
export const mainWay: readonly RecordState[] = [
  'draft',
  'submitted',
  'completeness',
  'review',
  'decided',
  'letter',
  'realised',
];

export const isStep = (from: RecordState, to: RecordState): boolean =>
  proposalSteps.some((step) => step.from === from && step.to === to);

/** Where a proposal stands on that day (`YYYY-MM-DD`): a letter whose last day is over has lapsed, before anybody writes it down. */
export function stateOn({ form, state, values }: FormRecord, today: string): RecordState {
  const isOver = form === 'proposal' && state === 'letter' && isLapsed(values['validUntil'], today);
  return isOver ? 'lapsed' : state;
}

/** What Diskominfo still has to fill in before its step to this state: a decision needs its reason, a letter its number and date. */
export function faultsBefore(
  form: Form,
  values: Values,
  { to, now }: { to: RecordState; now: Now },
): Fault[] {
  if (to !== 'decided' && to !== 'letter') return [];
  const faults = checkDecision(form, values, now);
  const needed = to === 'letter' ? ['letterNo', 'letterDate'] : [];
  const missing = needed
    .filter((field) => isEmpty(values[field]) && !faults.some((fault) => fault.field === field))
    .map((field): Fault => ({ field, kind: 'missing' }));
  return [...faults, ...missing];
}

/** One edit of the state, as the log has it. */
export type StateEdit = { value: Json; at: string; by: string };

/** A state in which a proposal was or is: how long, and what was said on the way into it. */
export type CourseStep = {
  state: RecordState;
  at: string;
  by: string;
  reason: string;
  days: number;
};

const dayMs = 86_400_000;

/** The states that a proposal was in, oldest first, with whole days in each; `begun` is when its draft was made (ISO 8601). */
export function courseOf(
  begun: Omit<StateEdit, 'value'>,
  edits: readonly StateEdit[],
  now: string,
): CourseStep[] {
  const passed = [{ ...begun, value: 'draft' }, ...edits].flatMap(stepFrom);
  return passed.map((step, place) => {
    const end = passed[place + 1]?.at ?? now;
    const days = Math.floor((Date.parse(end) - Date.parse(step.at)) / dayMs);
    // A device's clock may be wrong: nothing lasts less than no time.
    return { ...step, days: Math.max(0, days) };
  });
}

function stepFrom({ value, at, by }: StateEdit): Pick<CourseStep, 'state' | 'at' | 'by' | 'reason'>[] {
  const told = isJsonRecord(value) ? value : { state: value };
  const { state, reason } = told as { state?: Json; reason?: Json };
  if (typeof state !== 'string' || !isRecordState(state)) return [];
  return [{ state, at, by, reason: typeof reason === 'string' ? reason : '' }];
}

/** The states that are still to come; none once a proposal has ended. */
export function statesAhead({ state, values }: FormRecord): RecordState[] {
  const standsAt: Partial<Record<RecordState, RecordState>> = {
    returned: 'draft',
    clarification: 'completeness',
  };
  const ended = ['withdrawn', 'lapsed', 'realised'].includes(state);
  const refused = state === 'decided' && !leadsToLetter(values['decision']);
  if (ended || refused) return [];
  return mainWay.slice(mainWay.indexOf(standsAt[state] ?? state) + 1);
}
