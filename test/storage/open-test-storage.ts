import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { randomBytes } from 'node:crypto';
import { openDb } from '../../src/storage/db.ts';
import { createWorkSignal, localIso, type Storage } from '../../src/storage/storage.ts';

let count = 0;

/** A fresh device of a person, with a clock that ticks at each look. */
export async function openTestStorage(userId = 'siti'): Promise<Storage> {
  count += 1;
  const db = openDb(`lumbung-${userId}`, { indexedDB: new IDBFactory(), IDBKeyRange });
  await db.open();
  let now = Date.UTC(2026, 10, 22, 2, 0, 0);
  const nowMs = (): number => (now += 1);
  return {
    db,
    clock: { nowMs, nowIso: () => localIso(nowMs(), 480) },
    ids: { nowMs, randomBytes: (size) => new Uint8Array(randomBytes(size)) },
    person: { id: userId },
    device: { id: `device-${count}` },
    work: createWorkSignal(),
    draftBases: new Map(),
  };
}
