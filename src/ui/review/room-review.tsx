import './review.css';
import type { Assessment } from '../../domain/maturity.ts';
import type { OpdSubmission } from '../../domain/room.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatDay, formatWhen } from '../kit/format.ts';
import { Tag, type TagState } from '../kit/tag.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { undecidedFor } from './review-state.ts';
import { acceptSubmissionEdits } from './verdict-edits.ts';

/** The reviewer's part of a whole room: what became of the OPDs' submissions. */
export function RoomReview({ assessment }: { assessment: Assessment }) {
  const submissions = [...assessment.room.submissions.values()].filter(({ state }) => state !== 'draft');
  return (
    <Card title={d.review.submissions}>
      {submissions.length === 0 ? (
        <p class="small soft">{d.review.noSubmissions}</p>
      ) : (
        <ul class="submissions">
          {submissions.map((submission) => (
            <Submission key={submission.opd} assessment={assessment} submission={submission} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const tagOf: Record<OpdSubmission['state'], TagState> = {
  draft: 'plain',
  submitted: 'submitted',
  returned: 'needs-repair',
  accepted: 'accepted',
};

function Submission({ assessment, submission }: { assessment: Assessment; submission: OpdSubmission }) {
  const { directory } = useApp();
  const { opd, state } = submission;
  return (
    <li>
      <div class="row spread">
        <b>{directory.opds.get(opd)?.name ?? opd}</b>
        <Tag state={tagOf[state]}>{d.review.submissionStates[state]}</Tag>
      </div>
      <SubmissionDetail submission={submission} />
      {state === 'submitted' && <AcceptSubmission assessment={assessment} opd={opd} />}
    </li>
  );
}

function SubmissionDetail({ submission }: { submission: OpdSubmission }) {
  const { storage } = useApp();
  const { state, receivedAt, due, reason } = submission;
  if (state === 'returned') {
    const until = due === null || due === undefined ? '' : d.review.returnedUntil(formatDay(due));
    return <p class="small soft">{[reason ?? '', until].filter(Boolean).join(', ')}</p>;
  }
  const when = receivedAt === null ? d.review.notSent : formatWhen(receivedAt, storage.clock.nowMs());
  return <p class="small soft">{receivedAt === null ? when : d.review.submittedAt(when)}</p>;
}

function AcceptSubmission({ assessment, opd }: { assessment: Assessment; opd: string }) {
  const { storage, period, directory } = useApp();
  const undecided = undecidedFor(assessment, opd).length;
  const name = directory.opds.get(opd)?.name ?? opd;
  if (period === null) return null;

  const accept = async () => {
    await record(storage, acceptSubmissionEdits({ period: period.id, assessment }, opd));
    showToast({ text: d.review.submissionAccepted(name) });
  };
  return (
    <div class="stack tight">
      {undecided === 0 && <p class="small">{d.review.allDecided}</p>}
      <Button
        icon="accepted"
        onClick={() => void accept()}
        disabledReason={undecided === 0 ? undefined : d.review.acceptBlocked(undecided)}
      >
        {d.review.acceptSubmission(name)}
      </Button>
    </div>
  );
}
