import { useEffect, useMemo, useState } from 'preact/hooks';
import { countOps } from '../../storage/read-history.ts';
import { useApp } from '../kit/app-context.ts';
import { queryOf, type HistoryFilter } from './filter.ts';
import { findEdits, type FoundEdit } from './find-edits.ts';
import type { Telling } from './tell-edit.ts';

export type History = {
  state: 'searching' | 'filled' | 'failed';
  edits: readonly FoundEdit[];
  /** How many edits were looked at, of how many. */
  looked: number;
  of: number;
  isEnd: boolean;
};

const pageSize = 50;
const nothing: History = { state: 'searching', edits: [], looked: 0, of: 0, isEnd: false };

/** The names that edits are told with; the titles are learnt while looking. */
export function useTelling(): Omit<Telling, 'titles'> {
  const { directory, instrument, storage } = useApp();
  const me = storage.person.id;
  return useMemo(() => ({ directory, instrument, me }), [directory, instrument, me]);
}

/**
 * The edits that fit, a page at a time. What comes in meanwhile is not mixed into the list, which would move under the finger: a new
 * filter, or the page opened again, shows it.
 */
export function useHistory(
  filter: HistoryFilter,
): History & { more: () => void; titles: Map<string, string> } {
  const { storage } = useApp();
  const telling = useTelling();
  const name = JSON.stringify(queryOf(filter));
  const [pages, setPages] = useState(1);
  const [history, setHistory] = useState<History & { name: string; last: string | null }>({
    ...nothing,
    name,
    last: null,
  });
  const [titles] = useState(() => new Map<string, string>());
  const isOther = history.name !== name;
  useEffect(() => setPages(1), [name]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const begun = pages === 1 || isOther ? { ...nothing, last: null } : history;
    let { looked } = begun;
    const show = (next: Partial<History> & { last?: string | null }) => {
      if (!signal.aborted) setHistory((now) => ({ ...now, ...next, name }));
    };
    const look = async () => {
      show({ ...begun, state: 'searching' });
      void countOps(storage.db).then(
        (of) => show({ of }),
        () => undefined,
      );
      const onLooked = (more: number) => {
        looked += more;
        if (looked % 2_000 === 0) show({ looked });
      };
      const finding = { filter, telling, titles, count: pageSize, signal, onLooked };
      const { edits, last, isEnd } = await findEdits(storage.db, { ...finding, after: begun.last });
      show({ state: 'filled', edits: [...begun.edits, ...edits], looked, last, isEnd });
    };
    look().catch(() => show({ state: 'failed' }));
    return () => controller.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a page more, or another filter; not what the search itself tells
  }, [storage, telling, titles, name, pages]);
  return { ...history, titles, more: () => setPages((before) => before + 1) };
}
