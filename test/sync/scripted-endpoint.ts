import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDb } from '../../src/storage/db.ts';
import { createWorkSignal, systemClock, systemIds, type Storage } from '../../src/storage/storage.ts';
import { createTransport, type Fetch, type Transport } from '../../src/sync/transport.ts';

/** The real storage over a database in memory. */
export async function memoryStorage(): Promise<Storage> {
  const db = openDb('lumbung-u1', { indexedDB: new IDBFactory(), IDBKeyRange });
  await db.open();
  return {
    db,
    clock: systemClock(),
    ids: systemIds(),
    person: { id: 'u1' },
    device: { id: 'device-0001' },
    work: createWorkSignal(),
    draftBases: new Map(),
  };
}

export type Sent = { method: string; path: string; headers: Headers; json: unknown; bytes: Uint8Array };
/** Answers a request; throws to break the connection. */
export type Respond = (sent: Sent) => Response;
export type RespondLater = (sent: Sent) => Response | Promise<Response>;

/** A transport whose network is `respond`; keeps what was sent. */
export function scriptedTransport(respond: RespondLater): {
  transport: Transport;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const fetch: Fetch = async (input, init = {}) => {
    const request = new Request(input, { ...init, redirect: 'follow' });
    const raw = new Uint8Array(await request.arrayBuffer());
    const bytes = request.headers.get('content-encoding') === 'gzip' ? await unzip(raw) : raw;
    const url = new URL(input);
    const isJson = request.headers.get('content-type') === 'application/json';
    const json: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null;
    const path = url.pathname.replace('/api/v1/', '') + url.search;
    const one = { method: request.method, path, headers: request.headers, json, bytes };
    sent.push(one);
    return respond(one);
  };
  const transport = createTransport({ fetch, baseUrl: 'https://desa.test/', deviceId: 'device-0001' });
  return { transport, sent };
}

async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
