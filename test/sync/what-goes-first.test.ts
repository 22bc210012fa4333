import { describe, expect, test } from 'vitest';
import type { Op } from '../../src/domain/op.ts';
import { addFile } from '../../src/storage/evidence-files.ts';
import { record } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { pendingCounts } from '../../src/storage/views.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import type { SyncHandle } from '../../src/sync/status.ts';
import { memoryStorage, scriptedTransport, type Sent } from './scripted-endpoint.ts';

const room = 'indicator/2026/I1';
const explanation = { scope: room, entity: 'answer', key: 'dinkes', field: 'explanation' };
const submission = { scope: room, entity: 'submission', key: 'dinkes', field: 'state' };
const receipt = { seq: 1, by: 'u1', device: 'device-0001', receivedAt: '2026-11-25T00:00:00Z', mac: 'm' };

/** Takes everything; `onRange` runs before a range is answered and may change what happens next. */
function patientEndpoint(onRange: (name: string) => void | Promise<void> = () => undefined) {
  const story: string[] = [];
  const sizes = new Map<string, { size: number; name: string; held: number }>();
  const answerSync = ({ json }: Sent): Response => {
    const { ops } = json as { ops: Op[] };
    story.push(...ops.map(({ entity, value }) => (typeof value === 'string' ? value : entity)));
    const results = ops.map(({ id }) => ({ id, status: 'ok', ...receipt }));
    const rest = { now: '2026-11-25T00:00:00Z', pages: [], scopes: ['agency'], durable: {} };
    return Response.json({ v: 1, epoch: 'e1', results, ...rest });
  };
  const { transport, sent } = scriptedTransport(async (one) => {
    const { method, path, json, bytes } = one;
    if (path === 'sync') return answerSync(one);
    if (path === 'files') {
      const { sha256, size, name } = json as { sha256: string; size: number; name: string };
      const held = sizes.get(sha256)?.held ?? 0;
      sizes.set(sha256, { size, name, held });
      return Response.json({ state: 'need', missing: [[held, size]] });
    }
    const sha256 = path.split(/[/?]/)[1] ?? '';
    const file = sizes.get(sha256) ?? { size: 0, name: '', held: 0 };
    if (method !== 'PUT') {
      story.push(`${file.name} sampai`);
      const { size } = file;
      const given = { sha256, size, scope: 'opd/dinkes', at: receipt.receivedAt, mac: 'm' };
      return Response.json({ state: 'verified', receipt: given });
    }
    file.held += bytes.length;
    await onRange(file.name);
    return Response.json({ missing: file.held < file.size ? [[file.held, file.size]] : [] });
  });
  return { transport, sent, story };
}

async function attach(storage: Storage, name: string, size: number): Promise<string> {
  const bytes = Uint8Array.from({ length: size }, (_one, index) => (index * size) % 251).buffer;
  return (await addFile(storage, { bytes, name, mime: 'application/pdf', scope: 'opd/dinkes' })).sha256;
}

async function tie(storage: Storage, sha256: string): Promise<void> {
  const evidence = { document: 'd1', file: { sha256, size: 1, mime: 'application/pdf', name: 'sk.pdf' } };
  const link = { scope: room, entity: 'link', key: 'dinkes:t1', field: 'evidence' };
  await record(storage, [{ ...link, value: evidence }]);
}

type Running = { storage: Storage; endpoint: ReturnType<typeof patientEndpoint>; mayUpload?: () => boolean };

async function settled({ storage, endpoint, mayUpload = () => true }: Running): Promise<SyncHandle> {
  const { transport } = endpoint;
  const wakeSignals = { isVisible: () => true, listen: () => () => undefined };
  const sync = startSync({ storage, transport, locks: null, mayUploadFiles: mayUpload, wakeSignals });
  await sync.syncNow();
  return sync;
}

