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
import { d } from '../messages/messages.ts';
import { waitingSubmissions, type WaitingSubmission } from './review-state.ts';

/** *Verifikasi*: what the OPDs submitted and nobody has decided yet, the longest wait first; each leads into its room. */
export function ReviewPage() {
  const { period } = useApp();
  const rooms = useRooms();
  if (period === null) {
    return (
      <Page title={d.review.title}>
        <EmptyState {...d.review.noPeriod} />
      </Page>
    );
  }
  if (rooms.state !== 'filled') {
    return (
      <Page title={d.review.title}>{rooms.state === 'loading' ? <LoadingBones /> : <FailedState />}</Page>
    );
  }
  const waiting = waitingSubmissions([...rooms.value.values()].map(({ assessment }) => assessment));
  return (
    <Page title={d.review.title} lead={<p class="soft small">{d.review.lead(waiting.length)}</p>}>
      {waiting.length === 0 ? <NothingWaits /> : <Queue waiting={waiting} />}
    </Page>
  );
}

function NothingWaits() {
  return (
    <EmptyState title={d.review.empty.title} text={d.review.empty.text}>
      <LinkButton href={link('ringkasan')}>{d.review.empty.act}</LinkButton>
    </EmptyState>
  );
}

function Queue({ waiting }: { waiting: readonly WaitingSubmission[] }) {
  return (
    <TaskList label={d.review.title}>
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
      ? d.review.notSent
      : d.review.waitingSince(formatWhen(receivedAt, storage.clock.nowMs()));
  return (
    <TaskRow
      href={link('indikator', indicator.id)}
      name={`${indicator.id} ${name}`}
      meta={[directory.opds.get(opd)?.name ?? opd, since].join(' · ')}
      tag={<Tag state={undecided === 0 ? 'ready' : 'plain'}>{d.review.undecided(undecided)}</Tag>}
    />
  );
}
