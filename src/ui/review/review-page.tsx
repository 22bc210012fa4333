import './review.css';
import type { ComponentChildren } from 'preact';
import type { Assessment } from '../../domain/maturity.ts';
import { openQuestions } from '../../domain/open-questions.ts';
import { countVerdicts, reviewQueue, type QueueEntry } from '../../domain/review-queue.ts';
import { useApp } from '../kit/app-context.ts';
import { Page } from '../kit/page.tsx';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import type { RoomView } from '../kit/room-view.ts';
import { d } from '../messages/messages.ts';
import { QuestionList } from './question-list.tsx';
import { QueueList } from './queue-list.tsx';
import { queueViews, viewFrom, type QueueView } from './queue-view.ts';

/** *Verifikasi*: what asks for a verdict, by age, OPD or indicator; what is not submitted yet; and the questions that are open. */
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
  return <Queue rooms={[...rooms.value.values()]} />;
}

function Queue({ rooms }: { rooms: readonly RoomView[] }) {
  const entries = reviewQueue(assessmentsOf(rooms));
  const waiting = entries.filter(({ part }) => part === 'waiting');
  const unsubmitted = entries.filter(({ part }) => part === 'unsubmitted');
  const questions = openQuestions(rooms);
  const view = viewFrom(route.value.query.get('menurut'));
  const indicators = new Set(waiting.map(({ assessment }) => assessment.room.indicator.id)).size;
  const { views } = d.review;
  const label = (key: QueueView): string => {
    switch (key) {
      case 'draf':
        return views.draf(unsubmitted.length);
      case 'pertanyaan':
        return views.pertanyaan(questions.length);
      case 'umur':
      case 'opd':
      case 'indikator':
        return views[key];
    }
  };
  return (
    <Page
      title={d.review.title}
      lead={<p class="soft small">{d.review.lead(countVerdicts(waiting), indicators)}</p>}
    >
      <Tabs
        label={d.review.view}
        tabs={queueViews.map((key) => ({ key, label: label(key) }))}
        selected={view}
        onSelect={(key) => navigate(addressOf(key), { replace: true })}
      >
        <View view={view} waiting={waiting} unsubmitted={unsubmitted}>
          <QuestionList questions={questions} isOverview />
        </View>
      </Tabs>
    </Page>
  );
}

const assessmentsOf = (rooms: readonly RoomView[]): Assessment[] => rooms.map(({ assessment }) => assessment);

/** The same narrowing in another view. */
function addressOf(view: QueueView): string {
  const { query } = route.value;
  return withQuery(link('verifikasi'), {
    menurut: view === 'umur' ? '' : view,
    tampil: query.get('tampil') ?? '',
    cari: query.get('cari') ?? '',
  });
}

type ViewProps = {
  view: QueueView;
  waiting: readonly QueueEntry[];
  unsubmitted: readonly QueueEntry[];
  /** The list of questions. */
  children: ComponentChildren;
};

function View({ view, waiting, unsubmitted, children }: ViewProps) {
  switch (view) {
    case 'pertanyaan':
      return <>{children}</>;
    case 'draf':
      return (
        <>
          <p class="small soft">{d.review.unsubmittedLead}</p>
          <QueueList entries={unsubmitted} view={view} />
        </>
      );
    case 'umur':
    case 'opd':
    case 'indikator':
      return <QueueList entries={waiting} view={view} />;
  }
}
