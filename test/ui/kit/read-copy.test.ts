import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportUnsent } from '../../../src/storage/export-copy.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readCopy } from '../../../src/ui/kit/read-copy.ts';
import { explanation, openSample } from '../sending/sending-sample.ts';

let storage: Storage;

beforeEach(() => {
  storage = openSample();
});

describe('a saved copy', () => {
  test('brings the work back on a device that lost it', async () => {
    await record(storage, [{ ...explanation, value: 'Teks saya' }]);
    const copy = await exportUnsent(storage);
    const fresh = openSample();
    expect(await readCopy(fresh, copy)).toMatchObject({ kind: 'read', edits: 1, files: 0, author: null });
    expect(await fresh.db.outbox.count()).toBe(1);
    expect(await readCopy(storage, copy)).toMatchObject({ kind: 'read', edits: 0 });
  });

  test('of somebody else, or of another kind, is refused with a reason', async () => {
    await record(storage, [{ ...explanation, value: 'Teks saya' }]);
    const copy = await exportUnsent(storage);
    const other = { ...openSample(), person: { id: 'dewi' } };
    expect(await readCopy(other, copy)).toEqual({ kind: 'refused', fault: 'foreign' });
    expect(await readCopy(storage, new Uint8Array([1, 2, 3]))).toEqual({
      kind: 'refused',
      fault: 'not-a-copy',
    });
    expect(
      await readCopy(
        openSample(),
        copy.map((byte, index) => (index === 60 ? byte ^ 1 : byte)),
      ),
    ).toMatchObject({
      kind: 'refused',
    });
  });
});
