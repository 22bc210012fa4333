import './review.css';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { formatWhen } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { useRooms } from '../kit/use-room.ts';
import { m } from '../messages/messages.ts';
import { waitingSubmissions, type WaitingSubmission } from './review-state.ts';

/** *Verifikasi*: what the OPDs submitted and nobody has decided yet, the longest wait first; each leads into its room. */
export function ReviewPage() {
  const { period } = useApp();
  const rooms = useRooms();
  if (period === null) {
    return (
      <Page title={m.review.title}>
        <EmptyState {...m.review.noPeriod} />
      </Page>
    );
  }
  if (rooms.state !== 'filled') {
    return (
      <Page title={m.review.title}>{rooms.state === 'loading' ? <LoadingBones /> : <FailedState />}</Page>
    );
  }
  const waiting = waitingSubmissions([...rooms.value.values()].map(({ assessment }) => assessment));
  return (
    <Page title={m.review.title} lead={<p class="soft small">{m.review.lead(waiting.length)}</p>}>
      {waiting.length === 0 ? <NothingWaits /> : <Queue waiting={waiting} />}
    </Page>
  );
}

function NothingWaits() {
  return (
    <EmptyState title={m.review.empty.title} text={m.review.empty.text}>
      <LinkButton href={link('ringkasan')}>{m.review.empty.act}</LinkButton>
    </EmptyState>
  );
}

function Queue({ waiting }: { waiting: readonly WaitingSubmission[] }) {
  return (
    <TaskList label={m.review.title}>
      {waiting.map((submission) => (
        <QueueRow
          key={`${submission.assessment.room.indicator.id}:${submission.opd}`}
          submission={submission}
        />
      ))}
    </TaskList>
  );
}

function QueueRow({ submission }: { submission: WaitingSubmission }) {
  const { directory, storage } = useApp();
  const { assessment, opd, receivedAt, undecided } = submission;
  const { indicator, label } = assessment.room;
  const name = label === '' ? indicator.shortName : `${indicator.shortName}: ${label}`;
  const since =
    receivedAt === null
      ? m.review.notSent
      : m.review.waitingSince(formatWhen(receivedAt, storage.clock.nowMs()));
  return (
    <TaskRow
      href={link('indikator', indicator.id)}
      name={`${indicator.id} ${name}`}
      meta={[directory.opds.get(opd)?.name ?? opd, since].join(' · ')}
      tag={<Tag state={undecided === 0 ? 'ready' : 'plain'}>{m.review.undecided(undecided)}</Tag>}
    />
  );
}
