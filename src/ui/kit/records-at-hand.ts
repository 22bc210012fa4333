import { useEffect, useMemo, useState } from 'preact/hooks';
import { recordsFrom, type FormRecord } from '../../domain/forms/record.ts';
import { opdScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readEntity } from '../../storage/views.ts';
import { useApp } from './app-context.ts';
import { watchLive, type Live } from './use-live.ts';

/**
 * The records of one OPD, read once for all that show them. An edit of one OPD reads that one again and no other: a region has
 * thousands of records, and reading them takes seconds on a phone.
 */
type Shelf = {
  live: Live<readonly FormRecord[]>;
  listeners: Set<() => void>;
  stop: () => void;
  leaving: ReturnType<typeof setTimeout> | undefined;
};

/** Whoever goes from a list to a record and back finds everything still there. */
const lingerMs = 120_000;

const shelvesByDb = new WeakMap<Db, Map<string, Shelf>>();

function shelvesOf(db: Db): Map<string, Shelf> {
  const shelves = shelvesByDb.get(db) ?? new Map<string, Shelf>();
  shelvesByDb.set(db, shelves);
  return shelves;
}

function shelfOf(db: Db, opd: string): Shelf {
  const shelves = shelvesOf(db);
  const known = shelves.get(opd);
  if (known !== undefined && known.live.state !== 'failed') return known;
  known?.stop();
  const shelf: Shelf = {
    live: { state: 'loading' },
    listeners: known?.listeners ?? new Set(),
    stop: () => undefined,
    leaving: undefined,
  };
  shelves.set(opd, shelf);
  shelf.stop = watchLive(
    async () => recordsFrom(await readEntity(db, opdScope(opd), 'record'), opd),
    (live) => {
      shelf.live = live;
      for (const listener of shelf.listeners) listener();
    },
  );
  return shelf;
}

/** Hears of every change of the records of an OPD; gives what ends it. */
function listen(db: Db, opd: string, listener: () => void): () => void {
  const shelf = shelfOf(db, opd);
  clearTimeout(shelf.leaving);
  shelf.listeners.add(listener);
  return () => {
    shelf.listeners.delete(listener);
    if (shelf.listeners.size > 0) return;
    shelf.leaving = setTimeout(() => {
      shelf.stop();
      if (shelvesOf(db).get(opd) === shelf) shelvesOf(db).delete(opd);
    }, lingerMs);
  };
}

/** The records of these OPDs, removed ones too, OPD by OPD; loading until each was read. */
export function useRecordsOf(opds: readonly string[]): Live<readonly FormRecord[]> {
  const { storage } = useApp();
  const { db } = storage;
  const names = opds.join(' ');
  const lives = opds.map((opd) => shelvesOf(db).get(opd)?.live ?? loading);
  const [, setTurn] = useState(0);
  useEffect(() => {
    const draw = (): void => {
      const isWaiting = opds.some((opd) => (shelvesOf(db).get(opd)?.live ?? loading).state === 'loading');
      if (!isWaiting) setTurn((turn) => turn + 1);
    };
    const ends = opds.map((opd) => listen(db, opd, draw));
    draw();
    return () => {
      for (const end of ends) end();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `names` is what the list of OPDs says
  }, [db, names]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- as long as no OPD's records changed, all together stay what they were
  return useMemo(() => together(lives), [names, ...lives]);
}

const loading: Live<readonly FormRecord[]> = { state: 'loading' };

function together(lives: readonly Live<readonly FormRecord[]>[]): Live<readonly FormRecord[]> {
  const records: FormRecord[] = [];
  for (const live of lives) {
    if (live.state !== 'filled') return live;
    records.push(...live.value);
  }
  return { state: 'filled', value: records };
}
