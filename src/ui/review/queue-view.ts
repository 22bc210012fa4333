import type { QueueEntry } from '../../domain/review-queue.ts';
import type { Waiting } from '../../domain/open-verdicts.ts';

/** The ways to look at the queue, as the address names them. */
export const queueViews = ['umur', 'opd', 'indikator', 'draf', 'pertanyaan'] as const;
export type QueueView = (typeof queueViews)[number];

/** What the queue is narrowed to, as the address names it. */
export const queueFilters = ['semua', 'baru', 'berubah', 'diperbaiki'] as const;
export type QueueFilter = (typeof queueFilters)[number];

const waitingBy: Record<Exclude<QueueFilter, 'semua'>, Waiting> = {
  baru: 'new',
  berubah: 'changed',
  diperbaiki: 'repaired',
};

export const viewFrom = (text: string | null): QueueView =>
  queueViews.find((view) => view === text) ?? 'umur';
export const filterFrom = (text: string | null): QueueFilter =>
  queueFilters.find((filter) => filter === text) ?? 'semua';

type Narrowing = { filter: QueueFilter; words: string; nameOfOpd: (opd: string) => string };

/** The entries that fit: each word somewhere in the indicator or the OPD, and at least one open verdict of the wanted kind. */
export function narrowed(
  entries: readonly QueueEntry[],
  { filter, words, nameOfOpd }: Narrowing,
): QueueEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const isKind = filter === 'semua' || entry.open.some(({ waiting }) => waiting === waitingBy[filter]);
    const { indicator, label } = entry.assessment.room;
    const text = [indicator.id, indicator.name, indicator.shortName, label, nameOfOpd(entry.opd)]
      .join(' ')
      .toLowerCase();
    return isKind && wanted.every((word) => text.includes(word));
  });
}

export type QueueGroup = { key: string; entries: readonly QueueEntry[] };

/** Entries of one OPD or one indicator together; the groups stand as their first entries do. */
export function groupedBy(
  entries: readonly QueueEntry[],
  keyOf: (entry: QueueEntry) => string,
): QueueGroup[] {
  const groups = new Map<string, QueueEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([key, group]) => ({ key, entries: group }));
}
