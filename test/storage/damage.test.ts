import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseName, openDb } from '../../src/storage/db.ts';
import { saveDraft } from '../../src/storage/draft.ts';
import { addFile, filesToSend, hashOf, readFile } from '../../src/storage/evidence-files.ts';
import { exportUnsent } from '../../src/storage/export-copy.ts';
import { nextBatch } from '../../src/storage/outbox.ts';
import { rebuildLostFields } from '../../src/storage/rebuild-fields.ts';
import { record } from '../../src/storage/record.ts';
import { readFields, readTray } from '../../src/storage/views.ts';
import { openTestStorage } from './open-test-storage.ts';

const explanation = { scope: 'indicator/2026/I1', entity: 'answer', key: 'dinkes', field: 'explanation' };

let engine = { indexedDB: new IDBFactory(), IDBKeyRange };

beforeEach(() => {
  engine = { indexedDB: new IDBFactory(), IDBKeyRange };
});

describe('what survives damage', () => {
  test('[DV13] a copy holds every unsent edit, what is being typed, and the files with their hashes', async () => {
    const storage = await openTestStorage();
    const bytes = new Uint8Array(600_000).map((_, index) => index % 251).buffer;
    await record(storage, [{ ...explanation, value: 'Ada' }]);
    await saveDraft(storage, { ...explanation, key: 'bkpsdm' }, 'sedang diket');
    const file = await addFile(storage, {
      bytes,
      name: 'sk.pdf',
      mime: 'application/pdf',
      scope: 'opd/dinkes',
    });
    const entries = unzipSync(await exportUnsent(storage));
    const lines = strFromU8(entries['ops.jsonl'] ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { value: string }).value)).toEqual([
      'Ada',
      'sedang diket',
    ]);
    expect(await hashOf((entries[`files/${file.sha256}`] ?? new Uint8Array()).slice().buffer)).toBe(
      file.sha256,
    );
    expect(await readFile(storage, file.sha256)).toEqual(bytes);
  });

  test('[DV11] a database that lost a table still folds the fields anew and gives a copy', async () => {
    const db = openDb(databaseName('siti'), engine);
    const whole = { ...(await openTestStorage()), db };
    await db.open();
    await record(whole, [{ ...explanation, value: 'Ada' }]);
    const before = await readFields(db, explanation.scope);
    const version = db.verno * 10 + 10;
    db.close();
    await new Promise<void>((resolve, reject) => {
      const request = engine.indexedDB.open(databaseName('siti'), version);
      request.addEventListener('upgradeneeded', () => request.result.deleteObjectStore('fields'));
      request.addEventListener('success', () => resolve(request.result.close()));
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    });
    const damaged = { ...whole, db: openDb(databaseName('siti'), engine) };
    expect(await rebuildLostFields(damaged.db)).toBe(true);
    expect(await readFields(damaged.db, explanation.scope)).toEqual(before);
    const entries = unzipSync(await exportUnsent(damaged));
    expect(strFromU8(entries['ops.jsonl'] ?? new Uint8Array())).toContain('"Ada"');
  });

  test('[F49] a file that the device stores wrongly is not called saved, and never sent', async () => {
    const storage = await openTestStorage();
    storage.db.parts.hook('reading', (part) => ({ ...part, bytes: new ArrayBuffer(part.bytes.byteLength) }));
    const bytes = new Uint8Array(1_000).fill(7).buffer;
    const file = { bytes, name: 'sk.pdf', mime: 'application/pdf', scope: 'opd/dinkes' };
    await expect(addFile(storage, file)).rejects.toThrow('differ');
    expect(await filesToSend(storage.db)).toEqual([]);
  });

  test('[DV8] an edit that fits in no request goes to the tray and holds nothing back', async () => {
    const storage = await openTestStorage();
    await record(storage, [{ ...explanation, value: 'x'.repeat(300_000) }]);
    await record(storage, [{ ...explanation, key: 'bkpsdm', value: 'Ada' }]);
    const batch = await nextBatch(storage, { maxOps: 200, maxBytes: 200_000 });
    expect(batch.ops.map(({ value }) => value)).toEqual(['Ada']);
    expect((await readTray(storage.db)).map(({ code }) => code)).toEqual(['too_large']);
  });
});
