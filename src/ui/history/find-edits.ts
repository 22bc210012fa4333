import type { Db, OpRow } from '../../storage/db.ts';
import { firstIdAt, readLogStretch, readOps } from '../../storage/read-history.ts';
import { readTitles } from '../kit/read-titles.ts';
import { isWanted, isWithin, spanOf, type HistoryFilter } from './filter.ts';
import type { Telling } from './tell-edit.ts';

/** An edit with the one that it replaced, as far as it is held here. */
export type FoundEdit = { row: OpRow; before: OpRow | null };

export type Finding = {
  filter: HistoryFilter;
  telling: Omit<Telling, 'titles'>;
  /** Titles found so far; more are put in on the way. */
  titles: Map<string, string>;
  /** Where to go on; null from the newest on. */
  after: string | null;
  count: number;
  signal: AbortSignal;
  onLooked: (more: number) => void;
};

export type Found = { edits: FoundEdit[]; last: string | null; isEnd: boolean };

/** Small enough that a slow laptop draws between two of them. */
const stretchSize = 500;

/** Looks through the history from the newest on until so many are found; gives where it stopped. Reads a stretch at a time. */
export async function findEdits(db: Db, finding: Finding): Promise<Found> {
  const { filter, titles, count, signal, onLooked } = finding;
  const telling: Telling = { ...finding.telling, titles };
  const span = spanOf(filter);
  let last = finding.after ?? (span.untilMs === null ? null : firstIdAt(span.untilMs));
  const rows: OpRow[] = [];
  while (!signal.aborted) {
    const stretch = await readLogStretch(db, {
      before: last,
      oldestMs: span.fromMs,
      limit: stretchSize,
    });
    await learnTitles(db, stretch, titles);
    for (const row of stretch) {
      last = row.id;
      onLooked(1);
      if (isWithin(row, span) && isWanted(row, filter, telling)) rows.push(row);
      if (rows.length === count) return { edits: await withBefore(db, rows), last, isEnd: false };
    }
    if (stretch.length < stretchSize) return { edits: await withBefore(db, rows), last, isEnd: true };
  }
  return { edits: await withBefore(db, rows), last, isEnd: false };
}

async function learnTitles(db: Db, rows: readonly OpRow[], titles: Map<string, string>): Promise<void> {
  const unknown = rows.filter(
    ({ entity, key }) => (entity === 'link' || entity === 'document') && !titles.has(`${entity}:${key}`),
  );
  if (unknown.length === 0) return;
  for (const [name, title] of await readTitles(db, unknown)) titles.set(name, title);
}

async function withBefore(db: Db, rows: readonly OpRow[]): Promise<FoundEdit[]> {
  const parents = rows.flatMap((row) => row.parents.slice(0, 1));
  const known = await readOps(db, [...new Set(parents)]);
  return rows.map((row) => ({ row, before: known.get(row.parents[0] ?? '') ?? null }));
}
