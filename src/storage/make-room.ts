import { isQuotaError, reconnecting } from './attempt.ts';
import type { Db, FileRow } from './db.ts';

const ballastKey = 'ballast';
const ballastBytes = 2 * 1024 * 1024;

/**
 * Lays 2 MB aside: when files have filled the disk, giving it up lets text save. Makes room among what can be fetched again; does
 * nothing where there is none, and is tried again at the next start and after each arrived file.
 */
export async function layBallast(db: Db): Promise<void> {
  const count = await reconnecting(db, () => db.meta.where('key').equals(ballastKey).count());
  if (count > 0) return;
  // Random bytes, because some engines compress what they store.
  const bytes = new Uint8Array(ballastBytes);
  for (let from = 0; from < ballastBytes; from += 65_536) {
    crypto.getRandomValues(bytes.subarray(from, from + 65_536));
  }
  const lay = (): PromiseLike<unknown> =>
    reconnecting(db, () =>
      db.transaction('rw', db.meta, () => db.meta.put({ key: ballastKey, value: bytes.buffer })),
    );
  try {
    await lay();
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    if (await makeRoom(db, ballastBytes)) await lay().then(undefined, () => undefined);
  }
}

/** Gives whether there was ballast to give up. */
export async function freeBallast(db: Db): Promise<boolean> {
  const freed = await reconnecting(db, () => db.meta.where('key').equals(ballastKey).delete());
  return freed > 0;
}

/**
 * Drops bytes that the endpoint holds, those longest unused first, until so many are free: never bytes that are only here, nor
 * those kept on the device at the person's wish. Gives whether anything was dropped.
 */
export async function makeRoom(db: Db, bytes: number): Promise<boolean> {
  return reconnecting(db, () => dropBytes(db, bytes));
}

async function dropBytes(db: Db, bytes: number): Promise<boolean> {
  return db.transaction('rw', [db.files, db.parts], async () => {
    const rows = await db.files.toArray();
    const needed = new Set(rows.filter((row) => row.hasBytes && !mayGo(row)).map(({ sha256 }) => sha256));
    const droppable = rows.filter(({ hasBytes, sha256 }) => hasBytes && !needed.has(sha256));
    let freed = 0;
    for (const { sha256, size } of droppable.toSorted(fetchedFirst)) {
      if (freed >= bytes) break;
      if ((await db.parts.where('[sha256+index]').between([sha256, 0], [sha256, Infinity]).delete()) === 0)
        continue;
      await db.files
        .where('[sha256+scope]')
        .between([sha256, ''], [sha256, '\uffff'])
        .modify({ hasBytes: false });
      freed += size;
    }
    return freed > 0;
  });
}

const mayGo = ({ state, pinned }: FileRow): boolean =>
  !pinned && (state === 'cached' || state === 'verified');

/** What was only fetched to look at goes before what was made here. */
const fetchedFirst = (one: FileRow, other: FileRow): number =>
  Number(other.state === 'cached') - Number(one.state === 'cached') || one.usedMs - other.usedMs;
