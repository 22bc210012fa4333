import { indicatorStateOf } from '../../domain/indicator-state.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { Page } from '../kit/page.tsx';
import { link, route } from '../kit/router.ts';
import { IndicatorTag } from '../kit/tag.tsx';
import { m } from '../messages/messages.ts';
import { Explanation } from './explanation.tsx';
import type { ReviewParts } from './indicator-page.tsx';
import { LevelList } from './level-list.tsx';
import { NextSteps, ReachedCard } from './reached-card.tsx';
import type { Desk } from './on-behalf.tsx';
import { useSeat } from './seat.ts';
import { Asked, WhoAnswers } from './who-answers.tsx';

const LabelEditor = lazyPart(async () => (await import('./label-editor.tsx')).LabelEditor);
const OnBehalf = lazyPart(async () => (await import('./on-behalf.tsx')).OnBehalf);
const SubmitCard = lazyPart(async () => (await import('./submit-card.tsx')).SubmitCard);
const RepairBanner = lazyPart(async () => (await import('./repair-banner.tsx')).RepairBanner);
const SeenFor = lazyPart(async () => (await import('./seen-for.tsx')).SeenFor);
const Beside = lazyPart(async () => (await import('./beside.tsx')).loadBeside());
const Discussion = lazyPart(async () => (await import('./discussion.tsx')).Discussion);

/** The page of a room, for those who answer and for those who look on. */
export function RoomPage({ review, desk }: { review: ReviewParts | null; desk: Desk }) {
  const { view, opd, period } = useSeat();
  const { indicator, assessment } = view;
  const { label } = assessment.room;
  const state = opd === null ? null : indicatorStateOf(assessment, opd);
  return (
    <Page
      title={indicator.shortName}
      back={{ href: link('indikator'), label: m.answering.room.back }}
      above={label === '' ? indicator.id : `${indicator.id} · ${label}`}
      beside={state === null ? undefined : <IndicatorTag state={state} />}
      lead={
        <>
          <p>{indicator.definition}</p>
          <WhoAnswers />
        </>
      }
    >
      <Seating desk={desk} />
      {state === 'needs-repair' && opd !== null && <RepairBanner opd={opd} />}
      {route.value.query.has('opd') && <SeenFor />}
      <Asked />
      <LabelEditor />
      <div class="columns">
        <aside class="stack wide lead">
          <ReachedCard />
          <NextSteps />
          {(period.from ?? indicator.external) !== null && <Beside />}
        </aside>
        <RoomBody review={review} />
      </div>
    </Page>
  );
}

function RoomBody({ review }: { review: ReviewParts | null }) {
  const { view, opd } = useSeat();
  const { indicator, assessment } = view;
  const { ties, claims, coverage } = assessment.room;
  // Nothing is asked where the value comes from outside; what was shown before anybody knew stays in sight.
  const isSilent = indicator.external !== null && ties.length + claims.length + coverage.length === 0;
  return (
    <div class="stack wide body">
      {!isSilent && <LevelList review={review} />}
      {!isSilent && <Explanation />}
      <Discussion />
      {opd !== null && !isSilent && <SubmitCard opd={opd} />}
      {review !== null && <review.Room assessment={assessment} />}
    </div>
  );
}

function Seating({ desk }: { desk: Desk }) {
  const { opd } = useSeat();
  if (desk.opds.length > 0) return <OnBehalf desk={desk} />;
  return opd === null ? <p class="small soft">{m.answering.room.onlyLooking}</p> : null;
}
