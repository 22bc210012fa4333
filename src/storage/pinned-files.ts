import { attempt } from './attempt.ts';
import type { Db } from './db.ts';

/** *Simpan di perangkat*: bytes that are here are not dropped to make room any more. Gives whether they are here. */
export async function pinFile(db: Db, sha256: string): Promise<boolean> {
  return attempt(db, () =>
    db.transaction('rw', db.files, async () => {
      const pinned = await rowsOf(db, sha256)
        .filter(({ hasBytes }) => hasBytes)
        .modify({ pinned: true });
      return pinned > 0;
    }),
  );
}

/** From now on these bytes may be dropped when room is needed; what only this device holds stays in any case. */
export async function unpinFiles(db: Db, hashes: readonly string[]): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.files, async () => {
      for (const sha256 of hashes) await rowsOf(db, sha256).modify({ pinned: false });
    }),
  );
}

const rowsOf = (db: Db, sha256: string) =>
  db.files.where('[sha256+scope]').between([sha256, ''], [sha256, '\uffff']);

/** The hashes of all files whose bytes are here, and whether they are kept at the person's wish. */
export async function readHeldFiles(db: Db): Promise<Map<string, { pinned: boolean }>> {
  const held = new Map<string, { pinned: boolean }>();
  await attempt(db, () =>
    db.files.each(({ sha256, hasBytes, pinned }) => {
      if (hasBytes) held.set(sha256, { pinned: pinned || held.get(sha256)?.pinned === true });
    }),
  );
  return held;
}
