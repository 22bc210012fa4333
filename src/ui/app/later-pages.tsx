import type { ComponentType } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { isCoordinator, isOpdAdmin, isReviewer, seesAllRooms } from '../../domain/authority.ts';
import type { Person } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { fetchInstrument } from '../kit/instrument-fetch.ts';
import { deskPart, formPart, lazyPart } from '../kit/lazy-part.tsx';
import { route, type Place } from '../kit/router.ts';
import { keepFocus } from './keep-focus.ts';
import { NotFound } from './not-found.tsx';
import type { PageProps } from './pages.tsx';

const SummaryPage = deskPart(async () => (await import('../summary/summary-page.tsx')).SummaryPage);
const MatrixPage = deskPart(async () => (await import('../matrix/matrix-page.tsx')).MatrixPage);
const ReviewPage = deskPart(async () => (await import('../review/review-page.tsx')).ReviewPage);
const ReviewDesk = deskPart(async () => (await import('../review/desk-page.tsx')).DeskPage);
const DocumentContent = lazyPart(
  async () => (await import('../library/document-content.tsx')).DocumentContent,
);
const DeterminationPage = deskPart(
  async () => (await import('../determination/determination-page.tsx')).DeterminationPage,
);
const WhatIfPage = deskPart(async () => (await import('../what-if/what-if-page.tsx')).WhatIfPage);
const ExportPage = deskPart(async () => (await import('../export/export-page.tsx')).ExportPage);
const ReportPlace = deskPart(async () => (await import('../report/report-place.tsx')).ReportPlace);
const ReportCards = deskPart(async () => (await import('../report/report-cards.tsx')).ReportCards);
const PortalPage = deskPart(async () => (await import('../portal/portal-page.tsx')).PortalPage);
const SessionPage = deskPart(async () => (await import('../desk/desk-page.tsx')).DeskPage);
const HistoryPage = deskPart(async () => (await import('../history/history-page.tsx')).HistoryPage);
const CarryPage = lazyPart(async () => (await import('../carry/carry-page.tsx')).loadCarryPage());
const ManagePage = deskPart(async () => (await import('../manage/manage-page.tsx')).ManagePage);

/** What reviewers see within a room. */
export const RequirementReview = deskPart(
  async () => (await import('../review/requirement-review.tsx')).RequirementReview,
);
export const RoomDesk = deskPart(async () => (await import('./room-desk.tsx')).RoomDesk);

/** What stands at the start page of an OPD that has complaints. */
export const LateComplaints = formPart(
  async () => (await import('../forms/complaints/late-notice.tsx')).LateComplaints,
);

const HelpPage = lazyPart(async () => (await import('../help/help-page.tsx')).HelpPage);
const FindingsPage = lazyPart(async () => (await import('../findings/findings-page.tsx')).FindingsPage);
const FormsPlace = formPart(async () => (await import('../forms/forms-place.tsx')).FormsPlace);
const RegionPage = deskPart(async () => (await import('../region/region-page.tsx')).RegionPage);
const SettingsPlace = lazyPart(async () => (await import('./settings-place.tsx')).SettingsPlace);
const AboutPlace = lazyPart(async () => (await import('./about-place.tsx')).AboutPlace);

const everyone = (): boolean => true;
const mayAnswer = (person: Person): boolean => isCoordinator(person) || isOpdAdmin(person);
/** Leaders see results, not what is still to be set right. */
const mayRepair = (person: Person): boolean => isReviewer(person) || isOpdAdmin(person);

/** An OPD's records are its own and Diskominfo's. */
const hasRecords = (person: Person): boolean => isCoordinator(person) || isOpdAdmin(person);

type LaterPageOf = { may: (person: Person) => boolean; Page: ComponentType<PageProps> };

/**
 * Pages that nobody begins with, Diskominfo's among them, and who has them. Apart from `pages.tsx`, because what an OPD admin loads
 * first shall know nothing of them. A place that is not listed has no page yet.
 */
const laterPages: Partial<Record<Place, LaterPageOf>> = {
  bantuan: { may: everyone, Page: HelpPlace },
  pemeriksaan: { may: mayRepair, Page: FindingsPage },
  pendataan: { may: hasRecords, Page: RecordsPlace },
  pengaturan: { may: everyone, Page: SettingsPlace },
  tentang: { may: everyone, Page: AboutPlace },
  ringkasan: { may: everyone, Page: SummaryPage },
  matriks: { may: seesAllRooms, Page: MatrixPage },
  verifikasi: { may: isReviewer, Page: ReviewPlace },
  penetapan: { may: isReviewer, Page: DeterminationPage },
  simulasi: { may: isReviewer, Page: WhatIfPage },
  portal: { may: isReviewer, Page: PortalPage },
  bawa: { may: mayAnswer, Page: CarryPage },
  meja: { may: isReviewer, Page: SessionPage },
  riwayat: { may: isReviewer, Page: HistoryPage },
  ekspor: { may: isReviewer, Page: ExportPlace },
  kelola: { may: isCoordinator, Page: ManagePlace },
};

/** The page of a place; what this person does not have looks like what is not there. */
export function LaterPage({ place, ...props }: PageProps & { place: Place | null }) {
  const { me } = useApp();
  const found = place === null ? undefined : laterPages[place];
  useEffect(keepFocus, []);
  return found?.may(me) === true ? <found.Page {...props} /> : <NotFound />;
}

function HelpPlace() {
  return <HelpPage language={useApp().language} />;
}

function RecordsPlace() {
  const { me } = useApp();
  const isRegion = route.value.segments[1] === 'wilayah' && isCoordinator(me);
  return isRegion ? <RegionPage /> : <FormsPlace />;
}

function ReviewPlace() {
  const [, code] = route.value.segments;
  // A desk is laid anew for each indicator: nothing that was begun at one may stand at another.
  return code === undefined ? <ReviewPage /> : <ReviewDesk key={code} code={code} viewer={DocumentContent} />;
}

function ExportPlace() {
  const { period: running } = useApp();
  const fetchTexts = useIndonesianTexts();
  if (route.value.segments[1] === 'laporan') return <ReportPlace />;
  return (
    <ExportPage fetchTexts={fetchTexts}>
      {(period) => period.id === running?.id && <ReportCards />}
    </ExportPage>
  );
}

function ManagePlace() {
  return <ManagePage instrumentOf={useIndonesianTexts()} />;
}

/** What leaves the app, and what comes in, is in Indonesian, whatever language the screen speaks. */
function useIndonesianTexts() {
  const { storage, endpoint } = useApp();
  return useCallback(
    (instrument: string) => fetchInstrument(instrument, 'id', { storage, endpoint }),
    [storage, endpoint],
  );
}
