import './review.css';
import type { Assessment } from '../../domain/maturity.ts';
import { undecidedFor } from '../../domain/open-verdicts.ts';
import type { OpdSubmission } from '../../domain/room.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatDay, formatWhen } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { Tag, type TagState } from '../kit/tag.tsx';
import { d } from '../messages/messages.ts';
import { useDecisions } from './use-decisions.ts';

/** The reviewer's part of a whole room: what became of the OPDs' submissions. */
export function RoomReview({ assessment }: { assessment: Assessment }) {
  return (
    <>
      <div>
        <LinkButton icon="accepted" href={link('verifikasi', assessment.room.indicator.id)}>
          {d.review.openDesk}
        </LinkButton>
      </div>
      <Submissions assessment={assessment} />
    </>
  );
}

/** What the OPDs of the room handed in, each to be accepted once its requirements are. */
export function Submissions({ assessment }: { assessment: Assessment }) {
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
      {state === 'accepted' && <ReopenSubmission assessment={assessment} opd={opd} />}
    </li>
  );
}

function SubmissionDetail({ submission }: { submission: OpdSubmission }) {
  const { storage, directory } = useApp();
  const { state, receivedAt, due, reason, by, at } = submission;
  const when = formatWhen(receivedAt ?? at, storage.clock.nowMs());
  const decided = d.review.submissionDecidedBy(directory.people.get(by)?.name ?? d.review.someone, when);
  if (state === 'returned') return <Returned decided={decided} reason={reason ?? ''} due={due ?? null} />;
  if (state === 'accepted') return <p class="small soft">{decided}</p>;
  return <p class="small soft">{receivedAt === null ? d.review.notSent : d.review.submittedAt(when)}</p>;
}

function Returned({ decided, reason, due }: { decided: string; reason: string; due: string | null }) {
  const until = due === null ? '' : d.review.returnedUntil(formatDay(due));
  return (
    <>
      {reason !== '' && <p class="small">{reason}</p>}
      <p class="small soft">{[decided, until].filter(Boolean).join(', ')}</p>
    </>
  );
}

type OfOpd = { assessment: Assessment; opd: string };

function AcceptSubmission({ assessment, opd }: OfOpd) {
  const { directory } = useApp();
  const acts = useDecisions();
  const undecided = undecidedFor(assessment, opd).length;
  const name = directory.opds.get(opd)?.name ?? opd;
  if (acts === null) return null;
  return (
    <div class="stack tight">
      {undecided === 0 && <p class="small">{d.review.allDecided}</p>}
      <Button
        icon="accepted"
        onClick={() => void acts.acceptSubmission(assessment, opd, name)}
        disabledReason={undecided === 0 ? undefined : d.review.acceptBlocked(undecided)}
      >
        {d.review.acceptSubmission(name)}
      </Button>
    </div>
  );
}

/** A mistaken acceptance, also of long ago. */
function ReopenSubmission({ assessment, opd }: OfOpd) {
  const { directory } = useApp();
  const reopen = useDecisions()?.reopenSubmission ?? null;
  const name = directory.opds.get(opd)?.name ?? opd;
  if (reopen === null) return null;
  return (
    <div>
      <Button
        kind="quiet"
        label={`${d.review.reopenSubmission}: ${name}`}
        onClick={() => void reopen(assessment, opd, name)}
      >
        {d.review.reopenSubmission}
      </Button>
    </div>
  );
}
