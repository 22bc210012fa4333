import type { IndicatorState } from './indicator-state.ts';

/** Calendar days, `YYYY-MM-DD`, in the agency's zone; the last day itself is still in time. */
type Days = {
  today: string;
  /** By when the returned submission is to be repaired. */
  due: string | null;
  /** When the entry of the period closes. */
  closesOn: string | null;
};

/** Whether an OPD is late with an indicator: a repair past its day, or nothing submitted after the entry has closed. */
export function isOverdue(state: IndicatorState, { today, due, closesOn }: Days): boolean {
  switch (state) {
    case 'needs-repair':
      return due !== null && due < today;
    case 'not-started':
    case 'in-progress':
    case 'ready':
      return closesOn !== null && closesOn < today;
    case 'submitted':
    case 'accepted':
    case 'external':
      return false;
  }
}
