import type { ComponentChildren } from 'preact';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { isCoordinator, isReviewer } from '../../domain/authority.ts';
import { IndicatorPage } from '../answering/indicator-page.tsx';
import { useApp } from '../kit/app-context.ts';
import { Page } from '../kit/page.tsx';
import { link, route, type Place } from '../kit/router.ts';
import { LinkButton } from '../kit/button.tsx';
import { m } from '../messages/messages.ts';
import { deskPart, lazyPart } from '../kit/lazy-part.tsx';

const IndicatorListPage = lazyPart(
  async () => (await import('../answering/indicator-list-page.tsx')).IndicatorListPage,
);
const OverviewPage = lazyPart(async () => (await import('../overview/overview-page.tsx')).OverviewPage);
const LibraryPage = lazyPart(async () => (await import('../library/library-page.tsx')).LibraryPage);
const SendingPage = lazyPart(async () => (await import('../sending/sending-page.tsx')).SendingPage);
const HelpPage = lazyPart(async () => (await import('../help/help-page.tsx')).HelpPage);
const SummaryPage = deskPart(async () => (await import('../summary/summary-page.tsx')).SummaryPage);
const ReviewPage = deskPart(async () => (await import('../review/review-page.tsx')).ReviewPage);
const ManagePage = deskPart(async () => (await import('../manage/manage-page.tsx')).ManagePage);
const ReviewersPage = deskPart(async () => (await import('./reviewers-page.tsx')).ReviewersPage);
const RequirementReview = deskPart(
  async () => (await import('../review/requirement-review.tsx')).RequirementReview,
);
const AboutPlace = lazyPart(async () => (await import('./about-place.tsx')).AboutPlace);
const RoomReview = deskPart(async () => (await import('../review/room-review.tsx')).RoomReview);

const SettingsPlace = lazyPart(async () => (await import('./settings-place.tsx')).SettingsPlace);

const review = { Requirement: RequirementReview, Room: RoomReview };

type CurrentPageProps = { opened: OpenedStorage; onRename: (name: string) => void };

type PageOf = (props: CurrentPageProps) => ComponentChildren;

/** What each address shows; a place that is not listed has no page yet. */
const pages: Partial<Record<Place, PageOf>> = {
  '': () => <HomePage />,
  indikator: () => <IndicatorPlace />,
  dokumen: () => <LibraryPage />,
  pengiriman: () => <SendingPage />,
  bantuan: () => <HelpPlace />,
  pengaturan: (props) => <SettingsPlace {...props} />,
  tentang: () => <AboutPlace />,
  ringkasan: () => <SummaryPage />,
  verifikasi: () => <ReviewPlace />,
  portal: () => <ReviewersPlace />,
  riwayat: () => <ReviewersPlace />,
  meja: () => <ReviewersPlace />,
  kelola: () => <ManagePlace />,
};

/** The page of the present address. */
export function CurrentPage(props: CurrentPageProps) {
  const { place } = route.value;
  const page = place === null ? undefined : pages[place];
  return <>{page === undefined ? <NotFound /> : page(props)}</>;
}

const HomePage = () => (useApp().me.opds.length > 0 ? <OverviewPage /> : <SummaryPage />);

const HelpPlace = () => <HelpPage language={useApp().language} />;

const ReviewPlace = () => (isReviewer(useApp().me) ? <ReviewPage /> : <NotFound />);

const ReviewersPlace = () => (isReviewer(useApp().me) ? <ReviewersPage /> : <NotFound />);

const ManagePlace = () => (isCoordinator(useApp().me) ? <ManagePage /> : <NotFound />);

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

function NotFound() {
  return (
    <Page title={m.shell.notFound.title}>
      <p>{m.shell.notFound.text}</p>
      <div>
        <LinkButton href={link('')} kind="primary">
          {m.shell.notFound.home}
        </LinkButton>
      </div>
    </Page>
  );
}
