import { useEffect, useState } from 'preact/hooks';
import type { Db } from '../../storage/db.ts';
import { stillLoading, type Live } from './use-live.ts';

/** Starts reading something and tells it again after every change, until it is stopped. */
export type Watch<T> = (tell: (live: Live<T>) => void) => () => void;

/** What is read once for all views that show it. */
type Shelf<T> = {
  live: Live<T>;
  listeners: Set<() => void>;
  stop: () => void;
  leaving: ReturnType<typeof setTimeout> | undefined;
};

/** Of every name, what is read and how. */
export type Shelves<T> = { db: Db; names: readonly string[]; watch: (name: string) => Watch<T> };

/** Whoever goes to another page and back finds everything still there. */
const lingerMs = 120_000;

/**
 * Makes a hook that gives what lies under these names, in their order: read once however many views show it, read again name by
 * name as it changes, and kept for a while after the last view has gone.
 */
export function createAtHand<T>() {
  const shelvesByDb = new WeakMap<Db, Map<string, Shelf<T>>>();

  function shelvesOf(db: Db): Map<string, Shelf<T>> {
    const shelves = shelvesByDb.get(db) ?? new Map<string, Shelf<T>>();
    shelvesByDb.set(db, shelves);
    return shelves;
  }

  function shelfOf(db: Db, name: string, watch: Watch<T>): Shelf<T> {
    const known = shelvesOf(db).get(name);
    if (known !== undefined && known.live.state !== 'failed') return known;
    known?.stop();
    const shelf: Shelf<T> = {
      live: stillLoading,
      listeners: known?.listeners ?? new Set(),
      stop: () => undefined,
      leaving: undefined,
    };
    shelvesOf(db).set(name, shelf);
    shelf.stop = watch((live) => {
      shelf.live = live;
      for (const listener of shelf.listeners) listener();
    });
    return shelf;
  }

  function listen({ db, watch }: Shelves<T>, name: string, listener: () => void): () => void {
    const shelf = shelfOf(db, name, watch(name));
    clearTimeout(shelf.leaving);
    shelf.listeners.add(listener);
    return () => {
      shelf.listeners.delete(listener);
      if (shelf.listeners.size > 0) return;
      shelf.leaving = setTimeout(() => {
        shelf.stop();
        if (shelvesOf(db).get(name) === shelf) shelvesOf(db).delete(name);
      }, lingerMs);
    };
  }

  return (shelves: Shelves<T>): readonly Live<T>[] => {
    const { db, names } = shelves;
    const lives = () => names.map((name) => shelvesOf(db).get(name)?.live ?? stillLoading);
    const [, setTurn] = useState(0);
    useEffect(() => {
      const draw = (): void => {
        if (!lives().some(({ state }) => state === 'loading')) setTurn((turn) => turn + 1);
      };
      const ends = names.map((name) => listen(shelves, name, draw));
      draw();
      return () => {
        for (const end of ends) end();
      };
      // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names say what is read
    }, [db, names.join(' ')]);
    return lives();
  };
}
