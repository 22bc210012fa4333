import { directoryFrom, type Person } from '../../../src/domain/directory.ts';
import type { DeviceId, OpId, UserId } from '../../../src/domain/ids.ts';
import type { Json, LoggedOp, Register } from '../../../src/domain/op.ts';
import { openDb } from '../../../src/storage/db.ts';
import { receivePage } from '../../../src/storage/receive.ts';
import { createWorkSignal, systemClock, systemIds, type Storage } from '../../../src/storage/storage.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import type { AppContext } from '../../../src/ui/kit/app-context.ts';
import { instrumentSource } from '../../../src/domain/instrument-source.ts';
import source from '../../../src/domain/instruments/spbe-2020.json' with { type: 'json' };
import { localise } from '../../../src/domain/localise.ts';

const scope = 'indicator/2026/I36';
export const explanation: Register = { scope, entity: 'answer', key: 'bkpsdm', field: 'explanation' };

const me: Person = {
  id: 'rahma',
  name: 'Rahma',
  roles: ['opd_admin'],
  opds: ['bkpsdm'],
  active: true,
};

const instrument = localise(instrumentSource.parse(source), 'id');

/** A database of its own, in memory. */
export function openSample(): Storage {
  return {
    db: openDb(`sending-${Math.random()}`),
    clock: systemClock(),
    ids: systemIds(),
    person: { id: me.id },
    device: { id: 'device-1' },
    work: createWorkSignal(),
    draftBases: new Map(),
  };
}

let made = 0;

function loggedOp(register: Register, value: Json, rest: Partial<LoggedOp>): LoggedOp {
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

/** A claim of another kind than the colleague's, in the same room. */
export const claim: Register = { scope, entity: 'claim', key: 'bkpsdm:I36-L2-01', field: 'state' };

/** Beside the explanation a claim that both answered, each without knowing the other's. */
export async function receiveTwoDifferences(storage: Storage): Promise<void> {
  await receiveDifference(storage);
  const theirs = loggedOp(claim, 'unmet', { seq: 3 });
  const mine = loggedOp(claim, 'met', { seq: 4, by: 'rahma' as UserId });
  await receivePage(storage, { scope, ops: [theirs, mine], head: 4, more: false }, 'epoch-1');
}

/** Two texts on one explanation, neither of which knew the other. */
export async function receiveDifference(storage: Storage): Promise<void> {
  const theirs = loggedOp(explanation, 'Permohonan cuti dicetak lalu ditandatangani.', { seq: 1 });
  const mine = loggedOp(explanation, 'Permohonan cuti disetujui di dalam SIMPEG.', {
    seq: 2,
    by: 'rahma' as UserId,
  });
  await receivePage(storage, { scope, ops: [theirs, mine], head: 2, more: false }, 'epoch-1');
}

const status: SyncStatus = {
  state: 'offline',
  ops: 0,
  files: 0,
  bytes: 0,
  sentBytes: 0,
  totalBytes: 0,
  lastArrivedAt: null,
  oldestUnsentAt: null,
  trouble: null,
};

const person = (id: string, name: string) =>
  (['name', 'roles', 'opds', 'active'] as const).map((field) => ({
    scope: 'agency',
    entity: 'person',
    key: id,
    field,
    state: stateOf({ name, roles: ['opd_admin'], opds: ['bkpsdm'], active: true }[field]),
  }));

function stateOf(value: Json) {
  const head = loggedOp({ scope: 'agency', entity: '', key: '', field: '' }, value, {});
  return { heads: [head], current: head.id };
}

/** The app around the page, with a sync that only counts how often it is asked. */
export function sampleApp(
  storage: Storage,
  facts: Partial<SyncStatus> = {},
): AppContext & { asked: () => number } {
  let asked = 0;
  const opd = { scope: 'agency', entity: 'opd', key: 'bkpsdm', field: 'name', state: stateOf('BKPSDM') };
  const unused = () => undefined;
  return {
    storage,
    sync: {
      getStatus: () => ({ ...status, ...facts }),
      subscribe: () => unused,
      syncNow: async () => {
        asked += 1;
      },
      stop: unused,
    },
    endpoint: {} as AppContext['endpoint'],
    me,
    device: { id: 'device-1', name: 'HP Rahma', kind: 'phone' },
    directory: directoryFrom([opd, ...person('dewi', 'Dewi Lestari'), ...person('rahma', 'Rahma')]),
    period: null,
    instrument,
    language: 'id',
    openEvidence: unused,
    openDocument: unused,
    asked: () => asked,
  };
}
