import { currentHead, emptyField } from '../../domain/fold.ts';
import { requirementsOf, type Requirement } from '../../domain/instrument.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { ownPartOf } from '../../domain/own-part.ts';
import type { ClaimState, Tie } from '../../domain/room.ts';
import type { RoomView } from '../kit/room-view.ts';
import { answerOf, ownPart } from './claims.ts';
import { fieldState } from '../kit/field-state.ts';
import { receiptNumber } from '../../domain/receipt-number.ts';

/** What an OPD is about to submit, or has submitted. */
export type Submitting = {
  counts: Readonly<Record<ClaimState, number>>;
  /** Answered *Ada* by this OPD without a document of anyone. */
  bare: readonly Requirement[];
  ties: readonly Tie[];
  explanation: string;
};

export function submittingOf(assessment: Assessment, opd: string): Submitting {
  const { room } = assessment;
  const answers = requirementsOf(room.indicator).map((requirement) => ({
    requirement,
    state: answerOf(ownPart({ assessment, opd }, requirement.code)),
  }));
  const countOf = (state: ClaimState) => answers.filter((answer) => answer.state === state).length;
  return {
    counts: { met: countOf('met'), unmet: countOf('unmet'), unknown: countOf('unknown') },
    bare: answers
      .filter(({ state, requirement }) => {
        const assessed = assessment.requirements.get(requirement.code);
        return state === 'met' && assessed?.proof === 'no-document' && assessed.coverage === null;
      })
      .map(({ requirement }) => requirement),
    ties: room.ties.filter((tie) => tie.opd === opd && !tie.deleted),
    explanation: room.answers.get(opd)?.explanation ?? '',
  };
}

/** Until a reviewer has decided on something that the OPD said or showed, it may take its submission back. */
export function canWithdraw({ room }: Assessment, opd: string): boolean {
  if (room.submissions.get(opd)?.state !== 'submitted') return false;
  const part = ownPartOf(room, opd);
  return [...room.verdicts].every(([code, { state }]) => {
    const own = part.get(code);
    const isShown = own?.claim?.state === 'met' || (own?.ties.length ?? 0) > 0;
    return state === 'none' || !isShown;
  });
}

/** The submission as it stands: its number to quote, and whether the server has it. */
export function receiptOf({ fields }: RoomView, opd: string): { number: string; hasArrived: boolean } {
  const state = fieldState(fields, { entity: 'submission', key: opd, field: 'state' }) ?? emptyField;
  const head = currentHead(state);
  return {
    number: head === undefined ? '' : receiptNumber(head.id),
    hasArrived: (head?.receivedAt ?? null) !== null,
  };
}
