import type { ComponentType } from 'preact';
import { isCoordinator, isReviewer, seesAllRooms } from '../../domain/authority.ts';
import type { Person } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { deskPart } from '../kit/lazy-part.tsx';
import type { Place } from '../kit/router.ts';
import { NotFound } from './not-found.tsx';

const ReviewPage = deskPart(async () => (await import('../review/review-page.tsx')).ReviewPage);
const MatrixPage = deskPart(async () => (await import('../matrix/matrix-page.tsx')).MatrixPage);
const DeterminationPage = deskPart(
  async () => (await import('../determination/determination-page.tsx')).DeterminationPage,
);
const ManagePage = deskPart(async () => (await import('../manage/manage-page.tsx')).ManagePage);

/**
 * Diskominfo's pages, and who has them. Apart from `pages.tsx`, because what an OPD admin loads first shall know nothing of them.
 * A place that is not listed has no page yet.
 */
const deskPages: Partial<Record<Place, { may: (person: Person) => boolean; Page: ComponentType }>> = {
  matriks: { may: seesAllRooms, Page: MatrixPage },
  verifikasi: { may: isReviewer, Page: ReviewPage },
  penetapan: { may: isReviewer, Page: DeterminationPage },
  kelola: { may: isCoordinator, Page: ManagePage },
};

export function DeskPage({ place }: { place: Place }) {
  const { me } = useApp();
  const found = deskPages[place];
  return found?.may(me) === true ? <found.Page /> : <NotFound />;
}
