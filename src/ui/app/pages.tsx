import type { ComponentChildren } from 'preact';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { isReviewer } from '../../domain/authority.ts';
import { IndicatorPage } from '../answering/indicator-page.tsx';
import { useApp } from '../kit/app-context.ts';
import { route, type Place } from '../kit/router.ts';
import { lazyPart } from '../kit/lazy-part.tsx';

const IndicatorListPage = lazyPart(
  async () => (await import('../answering/indicator-list-page.tsx')).IndicatorListPage,
);
const OverviewPage = lazyPart(async () => (await import('../overview/overview-page.tsx')).OverviewPage);
const LibraryPage = lazyPart(async () => (await import('../library/library-page.tsx')).LibraryPage);
const SendingPage = lazyPart(async () => (await import('../sending/sending-page.tsx')).SendingPage);
const RequirementReview = lazyPart(async () => (await import('./later-pages.tsx')).RequirementReview);
const RoomDesk = lazyPart(async () => (await import('./later-pages.tsx')).RoomDesk);
const LateComplaints = lazyPart(async () => (await import('./later-pages.tsx')).LateComplaints);
const LaterPage = lazyPart(async () => (await import('./later-pages.tsx')).LaterPage);

const review = { Requirement: RequirementReview, Room: RoomDesk };

export type PageProps = { opened: OpenedStorage; onRename: (name: string) => void };

type PageOf = (props: PageProps) => ComponentChildren;

/** Where the day of an OPD admin goes on; all other pages come later. */
const pages: Partial<Record<Place, PageOf>> = {
  '': (props) => <HomePage {...props} />,
  indikator: () => <IndicatorPlace />,
  dokumen: () => <LibraryPage />,
  pengiriman: () => <SendingPage />,
};

/** The page of the present address. */
export function CurrentPage(props: PageProps) {
  const { place } = route.value;
  const page = place === null ? undefined : pages[place];
  return <>{page?.(props) ?? <LaterPage key={place} place={place} {...props} />}</>;
}

function HomePage(props: PageProps) {
  return useApp().me.opds.length > 0 ? (
    <OverviewPage Complaints={LateComplaints} />
  ) : (
    <LaterPage place="ringkasan" {...props} />
  );
}

function IndicatorPlace() {
  const { segments } = route.value;
  return segments.length === 1 ? <IndicatorListPage /> : <Room code={segments[1] ?? ''} />;
}

function Room({ code }: { code: string }): ComponentChildren {
  const { me } = useApp();
  // A room is drawn anew for each indicator: nothing of one may stand in another.
  return isReviewer(me) ? (
    <IndicatorPage key={code} code={code} review={review} />
  ) : (
    <IndicatorPage key={code} code={code} />
  );
}
