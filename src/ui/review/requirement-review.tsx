import './review.css';
import { useRef, useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import type { Assessment } from '../../domain/maturity.ts';
import type { Standing } from '../../domain/standing.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { ReturnForm } from './return-form.tsx';
import { isReviewable } from './review-state.ts';
import { acceptEdits, returnEdits, undoEdits, type Returning } from './verdict-edits.ts';
import { VerdictLine } from './verdict-line.tsx';

type RequirementReviewProps = { assessment: Assessment; code: string };

/** What a reviewer does with one requirement: *Setujui*, *Kembalikan*; and what was decided. Draws nothing where nothing was said. */
export function RequirementReview({ assessment, code }: RequirementReviewProps) {
  const [returning, setReturning] = useState(false);
  const part = useRef<HTMLFieldSetElement>(null);
  const act = useVerdicts({ assessment, code });
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined || act === null || !isReviewable(assessment, code)) return null;

  // The button that was pressed goes away; the focus stays here, where the verdict now stands.
  const decide = (decision: Promise<void> | null) => {
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
          onReturn={(how) => decide(act.giveBack(how))}
        />
      ) : (
        <Decisions
          standing={assessed.standing}
          onAccept={() => decide(act.accept())}
          onReturn={() => setReturning(true)}
        />
      )}
    </fieldset>
  );
}

/** A decision that stands is not offered again; the other one always is. */
function Decisions(props: { standing: Standing; onAccept: () => void; onReturn: () => void }) {
  return (
    <div class="row">
      {props.standing !== 'accepted' && (
        <Button icon="check" onClick={props.onAccept}>
          {d.review.accept}
        </Button>
      )}
      {props.standing !== 'returned' && (
        <Button icon="undo" onClick={props.onReturn}>
          {d.review.giveBack}
        </Button>
      )}
    </div>
  );
}

/** The two verdicts as acts, each with its way back; null where no period runs. */
function useVerdicts({ assessment, code }: RequirementReviewProps) {
  const { storage, period, me } = useApp();
  if (period === null) return null;
  const place = { period: period.id, assessment, code };
  const undo = () => record(storage, undoEdits(place, { mayActForOpd: isCoordinator(me) }));
  return {
    accept: async () => {
      await record(storage, acceptEdits(place));
      showToast({ text: d.review.accepted, undo });
    },
    giveBack: async (how: Returning) => {
      const edits = returnEdits(place, how);
      await record(storage, edits);
      const staysWithOpd = edits.length > 1 && !isCoordinator(me);
      const text = staysWithOpd ? `${d.review.returned}. ${d.review.undoLimits}` : d.review.returned;
      showToast({ text, undo });
    },
  };
}
