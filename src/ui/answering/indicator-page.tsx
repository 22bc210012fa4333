import './answering.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../domain/maturity.ts';
import { useApp } from '../kit/app-context.ts';
import { link, route } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { rememberOpened } from '../kit/remembered.ts';
import { useRoom, type RoomView } from '../kit/use-room.ts';
import { Select } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { m } from '../messages/messages.ts';
import { Discussion } from './discussion.tsx';
import { Explanation } from './explanation.tsx';
import { LevelList } from './level-list.tsx';
import { NextSteps, ReachedCard } from './reached-card.tsx';
import {
  assignmentOf,
  assignmentsOf,
  opdName,
  opdsOnBehalf,
  ownSeat,
  SeatProvider,
  useSeat,
  type Seat,
} from './seat.ts';
import { SubmitPart } from './submit-part.tsx';

/** What reviewers get inside a room; passed in by the app, so that answering knows nothing of reviewing. */
export type ReviewParts = {
  Requirement: ComponentType<{ assessment: Assessment; code: string }>;
  Room: ComponentType<{ assessment: Assessment }>;
};

/** One indicator: where the room stands, its requirements with claims and evidence, the explanation, *Ajukan*. */
export function IndicatorPage({ code, review }: { code: string; review?: ReviewParts }) {
  const { period, instrument } = useApp();
  const room = useRoom(code);
  const words = m.answering.room;
  if (room.state === 'failed') return <FailedState onRetry={() => location.reload()} />;
  if (room.state === 'loading' || (period !== null && instrument === null)) return <LoadingBones />;
  if (room.value === null || period === null || instrument === null) {
    return (
      <Page title={code} back={{ href: link('indikator'), label: words.back }}>
        <EmptyState title={code} text={words.missing} />
      </Page>
    );
  }
  return <Room view={room.value} review={review ?? null} />;
}

function Room({ view, review }: { view: RoomView; review: ReviewParts | null }) {
  const { me, directory, period, instrument } = useApp();
  const [behalf, setBehalf] = useState<string | null>(null);
  const { indicator } = view;
  useEffect(() => {
    if (period !== null) rememberOpened(me, period.id, indicator.id);
  }, [me, period, indicator.id]);
  if (period === null || instrument === null) return null;
  const place = { period: period.id, indicator: indicator.id };
  const own = ownSeat(me, directory, place);
  const seat: Seat = { view, period, instrument, opd: behalf ?? own, isOnBehalf: behalf !== null };
  const choices = own === null ? opdsOnBehalf(me, directory, place) : [];
  return (
    <SeatProvider value={seat}>
      <RoomPage review={review}>
        {choices.length > 0 && <OnBehalf choices={choices} chosen={behalf} onChoose={setBehalf} />}
      </RoomPage>
    </SeatProvider>
  );
}

function OnBehalf(props: {
  choices: readonly string[];
  chosen: string | null;
  onChoose: (opd: string | null) => void;
}) {
  const { directory } = useApp();
  const words = m.answering.room;
  const options = props.choices.map((opd) => ({ value: opd, label: opdName(directory, opd) }));
  return (
    <Select
      label={words.fillFor}
      value={props.chosen ?? ''}
      options={[{ value: '', label: words.nobody }, ...options]}
      onChange={(value) => props.onChoose(value === '' ? null : value)}
    />
  );
}

function RoomPage({ review, children }: { review: ReviewParts | null; children: preact.ComponentChildren }) {
  const seat = useSeat();
  const { directory } = useApp();
  const { view, opd } = seat;
  const { indicator, assessment } = view;
  const words = m.answering.room;
  const isChecking = route.value.segments[2] === 'ajukan';
  const asked = assignmentOf(seat, directory)?.note ?? '';
  const back = isChecking
    ? { href: link('indikator', indicator.id), label: indicator.shortName }
    : { href: link('indikator'), label: words.back };
  if (isChecking && opd !== null) {
    return (
      <Page title={words.submitTitle} back={back} above={`${indicator.id} · ${indicator.shortName}`}>
        <SubmitPart isChecking />
      </Page>
    );
  }
  return (
    <Page
      title={indicator.shortName}
      back={back}
      above={indicator.id}
      lead={
        <>
          <p>{indicator.definition}</p>
          <p class="small soft">
            <WhoAnswers />
          </p>
          {asked !== '' && <p class="small">{words.asked(asked)}</p>}
        </>
      }
    >
      <div class="columns">
        <aside class="stack wide">
          <ReachedCard />
          <NextSteps />
        </aside>
        <div class="stack wide">
          {children}
          {opd === null && <p class="small soft">{words.onlyLooking}</p>}
          <LevelList review={review} />
          <Explanation />
          <Discussion />
          {opd !== null && <SubmitPart isChecking={false} />}
          {review !== null && <review.Room assessment={assessment} />}
        </div>
      </div>
    </Page>
  );
}

function WhoAnswers() {
  const { view, period } = useSeat();
  const { directory } = useApp();
  const words = m.answering.room;
  const all = assignmentsOf(directory, { period: period.id, indicator: view.indicator.id });
  const namesOf = (role: string) =>
    all
      .filter((one) => one.role === role)
      .map(({ opd }) => opdName(directory, opd))
      .join(', ');
  const contributors = namesOf('contributor');
  const owners = namesOf('owner');
  return (
    <>
      {owners === '' ? words.noOwner : words.owners(owners)}{' '}
      {contributors !== '' && words.contributors(contributors)}
    </>
  );
}
