import type { ComponentChildren } from 'preact';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { isReviewer } from '../../domain/authority.ts';
import { IndicatorListPage } from '../answering/indicator-list-page.tsx';
import { IndicatorPage } from '../answering/indicator-page.tsx';
import { useApp } from '../kit/app-context.ts';
import { Page } from '../kit/page.tsx';
import { link, route } from '../kit/router.ts';
import { LinkButton } from '../kit/button.tsx';
import { m } from '../messages/messages.ts';
import { OverviewPage } from '../overview/overview-page.tsx';
import { lazyPart } from './lazy-part.tsx';

const LibraryPage = lazyPart(async () => (await import('../library/library-page.tsx')).LibraryPage);
const SendingPage = lazyPart(async () => (await import('../sending/sending-page.tsx')).SendingPage);
const HelpPage = lazyPart(async () => (await import('../help/help-page.tsx')).HelpPage);
const SummaryPage = lazyPart(async () => (await import('../summary/summary-page.tsx')).SummaryPage);
const ReviewPage = lazyPart(async () => (await import('../review/review-page.tsx')).ReviewPage);
const ManagePage = lazyPart(async () => (await import('../manage/manage-page.tsx')).ManagePage);
const RequirementReview = lazyPart(
  async () => (await import('../review/requirement-review.tsx')).RequirementReview,
);
const RoomReview = lazyPart(async () => (await import('../review/room-review.tsx')).RoomReview);

const SettingsPlace = lazyPart(async () => (await import('./settings-place.tsx')).SettingsPlace);

const review = { Requirement: RequirementReview, Room: RoomReview };

type CurrentPageProps = { opened: OpenedStorage; onRename: (name: string) => void };

/** The page of the present address. */
export function CurrentPage({ opened, onRename }: CurrentPageProps) {
  const { me, language } = useApp();
  const { place, segments } = route.value;
  switch (place) {
    case '':
      return me.opds.length > 0 ? <OverviewPage /> : <SummaryPage />;
    case 'indikator':
      return segments.length === 1 ? <IndicatorListPage /> : <Room code={segments[1] ?? ''} />;
    case 'dokumen':
      return <LibraryPage />;
    case 'pengiriman':
      return <SendingPage />;
    case 'bantuan':
      return <HelpPage language={language} />;
    case 'pengaturan':
      return <SettingsPlace opened={opened} onRename={onRename} />;
    case 'ringkasan':
      return <SummaryPage />;
    case 'verifikasi':
      return isReviewer(me) ? <ReviewPage /> : <NotFound />;
    case 'kelola':
      return me.roles.includes('coordinator') ? <ManagePage /> : <NotFound />;
    default:
      return <NotFound />;
  }
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
