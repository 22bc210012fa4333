import './review.css';
import { useRef, useState } from 'preact/hooks';
import type { Assessment } from '../../domain/maturity.ts';
import { isReviewable } from '../../domain/open-verdicts.ts';
import type { Standing } from '../../domain/standing.ts';
import { Button } from '../kit/button.tsx';
import { d } from '../messages/messages.ts';
import { ReturnForm } from './return-form.tsx';
import { useDecisions } from './use-decisions.ts';
import { VerdictLine } from './verdict-line.tsx';

type RequirementReviewProps = { assessment: Assessment; code: string };

/** What a reviewer does with one requirement: *Setujui*, *Kembalikan*; and what was decided. Draws nothing where nothing was said. */
export function RequirementReview({ assessment, code }: RequirementReviewProps) {
  const [returning, setReturning] = useState(false);
  const part = useRef<HTMLFieldSetElement>(null);
  const acts = useDecisions();
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined || acts === null || !isReviewable(assessment, code)) return null;

  // The button that was pressed goes away; the focus stays here, where the verdict now stands.
  const decide = (decision: Promise<unknown> | null) => {
    setReturning(false);
    part.current?.focus();
    void decision;
  };
  return (
    <fieldset class="review" aria-label={d.review.ofRequirement} tabIndex={-1} ref={part}>
      <VerdictLine standing={assessed.standing} verdict={assessment.room.verdicts.get(code)} />
      {returning ? (
        <ReturnForm
          assessment={assessment}
          code={code}
          onCancel={() => decide(null)}
          onReturn={(how) => decide(acts.decide([{ assessment, accepted: [], returned: [{ code, how }] }]))}
        />
      ) : (
        <Decisions
          standing={assessed.standing}
          onAccept={() => decide(acts.decide([{ assessment, accepted: [code], returned: [] }]))}
          onReturn={() => setReturning(true)}
          onWithdraw={() => decide(acts.withdraw(assessment, code))}
        />
      )}
    </fieldset>
  );
}

type DecisionsProps = {
  standing: Standing;
  onAccept: () => void;
  onReturn: () => void;
  onWithdraw: () => void;
  /** Accepting is the one main act of the screen. */
  isMain?: boolean;
};

/** A decision that stands is not offered again but can be taken back at any time; the other one always is. */
export function Decisions({ standing, onAccept, onReturn, onWithdraw, isMain }: DecisionsProps) {
  const isAccepted = standing === 'accepted';
  const isReturned = standing === 'returned';
  return (
    <div class="row">
      {!isAccepted && (
        <Button icon="check" kind={isMain === true ? 'primary' : 'plain'} onClick={onAccept}>
          {d.review.accept}
        </Button>
      )}
      {!isReturned && (
        <Button icon="undo" onClick={onReturn}>
          {d.review.giveBack}
        </Button>
      )}
      {(isAccepted || isReturned) && (
        <Button kind="quiet" onClick={onWithdraw}>
          {isAccepted ? d.review.withdrawAcceptance : d.review.withdrawReturn}
        </Button>
      )}
    </div>
  );
}
