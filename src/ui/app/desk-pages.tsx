import type { ComponentChildren } from 'preact';
import { isCoordinator, isReviewer } from '../../domain/authority.ts';
import { useApp } from '../kit/app-context.ts';
import { deskPart } from '../kit/lazy-part.tsx';
import type { Place } from '../kit/router.ts';
import { fetchInstrument } from './instrument-fetch.ts';

const SummaryPage = deskPart(async () => (await import('../summary/summary-page.tsx')).SummaryPage);
const ReviewPage = deskPart(async () => (await import('../review/review-page.tsx')).ReviewPage);
const ExportPage = deskPart(async () => (await import('../export/export-page.tsx')).ExportPage);
const ManagePage = deskPart(async () => (await import('../manage/manage-page.tsx')).ManagePage);
const WhatIfPage = deskPart(async () => (await import('../what-if/what-if-page.tsx')).WhatIfPage);

/** What reviewers see within a room. */
export const RequirementReview = deskPart(
  async () => (await import('../review/requirement-review.tsx')).RequirementReview,
);
export const RoomReview = deskPart(async () => (await import('../review/room-review.tsx')).RoomReview);

/** What leaves the app, and what comes in, is in Indonesian, whatever language the screen speaks. */
const fetchTexts = (instrument: string) => fetchInstrument(instrument, 'id');

type DeskPage = { page: () => ComponentChildren; isFor: 'everyone' | 'reviewers' | 'coordinators' };

/** Diskominfo's pages, and who has them. They lie apart from the first page of an OPD admin, which never needs them. */
const deskPages: Partial<Record<Place, DeskPage>> = {
  ringkasan: { page: () => <SummaryPage />, isFor: 'everyone' },
  verifikasi: { page: () => <ReviewPage />, isFor: 'reviewers' },
  simulasi: { page: () => <WhatIfPage />, isFor: 'reviewers' },
  ekspor: { page: () => <ExportPage fetchTexts={fetchTexts} />, isFor: 'reviewers' },
  kelola: { page: () => <ManagePage instrumentOf={fetchTexts} />, isFor: 'coordinators' },
};

/** The page of a place; what this person does not have looks like what is not there. */
export function DeskPlace({ place, missing }: { place: Place; missing: ComponentChildren }) {
  const { me } = useApp();
  const found = deskPages[place];
  if (found === undefined) return <>{missing}</>;
  const mayOpen = { everyone: true, reviewers: isReviewer(me), coordinators: isCoordinator(me) };
  return <>{mayOpen[found.isFor] ? found.page() : missing}</>;
}
