import type { ComponentChildren } from 'preact';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { isOpdAdmin, isReviewer } from '../../domain/authority.ts';
import { IndicatorPage } from '../answering/indicator-page.tsx';
import { useApp } from '../kit/app-context.ts';
import { Page } from '../kit/page.tsx';
import { link, route, type Place } from '../kit/router.ts';
import { LinkButton } from '../kit/button.tsx';
import { m } from '../messages/messages.ts';
import { lazyPart } from '../kit/lazy-part.tsx';

const IndicatorListPage = lazyPart(
  async () => (await import('../answering/indicator-list-page.tsx')).IndicatorListPage,
);
const OverviewPage = lazyPart(async () => (await import('../overview/overview-page.tsx')).OverviewPage);
const LibraryPage = lazyPart(async () => (await import('../library/library-page.tsx')).LibraryPage);
const SendingPage = lazyPart(async () => (await import('../sending/sending-page.tsx')).SendingPage);
const HelpPage = lazyPart(async () => (await import('../help/help-page.tsx')).HelpPage);
const RequirementReview = lazyPart(async () => (await import('./desk-pages.tsx')).RequirementReview);
const FindingsPage = lazyPart(async () => (await import('../findings/findings-page.tsx')).FindingsPage);
const AboutPlace = lazyPart(async () => (await import('./about-place.tsx')).AboutPlace);
const RoomReview = lazyPart(async () => (await import('./desk-pages.tsx')).RoomReview);
const DeskPlace = lazyPart(async () => (await import('./desk-pages.tsx')).DeskPlace);

const SettingsPlace = lazyPart(async () => (await import('./settings-place.tsx')).SettingsPlace);

const review = { Requirement: RequirementReview, Room: RoomReview };

type CurrentPageProps = { opened: OpenedStorage; onRename: (name: string) => void };

type PageOf = (props: CurrentPageProps) => ComponentChildren;

/** What the addresses of an OPD admin show; all others are Diskominfo's, or lead nowhere. */
const pages: Partial<Record<Place, PageOf>> = {
  '': () => <HomePage />,
  indikator: () => <IndicatorPlace />,
  dokumen: () => <LibraryPage />,
  pengiriman: () => <SendingPage />,
  bantuan: () => <HelpPlace />,
  pengaturan: (props) => <SettingsPlace {...props} />,
  tentang: () => <AboutPlace />,
  pemeriksaan: () => <FindingsPlace />,
};

/** The page of the present address. */
export function CurrentPage(props: CurrentPageProps) {
  const { place } = route.value;
  if (place === null) return <NotFound />;
  return <>{pages[place]?.(props) ?? <DeskPlace place={place} missing={<NotFound />} />}</>;
}

const HomePage = () =>
  useApp().me.opds.length > 0 ? <OverviewPage /> : <DeskPlace place="ringkasan" missing={<NotFound />} />;

const HelpPlace = () => <HelpPage language={useApp().language} />;

/** Leaders see results, not what is still to be set right. */
function FindingsPlace() {
  const { me } = useApp();
  return isReviewer(me) || isOpdAdmin(me) ? <FindingsPage /> : <NotFound />;
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
