import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import {
  directoryFrom,
  type Directory,
  type Person,
  type StoredField,
} from '../../../src/domain/directory.ts';
import type { DeviceId, OpId, UserId } from '../../../src/domain/ids.ts';
import { instrumentSource } from '../../../src/domain/instrument-source.ts';
import source from '../../../src/domain/instruments/spbe-2020.json' with { type: 'json' };
import { localise } from '../../../src/domain/localise.ts';
import type { Json, LoggedOp, Register } from '../../../src/domain/op.ts';
import { openDb } from '../../../src/storage/db.ts';
import { receivePage } from '../../../src/storage/receive.ts';
import { record } from '../../../src/storage/record.ts';
import { createWorkSignal, systemClock, systemIds, type Storage } from '../../../src/storage/storage.ts';
import { AppContextProvider, type AppContext } from '../../../src/ui/kit/app-context.ts';
import { ToastHost } from '../../../src/ui/kit/toast.tsx';

/** The room of I32 in a period with two OPDs, on a database of its own, seen by an admin of Bappeda. */

export const scope = 'indicator/2026/I32';
export const explanation: Register = { scope, entity: 'answer', key: 'bappeda', field: 'explanation' };

export const instrument = localise(instrumentSource.parse(source), 'id');

export const siti: Person = {
  id: 'siti',
  name: 'Siti',
  roles: ['opd_admin'],
  opds: ['bappeda'],
  active: true,
};

export function openRoomStorage(name = `room-${Math.random()}`): Storage {
  return {
    db: openDb(name),
    clock: systemClock(),
    ids: systemIds(),
    person: { id: siti.id },
    device: { id: 'device-1' },
    work: createWorkSignal(),
    draftBases: new Map(),
  };
}

function stored(entity: string, key: string, values: Record<string, Json>): StoredField[] {
  return Object.entries(values).map(([field, value]) => {
    const id = `${entity}-${key}-${field}` as OpId;
    const head = {
      id,
      value,
      by: 'andi',
      device: 'd',
      at: '2026-01-05T08:00:00+08:00',
      receivedAt: null,
      seq: 1,
    };
    return { scope: 'agency', entity, key, field, state: { heads: [head], current: id } };
  });
}

export function directoryWith(...more: StoredField[][]): Directory {
  return directoryFrom([
    ...stored('opd', 'bappeda', { name: 'Bappeda', active: true }),
    ...stored('opd', 'dinkes', { name: 'Dinas Kesehatan', active: true }),
    ...stored('person', 'siti', { name: 'Siti' }),
    ...stored('person', 'dewi', { name: 'Dewi' }),
    ...stored('person', 'yusuf', { name: 'Yusuf' }),
    ...stored('period', '2026', {
      name: 'Penilaian 2026',
      year: 2026,
      instrument: 'spbe-2020',
      state: 'open',
    }),
    ...stored('assignment', '2026:I32:bappeda', { role: 'owner' }),
    ...stored('assignment', '2026:I32:dinkes', { role: 'contributor' }),
    ...more.flat(),
  ]);
}

export function appOf(storage: Storage, part: Partial<AppContext> = {}): AppContext {
  const directory = part.directory ?? directoryWith();
  return {
    storage,
    sync: { getStatus: () => ({}), subscribe: () => () => undefined } as unknown as AppContext['sync'],
    endpoint: {} as AppContext['endpoint'],
    me: siti,
    device: { id: 'device-1', name: 'HP', kind: 'phone' },
    directory,
    period: directory.periods.get('2026') ?? null,
    instrument,
    language: 'id',
    openEvidence: () => undefined,
    openDocument: () => undefined,
    ...part,
  };
}

export function show(app: AppContext, page: ComponentChildren): void {
  render(
    <AppContextProvider.Provider value={app}>
      {page}
      <ToastHost />
    </AppContextProvider.Provider>,
  );
}

let made = 0;

/** What another device wrote, as it comes from the server. */
export function loggedOp(register: Register, value: Json, rest: Partial<LoggedOp> = {}): LoggedOp {
  made += 1;
  return {
    ...register,
    id: `0197aaaa-0000-7000-8000-${String(made).padStart(12, '0')}` as OpId,
    value,
    parents: [],
    at: '2026-09-12T08:40:00.000+08:00',
    schema: 1,
    seq: 1,
    by: 'dewi' as UserId,
    device: 'device-2' as DeviceId,
    receivedAt: '2026-09-12T00:41:00.000Z',
    mac: 'mac',
    ...rest,
  };
}

export async function receive(storage: Storage, ...ops: LoggedOp[]): Promise<void> {
  const numbered = ops.map((op, index) => ({ ...op, seq: index + 1 }));
  await receivePage(storage, { scope, ops: numbered, head: ops.length, more: false }, 'epoch-1');
}

/** A document of Bappeda tied to a requirement on this device. */
export async function tie(
  storage: Storage,
  requirement: string,
  part: Record<string, Json> = {},
): Promise<void> {
  const at = { scope, entity: 'link', key: 'bappeda:tie-1' };
  const evidence = {
    document: 'd1',
    title: 'Panduan Pengguna',
    kind: 'dokumen-teknis',
    url: 'https://contoh.go.id',
  };
  await record(storage, [
    { ...at, field: 'requirement', value: requirement },
    { ...at, field: 'evidence', value: { ...evidence, ...part } },
  ]);
}
