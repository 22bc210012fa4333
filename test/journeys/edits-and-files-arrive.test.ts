import { afterEach, describe, expect, test } from 'vitest';
import { startEpoch } from '../../src/storage/epoch.ts';
import { addFile, filesToSend } from '../../src/storage/evidence-files.ts';
import { record } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { readFields, pendingCounts } from '../../src/storage/views.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { createTransport, type Fetch } from '../../src/sync/transport.ts';
import { uploadFile } from '../../src/sync/upload.ts';
import { room, startRegion, type Client, type Region } from '../server/endpoint.ts';
import { openTestStorage } from '../storage/open-test-storage.ts';

const explanation = { scope: room, entity: 'answer', key: 'dinkes', field: 'explanation' };

type Fault = 'none' | 'request lost' | 'reply lost' | 'captive portal';
type Device = {
  storage: Storage;
  fault: { next: Fault; requests: number; bytes: number };
  sync: () => Promise<string>;
  send: () => Promise<void>;
};

let region: Region | undefined;

afterEach(async () => {
  await region?.endpoint.close();
  region = undefined;
});

/** A device with real storage and real sync, on the real endpoint, over a link that a test may break. */
async function deviceOf({ endpoint }: Region, client: Client): Promise<Device> {
  const storage = await openTestStorage(client.user);
  const fault: Device['fault'] = { next: 'none', requests: 0, bytes: 0 };
  const fetch: Fetch = async (input, init) => {
    const now = fault.next;
    fault.next = 'none';
    fault.requests += 1;
    if (now === 'request lost') throw new TypeError('network');
    if (now === 'captive portal') return new Response('<html>Login</html>', { status: 200 });
    const headers = { ...(init?.headers as Record<string, string>), cookie: client.cookie };
    if (init?.body instanceof ArrayBuffer) fault.bytes += init.body.byteLength;
    const response = await endpoint.app.request(new URL(input).pathname + new URL(input).search, {
      ...init,
      headers,
    });
    if (now === 'reply lost') throw new TypeError('network');
    return response;
  };
  const transport = createTransport({ fetch, baseUrl: 'http://localhost/', deviceId: client.device });
  const deps = { storage, transport, onProgress: () => undefined };
  return {
    storage,
    fault,
    sync: async () => (await exchange(deps)).kind,
    send: async () => {
      for (const file of await filesToSend(storage.db)) await uploadFile(deps, file);
    },
  };
}

async function valueOn(device: Device): Promise<unknown> {
  const row = (await readFields(device.storage.db, room)).find(({ field }) => field === 'explanation');
  return row?.state.heads.find(({ id }) => id === row.state.current)?.value;
}

function pdfOf(sizeBytes: number): ArrayBuffer {
  const bytes = new Uint8Array(sizeBytes).fill(32);
  const text = new TextEncoder();
  bytes.set(text.encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'));
  bytes.set(text.encode('\ntrailer\n<<>>\n%%EOF\n'), sizeBytes - 20);
  return bytes.buffer;
}

describe('work made without a network', () => {
  test('arrives once when the reply is lost, and a colleague reads it', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    const budi = await deviceOf(region, region.other);
    await siti.sync();
    await record(siti.storage, [{ ...explanation, value: 'Perbup 7/2024' }]);
    siti.fault.next = 'reply lost';
    expect(await siti.sync()).toBe('offline');
    expect(await valueOn(siti)).toBe('Perbup 7/2024');
    expect(await siti.sync()).toBe('done');
    await budi.sync();
    expect(await valueOn(budi)).toBe('Perbup 7/2024');
    expect((await pendingCounts(siti.storage.db)).ops).toBe(0);
  });

  test('stays here behind a captive portal', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    await record(siti.storage, [{ ...explanation, value: 'Ada' }]);
    siti.fault.next = 'captive portal';
    expect(await siti.sync()).toBe('offline');
    expect((await pendingCounts(siti.storage.db)).ops).toBe(1);
  });

  test('a hundred edits go in one request', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    await siti.sync();
    const requirement = (index: number): string => `I1-L2-${index}`;
    const claims = Array.from({ length: 100 }, (_, index) => ({
      scope: room,
      entity: 'claim',
      key: `dinkes:${requirement(index)}`,
      field: 'state',
      value: 'met',
    }));
    await record(siti.storage, claims);
    siti.fault.requests = 0;
    expect(await siti.sync()).toBe('done');
    expect(siti.fault.requests).toBe(1);
    expect((await pendingCounts(siti.storage.db)).ops).toBe(0);
  });

  test('a file is sent once whatever is lost, and ends with a receipt', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    const size = 1_500_000;
    await addFile(siti.storage, {
      bytes: pdfOf(size),
      name: 'sk.pdf',
      mime: 'application/pdf',
      scope: 'opd/dinkes',
    });
    for (const fault of ['request lost', 'reply lost', 'none'] as const) {
      siti.fault.next = fault;
      await siti.send();
    }
    const [file] = await siti.storage.db.files.toArray();
    expect(file?.state).toBe('verified');
    expect(file?.receipt?.size).toBe(size);
    expect(siti.fault.bytes).toBeLessThanOrEqual(size * 1.05);
  });

  test('what the device holds is offered back to a restored endpoint without a double', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    await siti.sync();
    await record(siti.storage, [{ ...explanation, value: 'Lama' }]);
    await siti.sync();
    await record(siti.storage, [{ ...explanation, value: 'Baru' }]);
    await siti.sync();
    await startEpoch(siti.storage.db, (await region.admin.sync()).epoch);
    expect(await siti.sync()).toBe('done');
    expect(await valueOn(siti)).toBe('Baru');
    expect(await siti.storage.db.outbox.count()).toBe(0);
  });
});
