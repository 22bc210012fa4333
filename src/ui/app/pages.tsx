import type { ComponentChildren } from 'preact';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { isReviewer } from '../../domain/authority.ts';
import { IndicatorPage } from '../answering/indicator-page.tsx';
import { useApp } from '../kit/app-context.ts';
import { route, type Place } from '../kit/router.ts';
import { deskPart, lazyPart } from '../kit/lazy-part.tsx';
import { NotFound } from './not-found.tsx';

const IndicatorListPage = lazyPart(
  async () => (await import('../answering/indicator-list-page.tsx')).IndicatorListPage,
);
const OverviewPage = lazyPart(async () => (await import('../overview/overview-page.tsx')).OverviewPage);
const LibraryPage = lazyPart(async () => (await import('../library/library-page.tsx')).LibraryPage);
const SendingPage = lazyPart(async () => (await import('../sending/sending-page.tsx')).SendingPage);
const HelpPage = lazyPart(async () => (await import('../help/help-page.tsx')).HelpPage);
const SummaryPage = deskPart(async () => (await import('../summary/summary-page.tsx')).SummaryPage);
const RequirementReview = deskPart(
  async () => (await import('../review/requirement-review.tsx')).RequirementReview,
);
const DeskPage = lazyPart(async () => (await import('./desk-pages.tsx')).DeskPage);
const AboutPlace = lazyPart(async () => (await import('./about-place.tsx')).AboutPlace);
const RoomDesk = deskPart(async () => (await import('./room-desk.tsx')).RoomDesk);

const SettingsPlace = lazyPart(async () => (await import('./settings-place.tsx')).SettingsPlace);

const review = { Requirement: RequirementReview, Room: RoomDesk };

type CurrentPageProps = { opened: OpenedStorage; onRename: (name: string) => void };

type PageOf = (props: CurrentPageProps) => ComponentChildren;

/** What each address shows; a place that is not listed is one of Diskominfo's. */
const pages: Partial<Record<Place, PageOf>> = {
  '': () => <HomePage />,
  indikator: () => <IndicatorPlace />,
  dokumen: () => <LibraryPage />,
  pengiriman: () => <SendingPage />,
  bantuan: () => <HelpPlace />,
  pengaturan: (props) => <SettingsPlace {...props} />,
  tentang: () => <AboutPlace />,
  ringkasan: () => <SummaryPage />,
};

/** The page of the present address. */
export function CurrentPage(props: CurrentPageProps) {
  const { place } = route.value;
  if (place === null) return <NotFound />;
  return <>{pages[place]?.(props) ?? <DeskPage key={place} place={place} />}</>;
}

const HomePage = () => (useApp().me.opds.length > 0 ? <OverviewPage /> : <SummaryPage />);

const HelpPlace = () => <HelpPage language={useApp().language} />;

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
