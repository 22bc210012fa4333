import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addFile, filesToSend } from '../../src/storage/evidence-files.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { uploadFile } from '../../src/sync/upload.ts';
import { memoryStorage, scriptedTransport, type Respond } from './scripted-endpoint.ts';

const size = 600_000;

async function withFile(): Promise<Storage> {
  const storage = await memoryStorage();
  const bytes = Uint8Array.from({ length: size }, (_one, index) => (index * 7) % 251);
  await addFile(storage, {
    bytes: bytes.buffer,
    name: 'sk.pdf',
    mime: 'application/pdf',
    scope: 'opd/dinkes',
  });
  return storage;
}

async function upload(storage: Storage, respond: Respond, mayGoOn = () => true) {
  const { transport, sent } = scriptedTransport(respond);
  const [file] = await filesToSend(storage.db);
  if (file === undefined) throw new Error('no file to send');
  const end = await uploadFile({ storage, transport, onProgress: () => undefined, mayGoOn }, file);
  const row = await storage.db.files.get([file.sha256, file.scope]);
  return { end, row, puts: sent.filter(({ method }) => method === 'PUT'), sent, file };
}

const receiptOf = (sha256: string) => ({
  state: 'verified',
  receipt: { sha256, size, scope: 'opd/dinkes', at: '2026-11-25T00:00:00Z', mac: 'm' },
});

/** Keeps what arrives; `cutAfter` breaks the connection at that many ranges, `badHashes` refuses so many wholes. */
function keeper({ held = 0, cutAfter = Infinity, badHashes = 0 } = {}) {
  const state = { held, ranges: 0, badHashes };
  const missing = () => (state.held >= size ? [] : [[state.held, size]]);
  const respond: Respond = ({ method, path, bytes, json }) => {
    if (path === 'files') return Response.json({ state: 'need', missing: missing() });
    if (method === 'PUT') {
      if (state.ranges >= cutAfter) throw new TypeError('network');
      state.ranges += 1;
      state.held = Number(new URLSearchParams(path.split('?')[1]).get('from')) + bytes.length;
      return Response.json({ missing: missing() });
    }
    if (state.badHashes > 0) {
      state.badHashes -= 1;
      state.held = 0;
      return Response.json({ error: 'hash', code: 'hash', message: '', missing: missing() }, { status: 422 });
    }
    return Response.json({ ...receiptOf(path.split('/')[1] ?? ''), json });
  };
  return { respond, state };
}

test('[FL2] a file that was cut off goes on with what is missing', async () => {
  const storage = await withFile();
  const cut = await upload(storage, keeper({ cutAfter: 1 }).respond);
  expect(cut.end).toEqual({ kind: 'offline' });
  expect(cut.row).toMatchObject({ state: 'sending', sentBytes: 262_144 });
  const rest = await upload(storage, keeper({ held: 262_144 }).respond);
  expect(rest.puts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(size - 262_144);
  expect(rest.row).toMatchObject({ state: 'verified', sentBytes: size });
});

test('[F42] [FL4] bytes that arrived damaged are sent anew once, and only once', async () => {
  const mended = await upload(await withFile(), keeper({ badHashes: 1 }).respond);
  expect(mended.row?.state).toBe('verified');
  const broken = await upload(await withFile(), keeper({ badHashes: 2 }).respond);
  expect(broken.end).toEqual({ kind: 'next' });
  expect(broken.row).toMatchObject({ state: 'refused', refusal: 'hash', hasBytes: true });
});

test.each([
  [413, 'too_large', 'too-large'],
  [415, 'type', 'type'],
  [403, 'forbidden', 'scope'],
])('status %i refuses the file with its reason and keeps its bytes', async (status, error, refusal) => {
  const refused = await upload(await withFile(), () => Response.json({ error, message: '' }, { status }));
  expect(refused.row).toMatchObject({ state: 'refused', refusal, hasBytes: true });
});

test('[LG6] a full disk of the server keeps the file waiting', async () => {
  const full = { error: 'disk_full', message: '' };
  const { end, row } = await upload(await withFile(), () => Response.json(full, { status: 507 }));
  expect(end.kind).toBe('wait');
  expect(row?.state).toBe('device');
});

test('[F49] [FL8] bytes damaged on this device never leave it', async () => {
  const storage = await withFile();
  const [file] = await filesToSend(storage.db);
  await storage.db.parts.update([file?.sha256 ?? '', 0], { bytes: new ArrayBuffer(262_144) });
  const { row, sent } = await upload(storage, keeper().respond);
  expect(sent).toEqual([]);
  expect(row).toMatchObject({ state: 'refused', refusal: 'damaged' });
});

const spoiled = () => Response.json({ error: 'digest', message: '' }, { status: 422 });

/** A link that damages so many ranges before it carries one whole. */
function spoiling(times: number): Respond {
  const { respond } = keeper();
  let left = times;
  return (sent) => {
    if (sent.method !== 'PUT' || left === 0) return respond(sent);
    left -= 1;
    return spoiled();
  };
}

test('[FL4] each range carries the digest of its bytes, so that damage on the way is noticed at once', async () => {
  const { puts } = await upload(await withFile(), keeper().respond);
  expect(puts.length).toBeGreaterThan(1);
  for (const { bytes, headers } of puts) {
    const digest = createHash('sha256').update(bytes).digest('base64');
    expect(headers.get('content-digest')).toBe(`sha-256=:${digest}:`);
  }
});

test('a range damaged on its way is sent again, and after four times the link gets a rest', async () => {
  expect((await upload(await withFile(), spoiling(2))).row?.state).toBe('verified');
  const { end, row, puts } = await upload(await withFile(), spoiling(100));
  expect(end.kind).toBe('wait');
  expect(row?.state).toBe('sending');
  expect(puts).toHaveLength(4);
});

test('a proxy that takes only small bodies gets small ranges', async () => {
  const { respond } = keeper();
  const small: Respond = (sent) =>
    sent.bytes.length > 100_000 ? new Response('<html>413</html>', { status: 413 }) : respond(sent);
  const { row, puts } = await upload(await withFile(), small);
  expect(row?.state).toBe('verified');
  expect(puts.filter(({ bytes }) => bytes.length > 100_000)).toHaveLength(2);
});

test('holding files back takes hold before the next range, and what arrived is kept', async () => {
  const { respond, state } = keeper();
  const { end, row, puts } = await upload(await withFile(), respond, () => state.ranges === 0);
  expect(end).toEqual({ kind: 'held' });
  expect(puts).toHaveLength(1);
  expect(row).toMatchObject({ state: 'sending', sentBytes: puts[0]?.bytes.length });
});

test('while files are held back the endpoint is not even asked', async () => {
  const { end, sent } = await upload(await withFile(), keeper().respond, () => false);
  expect(end).toEqual({ kind: 'held' });
  expect(sent).toEqual([]);
});