describe('what goes first', () => {
  test('[DV9] a submission goes with the receipt of its last file, before a larger file of something else', async () => {
    const storage = await memoryStorage();
    const small = await attach(storage, 'kecil', 1_000);
    await attach(storage, 'besar', 900_000);
    await tie(storage, small);
    await record(storage, [{ ...submission, value: { state: 'submitted' } }]);
    await record(storage, [{ ...explanation, value: 'sesudahnya' }]);
    const endpoint = patientEndpoint();
    (await settled({ storage, endpoint })).stop();
    expect(endpoint.story).toEqual(['link', 'sesudahnya', 'kecil sampai', 'submission', 'besar sampai']);
  });

  test('a submission taken back while it waits is never sent', async () => {
    const storage = await memoryStorage();
    await tie(storage, await attach(storage, 'kecil', 1_000));
    await record(storage, [{ ...submission, value: { state: 'submitted' } }]);
    const endpoint = patientEndpoint();
    (await settled({ storage, endpoint, mayUpload: () => false })).stop();
    await record(storage, [{ ...submission, value: { state: 'draft' } }]);
    (await settled({ storage, endpoint })).stop();
    expect(endpoint.story).toEqual(['link', 'kecil sampai']);
  });

  test('hundreds of waiting submissions hold back no later edit', async () => {
    const storage = await memoryStorage();
    await tie(storage, await attach(storage, 'kecil', 1_000));
    const rooms = Array.from({ length: 450 }, (_, index) => `indicator/2026/I${index + 1}`);
    const { sha256 } = (await storage.db.files.toArray())[0] ?? { sha256: '' };
    const evidence = { document: 'd1', file: { sha256, size: 1, mime: 'application/pdf', name: 'sk.pdf' } };
    await record(
      storage,
      rooms.map((scope) => ({ scope, entity: 'link', key: 'dinkes:t1', field: 'evidence', value: evidence })),
    );
    await storage.db.outbox.clear();
    await record(
      storage,
      rooms.map((scope) => ({ ...submission, scope, value: { state: 'submitted' } })),
    );
    await record(storage, [{ ...explanation, value: 'sesudahnya' }]);
    const endpoint = patientEndpoint();
    (await settled({ storage, endpoint, mayUpload: () => false })).stop();
    expect(endpoint.story).toEqual(['sesudahnya']);
  });

  test('an edit made while a large file is under way goes before the rest of it', async () => {
    const storage = await memoryStorage();
    await attach(storage, 'besar', 900_000);
    let ranges = 0;
    const endpoint = patientEndpoint(async () => {
      ranges += 1;
      if (ranges === 1) await record(storage, [{ ...explanation, value: 'baru' }]);
    });
    const sync = await settled({ storage, endpoint });
    await sync.syncNow();
    sync.stop();
    expect(endpoint.story).toEqual(['baru', 'besar sampai']);
  });

  test('files held back in the middle of one stop there, and edits go on', async () => {
    const storage = await memoryStorage();
    await attach(storage, 'besar', 900_000);
    let isPaused = false;
    const endpoint = patientEndpoint(() => {
      isPaused = true;
    });
    const sync = await settled({ storage, endpoint, mayUpload: () => !isPaused });
    await record(storage, [{ ...explanation, value: 'sesudahnya' }]);
    await sync.syncNow();
    sync.stop();
    expect(endpoint.story).toEqual(['sesudahnya']);
    expect(endpoint.sent.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(await pendingCounts(storage.db)).toMatchObject({ ops: 0, files: 1 });
  });

  test('a file that this device cannot read holds back no other', async () => {
    const storage = await memoryStorage();
    const broken = await attach(storage, 'rusak', 1_000);
    await attach(storage, 'utuh', 2_000);
    storage.db.parts.hook('reading', (part) => {
      if (part.sha256 === broken) throw new DOMException('Failed to read large IndexedDB value', 'DataError');
      return part;
    });
    const endpoint = patientEndpoint();
    (await settled({ storage, endpoint })).stop();
    expect(endpoint.story).toEqual(['utuh sampai']);
  });
});
