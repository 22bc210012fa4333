import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDb } from '../../src/storage/db.ts';
import { readDraft, saveDraft } from '../../src/storage/draft.ts';
import {
  addFile,
  filesToSend,
  hashOf,
  keepDownloaded,
  noteReceipt,
  readFile,
} from '../../src/storage/evidence-files.ts';
import { isQuotaError } from '../../src/storage/attempt.ts';
import { layBallast } from '../../src/storage/make-room.ts';
import { record } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { pendingCounts } from '../../src/storage/views.ts';
import { limitDisk } from './full-disk.ts';
import { openTestStorage } from './open-test-storage.ts';

const MB = 1024 * 1024;
const explanation = { scope: 'indicator/2026/I1', entity: 'answer', key: 'dinkes', field: 'explanation' };
const long = 'Perbup 7/2024 menetapkan tim koordinasi. '.repeat(400);

let storage: Storage;
let disk: { usedBytes: () => number };

/** A device with 10 MB in all. */
async function openSmall(errorName?: string): Promise<void> {
  const db = openDb('lumbung-siti', { indexedDB: new IDBFactory(), IDBKeyRange });
  disk = limitDisk(db, 10 * MB, errorName);
  await db.open();
  storage = { ...(await openTestStorage()), db };
  await layBallast(db);
}

beforeEach(async () => openSmall());

const bytesOf = (size: number, seed: number): ArrayBuffer =>
  Uint8Array.from({ length: size }, (_one, index) => (index * 31 + seed) % 251).buffer;

const fileOf = (size: number, seed: number) => ({
  bytes: bytesOf(size, seed),
  name: `${seed}.pdf`,
  mime: 'application/pdf',
  scope: 'opd/dinkes',
});

const attach = (size: number, seed: number) => addFile(storage, fileOf(size, seed));

async function look(size: number, seed: number): Promise<string> {
  const sha256 = await hashOf(bytesOf(size, seed));
  await keepDownloaded(storage, { ...fileOf(size, seed), sha256 });
  return sha256;
}

async function arrive(size: number, seed: number, isPinned = false): Promise<string> {
  const { sha256, scope } = await attach(size, seed);
  await noteReceipt(storage.db, { sha256, scope }, { sha256, scope, size, at: '', mac: 'm' });
  await storage.db.files.update([sha256, scope], { pinned: isPinned });
  return sha256;
}

const hasBallast = async (): Promise<boolean> => (await storage.db.meta.get('ballast')) !== undefined;

/** Fills what files may fill, to the last kilobyte. */
async function fillUp(): Promise<void> {
  let seed = 100;
  for (const size of [4 * MB, MB, MB / 4, 30_000, 3_000, 300]) {
    while (await fits(size, (seed += 1)));
  }
}

async function fits(size: number, seed: number): Promise<boolean> {
  try {
    await attach(size, seed);
    return true;
  } catch (error) {
    if (isQuotaError(error)) return false;
    throw error;
  }
}

describe('a full disk', () => {
  test('[F44] [DV12] files never use the reserve up, and a refused file leaves nothing behind', async () => {
    await attach(7 * MB, 1);
    const used = disk.usedBytes();
    await expect(attach(2 * MB, 2)).rejects.toSatisfy(isQuotaError);
    expect(await hasBallast()).toBe(true);
    expect(disk.usedBytes()).toBe(used);
    expect(await filesToSend(storage.db)).toHaveLength(1);
  });

  test('[F44] [DV12] text still saves: as a draft, and as an edit', async () => {
    await fillUp();
    await saveDraft(storage, explanation, long);
    expect((await readDraft(storage, explanation))?.value).toBe(long);
    await record(storage, [{ ...explanation, key: 'bkpsdm', value: long }]);
    expect((await pendingCounts(storage.db)).ops).toBe(1);
    expect(await hasBallast()).toBe(false);
  });

  test('[F44] is known by the name that Chromium gives it, too', async () => {
    await openSmall('DataError');
    await attach(7 * MB, 1);
    await expect(attach(2 * MB, 2)).rejects.toSatisfy(isQuotaError);
    await fillUp();
    await saveDraft(storage, explanation, long);
    expect((await readDraft(storage, explanation))?.value).toBe(long);
  });

  test('the reserve is laid aside again once a file has arrived', async () => {
    await fillUp();
    await saveDraft(storage, explanation, long);
    const [file] = (await filesToSend(storage.db)).toReversed();
    if (file === undefined) throw new Error('no file');
    const { sha256, scope, size } = file;
    await noteReceipt(storage.db, { sha256, scope }, { sha256, scope, size, at: '', mac: 'm' });
    expect(await hasBallast()).toBe(true);
  });

  test('makes room with bytes that can be fetched again, those longest unused first', async () => {
    const older = await look(2 * MB, 1);
    const newer = await look(2 * MB, 2);
    await attach(3 * MB, 3);
    await attach(MB, 4);
    expect(await readFile(storage, older)).toBeNull();
    expect(await readFile(storage, newer)).not.toBeNull();
    expect(await hasBallast()).toBe(true);
  });

  test('[F48] [FL7] never drops what is only here, nor what is kept at the person’s wish', async () => {
    const unsent = (await attach(2 * MB, 1)).sha256;
    const pinned = await arrive(2 * MB, 2, true);
    const arrived = await arrive(2 * MB, 3);
    await expect(attach(4 * MB, 4)).rejects.toSatisfy(isQuotaError);
    expect(await readFile(storage, unsent)).not.toBeNull();
    expect(await readFile(storage, pinned)).not.toBeNull();
    expect(await readFile(storage, arrived)).toBeNull();
    expect((await storage.db.files.get([arrived, 'opd/dinkes']))?.state).toBe('verified');
  });

  test('bytes that arrived in one library and wait in another stay', async () => {
    const sha256 = await arrive(2 * MB, 1);
    await addFile(storage, { ...fileOf(2 * MB, 1), scope: 'agency' });
    await expect(attach(7 * MB, 2)).rejects.toSatisfy(isQuotaError);
    expect(await readFile(storage, sha256)).not.toBeNull();
  });
});
