import type { IdSource, OpId } from '../domain/ids.ts';
import type { Db } from './db.ts';

/** The device's clock. `nowIso` is local time with its offset: what a person wrote down is shown as they saw it. */
export type Clock = { nowMs: () => number; nowIso: () => string };

/** Tells listeners of this page that there is something new to send. */
export type WorkSignal = { announce: () => void; listen: (listener: () => void) => () => void };

/** What every act on the data of one person on one device needs. */
export type Storage = {
  db: Db;
  clock: Clock;
  ids: IdSource;
  person: { id: string };
  device: { id: string };
  work: WorkSignal;
  /** What stood in a field when its draft was begun: the edit replaces that, not what colleagues sent meanwhile. */
  draftBases: Map<string, readonly OpId[]>;
};

export function createWorkSignal(): WorkSignal {
  const listeners = new Set<() => void>();
  return {
    announce: () => {
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Now, as `2026-11-22T10:04:05.123+08:00`. */
export function localIso(nowMs: number, offsetMinutes = -new Date(nowMs).getTimezoneOffset()): string {
  const shown = new Date(nowMs + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const size = Math.abs(offsetMinutes);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${shown}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The clock and the ids of this browser. */
export function systemClock(): Clock {
  return { nowMs: () => Date.now(), nowIso: () => localIso(Date.now()) };
}

export function systemIds(): IdSource {
  return {
    nowMs: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
}
