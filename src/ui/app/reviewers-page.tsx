import type { ComponentType } from 'preact';
import { lazyPart } from '../kit/lazy-part.tsx';
import { route, type Place } from '../kit/router.ts';

const DeskPage = lazyPart(async () => (await import('../desk/desk-page.tsx')).DeskPage);

const pages: Partial<Record<Place, ComponentType>> = {
  portal: lazyPart(async () => (await import('../portal/portal-page.tsx')).PortalPage),
  riwayat: lazyPart(async () => (await import('../history/history-page.tsx')).HistoryPage),
};

/** Places of coordinators and assessors: the names of their files are no part of what OPD admins fetch. */
export function ReviewersPage() {
  const Present = pages[route.value.place ?? ''] ?? DeskPage;
  return <Present />;
}
