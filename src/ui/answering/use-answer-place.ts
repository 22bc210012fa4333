import type { AnswerPlace } from './claims.ts';
import { useSeat } from './seat.ts';

/** Where the answers of this page are written; null for those who only look on. */
export function useAnswerPlace(): AnswerPlace | null {
  const { view, period, opd } = useSeat();
  return opd === null ? null : { assessment: view.assessment, scope: view.scope, period: period.id, opd };
}
