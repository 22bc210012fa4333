import { describe, expect, test } from 'vitest';
import { checkFields, checkScope, readRepairs } from '../../src/storage/check-fields.ts';
import { readCursors } from '../../src/storage/cursors.ts';
import { pathOf, type FieldRow } from '../../src/storage/db.ts';
import { nextBatch } from '../../src/storage/outbox.ts';
import { receivePage } from '../../src/storage/receive.ts';
import { record } from '../../src/storage/record.ts';
import { receiveResults } from '../../src/storage/results.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { readFields } from '../../src/storage/views.ts';
import { epoch, FakeLog } from './fake-log.ts';
import { openTestStorage } from './open-test-storage.ts';

const scope = 'indicator/2026/I36';
const explanation = { scope, entity: 'answer', key: 'dinkes', field: 'explanation' };
const level = { scope, entity: 'answer', key: 'dinkes', field: 'level' };
const noRest = async () => undefined;

/** A device that has read a log of three edits and holds a further one that nobody else has. */
async function deviceWithWork(): Promise<{ storage: Storage; log: FakeLog }> {
  const storage = await openTestStorage();
  const log = new FakeLog(scope);
  const edits = [
    { ...explanation, value: 'Ada SK' },
    { ...explanation, value: 'Ada SK dan SOP' },
    { ...level, value: 3 },
  ];
  for (const edit of edits) {
    await record(storage, [edit]);
    await exchange(storage, log);
  }
  await record(storage, [{ ...explanation, value: 'Belum terkirim' }]);
  return { storage, log };
}

async function exchange(storage: Storage, log: FakeLog): Promise<void> {
  const batch = await nextBatch(storage, { maxOps: 200, maxBytes: 200_000 });
  await receiveResults(
    storage,
    batch.ops.map((op) => log.push(op, storage.person.id)),
  );
  await read(storage, log);
}

async function read(storage: Storage, log: FakeLog): Promise<void> {
  const cursor = (await readCursors(storage.db, [scope]))[scope] ?? 0;
  expect(await receivePage(storage, log.page(cursor), epoch)).toBe('applied');
}

const cursorOf = async ({ db }: Storage) => (await readCursors(db, [scope]))[scope];

/** What the disk or the browser does behind the app's back. */
async function damage({ db }: Storage, change: (row: FieldRow) => FieldRow): Promise<void> {
  const row = await db.fields.get(pathOf(explanation));
  if (row === undefined) throw new Error('no row to damage');
  await db.fields.put(change(row));
}

const withText =
  (value: string) =>
  (row: FieldRow): FieldRow => ({
    ...row,
    state: { ...row.state, heads: row.state.heads.map((head) => ({ ...head, value })) },
  });

describe('what a device shows', () => {
  test('[DV14] is left alone where it is the fold of its edits', async () => {
    const { storage } = await deviceWithWork();
    expect(await checkScope(storage, scope)).toBeNull();
    expect(await cursorOf(storage)).toBe(3);
    expect(await readRepairs(storage.db)).toEqual([]);
  });

  test('[F24] [DV14] and differs from the fold of its edits is folded anew, read again and noted', async () => {
    const { storage, log } = await deviceWithWork();
    const right = await readFields(storage.db, scope);
    await damage(storage, withText('Bukan yang tertulis'));
    expect(await checkFields(storage, noRest)).toMatchObject([{ scope, fields: 1, lostEdits: 0 }]);
    expect(await readFields(storage.db, scope)).toEqual(right);
    expect(await readRepairs(storage.db)).toMatchObject([{ scope, fields: 1 }]);
    expect(await cursorOf(storage)).toBe(0);
    await read(storage, log);
    expect(await readFields(storage.db, scope)).toEqual(right);
    expect(await checkScope(storage, scope)).toBeNull();
  });

  test('[F24] is put right where a row is gone, or stands for edits that never were', async () => {
    const { storage } = await deviceWithWork();
    const right = await readFields(storage.db, scope);
    await storage.db.fields.delete(pathOf(level));
    const [row] = right;
    if (row === undefined) throw new Error('no row');
    await storage.db.fields.put({ ...row, key: 'bkpsdm' });
    expect(await checkScope(storage, scope)).toMatchObject({ fields: 2 });
    expect(await readFields(storage.db, scope)).toEqual(right);
  });

  test('[F24] is not taken back to older edits when newer ones are gone: the log is read again first', async () => {
    const { storage, log } = await deviceWithWork();
    const right = await readFields(storage.db, scope);
    await storage.db.ops.delete(log.ops[1]?.id ?? '');
    expect(await checkScope(storage, scope)).toMatchObject({ fields: 0, lostEdits: 1 });
    expect(await readFields(storage.db, scope)).toEqual(right);
    await read(storage, log);
    expect(await readFields(storage.db, scope)).toEqual(right);
    expect(await checkScope(storage, scope)).toBeNull();
  });

  test('is looked at once a day', async () => {
    const { storage } = await deviceWithWork();
    await checkFields(storage, noRest);
    await damage(storage, withText('Bukan yang tertulis'));
    expect(await checkFields(storage, noRest)).toEqual([]);
    const { clock } = storage;
    const nextDay = { ...storage, clock: { ...clock, nowMs: () => clock.nowMs() + 24 * 60 * 60 * 1000 } };
    expect(await checkFields(nextDay, noRest)).toHaveLength(1);
  });
});
