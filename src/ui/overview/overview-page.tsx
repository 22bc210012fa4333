import './overview.css';
import type { ComponentChildren, ComponentType } from 'preact';
import { useApp } from '../kit/app-context.ts';
import { dayOf, formatDayLong } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { Select } from '../kit/field.tsx';
import { chooseOpd, chosenOpd, ownOpds } from '../kit/remembered.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { lazyPart } from '../kit/lazy-part.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { m } from '../messages/messages.ts';
import { AspectCard } from './aspect-card.tsx';
import { ComplaintsNotice } from './complaints-notice.tsx';
import { Hero } from './hero.tsx';
import { ownIndicators, type OverviewSource } from './own-indicators.ts';
import { QuestionsToAll } from './questions-to-all.tsx';
import { ReturnedBanners } from './returned-banners.tsx';
import { SendingCard } from './sending-card.tsx';
import { HelpCard, ScheduleCard } from './side-cards.tsx';

const CarryCard = lazyPart(async () => (await import('./carry-card.tsx')).loadCarryCard());

/** *Beranda*: where the OPD stands in the period, and what to do next. `Complaints` tells of those that are late. */
export function OverviewPage({ Complaints }: { Complaints: ComponentType }) {
  const { directory, period, instrument, me } = useApp();
  const rooms = useRooms();
  const opd = chosenOpd(me);
  if (opd !== null && directory.opds.size === 0) return <Empty {...m.overview.notHere} />;
  if (period === null) return <Empty {...m.overview.noPeriod} />;
  if (opd === null) return <Empty {...m.overview.noOpd} />;
  if (rooms.state === 'failed') {
    return (
      <Greeting>
        <FailedState />
      </Greeting>
    );
  }
  if (instrument === null || rooms.state === 'loading') {
    return (
      <Greeting>
        <LoadingBones />
      </Greeting>
    );
  }
  return (
    <Overview source={{ directory, period, instrument, rooms: rooms.value, opd }} Complaints={Complaints} />
  );
}

type OverviewProps = { source: OverviewSource; Complaints: ComponentType };

function Overview({ source, Complaints }: OverviewProps) {
  const own = ownIndicators(source);
  return (
    <Greeting lead={source.directory.opds.get(source.opd)?.name}>
      <OpdChoice source={source} />
      <Hero source={source} own={own} />
      <div class="columns">
        <div class="stack wide">
          <ReturnedBanners own={own} />
          <ComplaintsNotice opd={source.opd} Notice={Complaints} />
          {source.period.from !== null && <CarryCard key={source.opd} opd={source.opd} />}
          <AspectCard instrument={source.instrument} own={own} />
          <QuestionsToAll key={source.opd} source={source} />
        </div>
        <aside class="stack wide">
          <SendingCard />
          <ScheduleCard period={source.period} />
          <HelpCard />
        </aside>
      </div>
    </Greeting>
  );
}

/** Somebody who works for several OPDs says for which one now; it is remembered on this device. */
function OpdChoice({ source }: { source: OverviewSource }) {
  const { me } = useApp();
  const own = ownOpds(me);
  if (own.length < 2) return null;
  return (
    <Select
      label={m.overview.workFor}
      value={source.opd}
      options={own.map((opd) => ({ value: opd, label: source.directory.opds.get(opd)?.name ?? opd }))}
      onChange={(opd) => chooseOpd(me, opd)}
    />
  );
}

function Empty({ title, text }: { title: string; text: string }) {
  return (
    <Greeting>
      <EmptyState title={title} text={text} />
      <HelpCard />
    </Greeting>
  );
}

function Greeting({ lead, children }: { lead?: string | undefined; children: ComponentChildren }) {
  const { me, storage } = useApp();
  const hour = Number(storage.clock.nowIso().slice(11, 13));
  return (
    <Page
      title={m.overview.greeting(me.name, hour)}
      above={formatDayLong(dayOf(storage.clock.nowMs()))}
      lead={lead === undefined ? undefined : <p class="small soft">{lead}</p>}
    >
      {children}
    </Page>
  );
}
