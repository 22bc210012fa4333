import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb, type Db } from '../../../src/storage/db.ts';
import {
  clearCapture,
  findCapture,
  findCaptureRequest,
  saveCapture,
  type CapturedPage,
} from '../../../src/ui/library/capture-session.ts';

const request = { kind: 'have-document', opd: 'bkpsdm' } as const;
const page = (id: string): CapturedPage => ({
  id,
  bytes: new Uint8Array([1, 2, 3]).buffer,
  width: 3,
  height: 4,
  turn: 0,
});

describe('photographing a document', () => {
  let db: Db;
  beforeEach(() => {
    db = openDb(`capture-${Math.random()}`);
  });
  afterEach(() => db.delete());

  it('is found again where it stood after the camera ended the app', async () => {
    await saveCapture({ db }, { request, pages: [], isOpen: true });
    await saveCapture({ db }, { request, pages: [page('a')], isOpen: true }, [page('a')]);
    expect(await findCaptureRequest({ db })).toEqual(request);
    const found = await findCapture({ db });
    expect(found?.pages.map(({ id }) => id)).toEqual(['a']);
    expect(new Uint8Array(found?.pages[0]?.bytes ?? new ArrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('keeps order and turns without writing pictures again', async () => {
    const [first, second] = [page('a'), page('b')];
    await saveCapture({ db }, { request, pages: [first, second], isOpen: true }, [first, second]);
    await saveCapture({ db }, { request, pages: [second, { ...first, turn: 90 }], isOpen: true });
    const found = await findCapture({ db });
    expect(found?.pages.map(({ id, turn }) => [id, turn])).toEqual([
      ['b', 0],
      ['a', 90],
    ]);
  });

  it('stays for later when the person leaves it, but does not open by itself', async () => {
    await saveCapture({ db }, { request, pages: [page('a')], isOpen: false }, [page('a')]);
    expect(await findCaptureRequest({ db })).toBeNull();
    expect((await findCapture({ db }))?.pages).toHaveLength(1);
  });

  it('leaves nothing behind once it has become a document', async () => {
    await saveCapture({ db }, { request, pages: [page('a')], isOpen: true }, [page('a')]);
    await clearCapture({ db });
    expect(await findCapture({ db })).toBeNull();
    expect(await db.meta.count()).toBe(0);
  });
});
