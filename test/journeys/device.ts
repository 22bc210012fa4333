import { filesToSend } from '../../src/storage/evidence-files.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { readFields } from '../../src/storage/views.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { createEndpoint, type Endpoint } from '../../src/sync/endpoint.ts';
import { createTransport, type Fetch } from '../../src/sync/transport.ts';
import { uploadFile } from '../../src/sync/upload.ts';
import { room, type Client, type TestEndpoint } from '../server/endpoint.ts';
import { openTestStorage } from '../storage/open-test-storage.ts';

type Fault = 'none' | 'request lost' | 'reply lost' | 'captive portal';

/** `faults` befall the next requests, one each. `sentBytes` and `receivedBytes` count bodies as they go over the wire. */
export type Link = {
  faults: Fault[];
  requests: number;
  rangeBytes: number;
  sentBytes: number;
  receivedBytes: number;
  /** Each connection, request and answer together, breaks off when so many bytes have gone through it; a new one begins. */
  diesAfterBytes: number;
};

export type Device = {
  storage: Storage;
  link: Link;
  /** For what is asked beside syncing, over the same link. */
  endpoint: Endpoint;
  sync: () => Promise<string>;
  send: () => Promise<void>;
};

/** A device with real storage and real sync, on the real endpoint of `place`, over a link that a test may break. */
export async function deviceOf(place: { endpoint: TestEndpoint }, client: Client): Promise<Device> {
  const storage = await openTestStorage(client.user);
  const link: Link = {
    faults: [],
    requests: 0,
    rangeBytes: 0,
    sentBytes: 0,
    receivedBytes: 0,
    diesAfterBytes: Infinity,
  };
  const wire = openWire(link);
  const fetch: Fetch = async (input, init) => {
    const now = link.faults.shift() ?? 'none';
    link.requests += 1;
    if (now === 'request lost') throw new TypeError('network');
    if (now === 'captive portal') return new Response('<html>Login</html>', { status: 200 });
    wire.up(init);
    const headers = {
      ...(init?.headers as Record<string, string>),
      cookie: client.cookie,
      'accept-encoding': 'gzip',
    };
    const { pathname, search } = new URL(input);
    const response = await place.endpoint.app.request(pathname + search, { ...init, headers });
    if (now === 'reply lost') throw new TypeError('network');
    return wire.down(response);
  };
  const transport = createTransport({ fetch, baseUrl: 'http://localhost/', deviceId: client.device });
  const deps = { storage, transport, onProgress: () => undefined, mayGoOn: () => true };
  return {
    storage,
    link,
    endpoint: createEndpoint(transport),
    sync: async () => (await exchange(deps)).kind,
    send: async () => {
      for (const file of await filesToSend(storage.db)) await uploadFile(deps, file);
    },
  };
}

/** Counts what goes through the link, and breaks it where it dies. */
function openWire(link: Link): {
  up: (init?: RequestInit) => void;
  down: (response: Response) => Promise<Response>;
} {
  let carried = 0;
  const isDeadAfter = (bytes: number): boolean => {
    carried += bytes;
    const isDead = carried > link.diesAfterBytes;
    if (isDead) carried = 0;
    return isDead;
  };
  return {
    up: ({ method, body } = {}) => {
      if (method === 'PUT') link.rangeBytes += sizeOf(body);
      link.sentBytes += sizeOf(body);
      if (isDeadAfter(sizeOf(body))) throw new TypeError('network');
    },
    down: async (response) => {
      const bytes = await response.arrayBuffer();
      link.receivedBytes += bytes.byteLength;
      return isDeadAfter(bytes.byteLength) ? brokenOff(response) : unpacked(response, bytes);
    },
  };
}

function sizeOf(body: BodyInit | null | undefined): number {
  if (body instanceof ArrayBuffer) return body.byteLength;
  return typeof body === 'string' ? new TextEncoder().encode(body).length : 0;
}

/** The answer began, and its body never ends well. */
const brokenOff = ({ status, headers }: Response): Response =>
  new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('network')) }), {
    status,
    headers,
  });

/** What a browser does with a compressed answer. */
function unpacked(response: Response, bytes: ArrayBuffer): Response {
  const { status, headers } = response;
  const isEmpty = status === 204 || status === 304;
  if (headers.get('content-encoding') !== 'gzip')
    return new Response(isEmpty ? null : bytes, { status, headers });
  const plain = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
  return new Response(plain, { status, headers });
}

/** The current explanation of an OPD in a room, as a device shows it. */
export async function explanationOn(device: Device, opd = 'dinkes', scope = room): Promise<unknown> {
  const rows = await readFields(device.storage.db, scope);
  const row = rows.find(({ field, key }) => field === 'explanation' && key === opd);
  return row?.state.heads.find(({ id }) => id === row.state.current)?.value;
}

export function pdfOf(sizeBytes: number): ArrayBuffer {
  const bytes = new Uint8Array(sizeBytes).fill(32);
  const text = new TextEncoder();
  bytes.set(text.encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'));
  bytes.set(text.encode('\ntrailer\n<<>>\n%%EOF\n'), sizeBytes - 20);
  return bytes.buffer;
}
