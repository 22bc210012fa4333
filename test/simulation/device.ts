import { IDBFactory } from 'fake-indexeddb';
import type { IdSource } from '../../src/domain/ids.ts';
import { openDb } from '../../src/storage/db.ts';
import { filesToSend } from '../../src/storage/evidence-files.ts';
import { repeatParked } from '../../src/storage/outbox.ts';
import { createWorkSignal, localIso, type Storage } from '../../src/storage/storage.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { createTransport, type Fetch, type Transport } from '../../src/sync/transport.ts';
import { uploadFile } from '../../src/sync/upload.ts';
import { beginLife, engineOf, PowerCut, type Life } from './life.ts';
import { cut, unreachable, type Fault, type Request } from './link.ts';
import type { Random } from './random.ts';
import type { Person, World } from './world.ts';

/** What a breakage of the simulation changes at a device's seams; a sound device has none. */
export type Seams = {
  onStorage?: (storage: Storage) => void;
  onRequest?: (request: Request) => Request;
  onResponse?: (text: string, request: Request, storage: Storage) => Promise<string> | string;
};

/** A device of one person, with the real storage and the real sync; `faults` befall its next requests, one each. */
export type Device = {
  name: string;
  person: Person;
  disk: () => IDBFactory;
  storage: () => Storage;
  life: () => Life;
  faults: Fault[];
  /** Runs once, while the next request is on its way. */
  meanwhile: (() => Promise<void>) | null;
  clock: { offsetMs: number };
  sync: () => Promise<void>;
  /** Starts the page anew on what the disk holds. */
  restart: () => Promise<void>;
  wipe: () => Promise<void>;
  close: () => void;
};

type Made = { name: string; person: Person; world: World; random: Random; seams: Seams };

export async function openDevice({ name, person, world, random, seams }: Made): Promise<Device> {
  let disk = new IDBFactory();
  let life = beginLife();
  let storage = await openStorageOn();
  let transport = connect();
  const clock = { offsetMs: 0 };

  function nowMs(): number {
    return world.clock.nowMs + clock.offsetMs;
  }
  async function openStorageOn(): Promise<Storage> {
    const db = openDb(`lumbung-${person.user}`, engineOf(disk, life));
    await db.open();
    const ids: IdSource = { nowMs, randomBytes: random.bytes };
    const opened: Storage = {
      db,
      clock: { nowMs, nowIso: () => localIso(nowMs(), 480) },
      ids,
      person: { id: person.user },
      device: { id: person.device },
      work: createWorkSignal(),
      draftBases: new Map(),
    };
    seams.onStorage?.(opened);
    return opened;
  }
  function connect(): Transport {
    const deps: Carried = { world, person, life, seams, device: () => device };
    return createTransport({
      fetch: carry(deps),
      baseUrl: 'http://localhost/',
      deviceId: person.device,
      nowMs,
    });
  }
  const restart = async (): Promise<void> => {
    storage.db.close();
    life = beginLife();
    storage = await openStorageOn();
    transport = connect();
    await repeatParked(storage);
  };
  const device: Device = {
    name,
    person,
    disk: () => disk,
    storage: () => storage,
    life: () => life,
    faults: [],
    meanwhile: null,
    clock,
    sync: async () => {
      const end = await exchange({ storage, transport });
      if (end.kind !== 'done') return;
      const deps = { storage, transport, onProgress: () => undefined, mayGoOn: () => true };
      for (const file of await filesToSend(storage.db)) await uploadFile(deps, file);
      await exchange({ storage, transport });
    },
    restart,
    wipe: async () => {
      disk = new IDBFactory();
      await restart();
    },
    close: () => storage.db.close(),
  };
  return device;
}

/** What a device does until its power goes; true when it came to its end. */
export async function untilCut(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (isPowerCut(error)) return false;
    throw error;
  }
}

function isPowerCut(error: unknown): boolean {
  if (error instanceof PowerCut) return true;
  return typeof error === 'object' && error !== null && 'inner' in error && isPowerCut(error.inner);
}

type Carried = { world: World; person: Person; life: Life; seams: Seams; device: () => Device };

/** The network of one device: real requests to the real server, with what happens to them on the way. */
function carry({ world, person, life, seams, device }: Carried): Fetch {
  return async (input, init) => {
    life.tick();
    const fault = device().faults.shift() ?? { kind: 'none' };
    const { meanwhile } = device();
    device().meanwhile = null;
    await meanwhile?.();
    const plain = await requestOf(input, init, person);
    const request = seams.onRequest?.(plain) ?? plain;
    const response = await befall(world, request, fault);
    life.tick();
    if (seams.onResponse === undefined || !request.path.endsWith('/sync')) return response;
    const { status, headers } = response;
    return new Response(await seams.onResponse(await response.text(), plain, device().storage()), {
      status,
      headers,
    });
  };
}

async function requestOf(input: string, init: RequestInit | undefined, { cookie }: Person): Promise<Request> {
  const { pathname, search } = new URL(input);
  const headers = { ...(init?.headers as Record<string, string>), cookie };
  const { body } = init ?? {};
  const bytes =
    body === undefined || body === null ? null : new Uint8Array(await new Response(body).arrayBuffer());
  return { path: pathname + search, method: init?.method ?? 'GET', headers, body: bytes };
}

async function befall(world: World, request: Request, fault: Fault): Promise<Response> {
  switch (fault.kind) {
    case 'none':
      return world.handle(request);
    case 'request-lost':
      throw unreachable();
    case 'response-lost':
      await (await world.handle(request)).arrayBuffer();
      throw unreachable();
    case 'repeated':
      world.hold(request);
      return world.handle(request);
    case 'late':
      world.hold(request);
      throw unreachable();
    case 'request-cut': {
      const body = request.body === null ? null : cut(request.body, fault.share);
      await (await world.handle({ ...request, body })).arrayBuffer();
      throw unreachable();
    }
    case 'response-cut': {
      const response = await world.handle(request);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return new Response(cut(bytes, fault.share), { status: response.status, headers: response.headers });
    }
    case 'portal':
      return new Response('<html><form>Login Wi-Fi</form></html>', { status: 200 });
    case 'server-killed':
      await (await world.handle(request)).arrayBuffer();
      await world.kill();
      throw unreachable();
  }
}
