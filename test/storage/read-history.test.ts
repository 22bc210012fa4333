import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countOps, firstIdAt, readLogStretch, readOps, readSeals } from '../../src/storage/read-history.ts';
import type { OpRow } from '../../src/storage/db.ts';
import { pinFile, readHeldFiles, unpinFiles } from '../../src/storage/pinned-files.ts';
import { addFile, keepDownloaded, readFile } from '../../src/storage/evidence-files.ts';
import { makeRoom } from '../../src/storage/make-room.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { makeUuid } from '../../src/domain/ids.ts';
import { openTestStorage } from './open-test-storage.ts';

const scope = 'indicator/2026/I1';
const startMs = Date.parse('2026-03-01T00:00:00Z');

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.db.close());

/** So many edits, a minute apart, as another device made them. */
async function fill(count: number): Promise<OpRow[]> {
  const rows = Array.from({ length: count }, (_unused, index) => {
    const ms = startMs + index * 60_000;
    const id = makeUuid({ nowMs: () => ms, randomBytes: (size) => new Uint8Array(size).fill(index % 256) });
    const register = { scope, entity: 'answer', key: `opd-${index}`, field: 'explanation' };
    const receipt = { seq: count - index, by: 'siti', device: 'd', receivedAt: '', mac: `mac-${index}` };
    const op = { id, ...register, value: String(index), parents: [], at: '', schema: 1, ...receipt };
    return { ...op, place: 'logged' } as unknown as OpRow;
  });
  await storage.db.ops.bulkPut(rows);
  return rows;
}

describe('the history on this device', () => {
  it('is read newest first, a stretch at a time, each edit once', async () => {
    await fill(25);
    const seen: string[] = [];
    let before: string | null = null;
    for (;;) {
      const stretch = await readLogStretch(storage.db, { before, oldestMs: null, limit: 10 });
      if (stretch.length === 0) break;
      seen.push(...stretch.map(({ value }) => (typeof value === 'string' ? value : '')));
      before = stretch.at(-1)?.id ?? null;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_unused, index) => String(24 - index)));
    expect(await countOps(storage.db)).toBe(25);
  });

  it('ends at the oldest moment that is asked for', async () => {
    await fill(10);
    const oldestMs = startMs + 7 * 60_000;
    const stretch = await readLogStretch(storage.db, { before: null, oldestMs, limit: 100 });
    expect(stretch.map(({ value }) => value)).toEqual(['9', '8', '7']);
    expect(firstIdAt(startMs + 1) > firstIdAt(startMs)).toBe(true);
  });

  it('gives edits by their ids, and seals in the order of the log', async () => {
    const [first] = await fill(3);
    expect([...(await readOps(storage.db, [first?.id ?? '', 'nobody']))].map(([id]) => id)).toEqual([
      first?.id,
    ]);
    expect(await readSeals(storage.db, scope)).toEqual(['mac-2', 'mac-1', 'mac-0']);
    expect(await readSeals(storage.db, 'indicator/2026/I2')).toEqual([]);
  });
});

describe('a file that is kept on the device at the wish of the person', () => {
  it('is not dropped to make room until it is let go', async () => {
    const { db } = storage;
    const bytes = new Uint8Array(1_000).fill(3).buffer;
    const { sha256 } = await addFile(storage, {
      bytes,
      name: 'a.pdf',
      mime: 'application/pdf',
      scope: 'opd/dinkes',
    });
    await db.files.update([sha256, 'opd/dinkes'], { state: 'verified' });
    expect(await pinFile(db, sha256)).toBe(true);
    expect((await readHeldFiles(db)).get(sha256)).toEqual({ pinned: true });
    await makeRoom(db, 1);
    expect(await readFile(storage, sha256)).not.toBeNull();
    await unpinFiles(db, [sha256]);
    await makeRoom(db, 1);
    expect(await readFile(storage, sha256)).toBeNull();
    expect(await pinFile(db, sha256)).toBe(false);
    expect((await readHeldFiles(db)).size).toBe(0);
  });
});

it('a file whose bytes were dropped for one library is read where another place holds them again', async () => {
  const { db } = storage;
  const bytes = new Uint8Array(1_000).fill(4).buffer;
  const file = { bytes, name: 'a.pdf', mime: 'application/pdf' };
  const { sha256 } = await addFile(storage, { ...file, scope: 'agency' });
  await db.files.update([sha256, 'agency'], { state: 'verified' });
  await makeRoom(db, 1);
  await keepDownloaded(storage, { ...file, sha256, scope });
  expect(await readFile(storage, sha256)).not.toBeNull();
});
