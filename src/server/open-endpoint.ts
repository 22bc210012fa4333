import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IdSource } from '../domain/ids.ts';
import { countFailedAttempts } from './access/failed-attempts.ts';
import { nowIso, type Deps } from './app-context.ts';
import { openLiveLogCheck } from './backup/live-log-check.ts';
import {
  belongTogether,
  lockDirectory,
  pathsIn,
  prepareDirectory,
  readKey,
  readMarker,
  requireWhole,
  reasonOf,
  writeMarker,
} from './data-directory.ts';
import { openDiskFileStore } from './files/disk-file-store.ts';
import { openInstrumentShelf } from './instruments/instrument-shelf.ts';
import type { Logger } from './logger.ts';
import { createSeal } from './seal.ts';
import type { Settings } from './settings.ts';
import { openSite } from './site/site.ts';
import { openStoresIn, type OpenedDatabase } from './sqlite/open-stores.ts';
import { StartFailure } from './start-failure.ts';
import { releaseAtStart } from './sync/release-parked.ts';

/** The marker may lag behind the log by so much: a copy of the database older than that is noticed. */
const markerEveryMs = 1000;

export type Endpoint = { deps: Deps; close: () => Promise<void> };

/** Ids and codes from the system's clock and randomness. */
export const systemIds: IdSource = {
  nowMs: () => Date.now(),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
};

export type Opening = { settings: Settings; logger: Logger; ids?: IdSource };

/** Opens the data directory for this process alone. Throws a `StartFailure` with one clear sentence. */
export async function openEndpoint({ settings, logger, ids = systemIds }: Opening): Promise<Endpoint> {
  const { dataPath } = settings;
  prepareDirectory(dataPath);
  const lock = lockDirectory(dataPath);
  try {
    requireWhole(dataPath);
    const key = readKey(dataPath);
    const opened = openMarked(settings);
    const seal = createSeal(key);
    const { log, access, records, instruments: imported } = opened.stores(seal);
    const instruments = openInstrumentShelf(imported, seal);
    const rules = { indicatorsOf: instruments.indicatorsOf, seal };
    await releaseAtStart(log, rules);
    const stopMarking = keepMarking(dataPath, opened);
    const deps: Deps = {
      log,
      access,
      shelf: { records, store: await openDiskFileStore(pathsIn(dataPath).files), arrivals: new Set() },
      instruments,
      rules,
      ids,
      settings,
      logger,
      attempts: countFailedAttempts(() => ids.nowMs()),
      logCheck: openLiveLogCheck({ dataPath, seal, nowIso: () => nowIso({ ids }), logger }),
      site: openSite(settings.distPath),
    };
    return {
      deps,
      close: async () => {
        stopMarking();
        await deps.logCheck.stop();
        await log.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Opens the database and compares it with the marker; from then on this start counts in both. */
function openMarked({ dataPath, newEpoch }: Settings): OpenedDatabase {
  const { database } = pathsIn(dataPath);
  const marker = readMarker(dataPath, newEpoch);
  if (marker !== null && !existsSync(database) && !newEpoch) {
    throw new StartFailure(
      `The database ${database} is missing. Put it back, or start once with --new-epoch to begin anew.`,
    );
  }
  const opened = open(database);
  const mark = opened.mark();
  if (!newEpoch && !belongTogether(mark, marker)) {
    opened.close();
    throw new StartFailure(
      `The database in ${dataPath} is not the one that ran here last: it was copied by hand or restored. ` +
        'Start once with --new-epoch to accept it; devices then hand back what they hold.',
    );
  }
  const epoch = newEpoch || mark.epoch === null ? randomUUID() : mark.epoch;
  const generation = Math.max(mark.generation, marker?.generation ?? 0) + 1;
  opened.setMark({ epoch, generation });
  writeMarker(dataPath, { epoch, generation, ops: mark.ops }, true);
  return opened;
}

function open(database: string): OpenedDatabase {
  try {
    return openStoresIn(database);
  } catch (error) {
    throw new StartFailure(`Cannot open the database ${database}: ${reasonOf(error)}.`);
  }
}

function keepMarking(dataPath: string, opened: OpenedDatabase): () => void {
  let marked = -1;
  const mark = (): void => {
    const { epoch, generation, ops } = opened.mark();
    if (ops === marked || epoch === null) return;
    writeMarker(dataPath, { epoch, generation, ops }, false);
    marked = ops;
  };
  const timer = setInterval(() => {
    // A full disk has its own answers; the marker is written again once there is room.
    try {
      mark();
    } catch {
      marked = -1;
    }
  }, markerEveryMs).unref();
  return () => {
    clearInterval(timer);
    mark();
  };
}
