import './answering.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { useApp } from '../kit/app-context.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { Page } from '../kit/page.tsx';
import { rememberOpened } from '../kit/remembered.ts';
import { link, route } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useRoom } from '../kit/use-room.ts';
import type { RoomView } from '../kit/room-view.ts';
import { m } from '../messages/messages.ts';
import { RoomPage } from './room-page.tsx';
import { opdsOnBehalf, ownSeat, SeatProvider, type Seat } from './seat.ts';
import { seek } from './seek.ts';
import { useLibraryFacts } from './use-library-facts.ts';
import { useReusable } from './use-reusable.ts';

const SubmitPage = lazyPart(async () => (await import('./submit-page.tsx')).SubmitPage);

/** What reviewers get inside a room; passed in by the app, so that answering knows nothing of reviewing. */
export type ReviewParts = {
  Requirement: ComponentType<{ assessment: Assessment; code: string }>;
  Room: ComponentType<{ assessment: Assessment }>;
};

type IndicatorPageProps = { code: string; review?: ReviewParts };

/** One indicator: where the room stands, its requirements with claims and evidence, the explanation, *Ajukan*. */
export function IndicatorPage({ code, review }: IndicatorPageProps) {
  const { period, instrument } = useApp();
  const room = useRoom(code);
  const back = { href: link('indikator'), label: m.answering.room.back };
  if (room.state === 'filled' && room.value !== null && period !== null && instrument !== null) {
    return <Room view={room.value} period={period} instrument={instrument} review={review ?? null} />;
  }
  if (room.state === 'failed') {
    return (
      <Page title={code} back={back}>
        <FailedState onRetry={() => location.reload()} />
      </Page>
    );
  }
  if (room.state === 'loading' || (period !== null && instrument === null)) {
    return (
      <Page title={code} back={back}>
        <LoadingBones />
      </Page>
    );
  }
  return (
    <Page title={code} back={back}>
      <EmptyState title={m.answering.room.missingTitle} text={m.answering.room.missing} />
    </Page>
  );
}

type RoomProps = { view: RoomView; period: Period; instrument: Instrument; review: ReviewParts | null };

/** Seats the person: for the own OPD, at a desk session for another one, or only looking on. */
function Room({ view, period, instrument, review }: RoomProps) {
  const { me, directory } = useApp();
  const { indicator } = view;
  const place = { period: period.id, indicator: indicator.id };
  const own = ownSeat(me, directory, place);
  const others = opdsOnBehalf(me, directory, place);
  const [behalf, setBehalf] = useState<string | null>(() => seatedBy(route.value.query, others));
  const opd = behalf ?? own;
  const facts = useLibraryFacts(view.scope, opd);
  const reusable = useReusable({ view, period, instrument, opd });
  const seat: Seat = { view, period, instrument, opd, isOnBehalf: behalf !== null, ...facts, reusable };

  useEffect(() => rememberOpened(me, period.id, indicator.id), [me, period.id, indicator.id]);
  const wanted = route.value.query.get('syarat');
  useEffect(() => {
    if (wanted !== null) seek(wanted);
  }, [wanted]);

  return (
    <SeatProvider value={seat}>
      {opd !== null && route.value.segments[2] === 'ajukan' ? (
        <SubmitPage opd={opd} />
      ) : (
        <RoomPage
          key={opd}
          review={review}
          desk={{
            opds: own === null || behalf !== null ? others : [],
            chosen: behalf,
            choose: setBehalf,
          }}
        />
      )}
    </SeatProvider>
  );
}

/** A desk session leads to a room with the OPD that sits there (`?untuk=dinkes`); whoever may not write for it looks on. */
function seatedBy(query: URLSearchParams, opds: readonly string[]): string | null {
  const wanted = query.get('untuk');
  return opds.find((opd) => opd === wanted) ?? null;
}
