import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Directory, Person } from '../../../src/domain/directory.ts';
import { instrumentSource } from '../../../src/domain/instrument-source.ts';
import spbe2020 from '../../../src/domain/instruments/spbe-2020.json' with { type: 'json' };
import { localise } from '../../../src/domain/localise.ts';
import { runningPeriod } from '../../../src/domain/running-period.ts';
import { openDb } from '../../../src/storage/db.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import { createWorkSignal, systemClock, systemIds, type Storage } from '../../../src/storage/storage.ts';
import { readDirectory } from '../../../src/storage/views.ts';
import { EndpointError, type Endpoint } from '../../../src/sync/endpoint.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import { AppContextProvider, type AppContext } from '../../../src/ui/kit/app-context.ts';
import { ToastHost } from '../../../src/ui/kit/toast.tsx';
import { useLive } from '../../../src/ui/kit/use-live.ts';
import { agencyEdits } from '../../../src/ui/manage/agency-edits.ts';

/** A coordinator's desk on a database in memory, without a server: what the pages of Diskominfo are tried on. */

export const instrument = localise(instrumentSource.parse(spbe2020), 'id');

export const coordinator: Person = {
  id: 'andi',
  name: 'Andi',
  roles: ['coordinator'],
  opds: [],
  active: true,
};

export function openDesk(): Storage {
  return {
    db: openDb(`desk-${Math.random()}`),
    clock: systemClock(),
    ids: systemIds(),
    person: { id: coordinator.id },
    device: { id: 'device-1' },
    work: createWorkSignal(),
    draftBases: new Map(),
  };
}

/** Two OPDs and an open period. */
export const region: Edit[] = [
  ...agencyEdits('agency', 'profile', { name: 'Kabupaten Contoh', kind: 'kabupaten' }),
  ...agencyEdits('opd', 'diskominfo', { code: 'Diskominfo', name: 'Dinas Komunikasi dan Informatika' }),
  ...agencyEdits('opd', 'baghukum', { code: 'Bagian Hukum', name: 'Bagian Hukum Setda' }),
  ...agencyEdits('period', '2026', { name: 'SPBE 2026', year: 2026, instrument: 'spbe-2020', state: 'open' }),
];

export async function setUp(storage: Storage, edits: readonly Edit[]): Promise<void> {
  await storage.db.open();
  await record(storage, edits);
}

const unreachable = () => Promise.reject(new EndpointError('offline', 'offline'));

/** An endpoint that cannot be reached, but for what a test answers. */
export function endpointWith(answers: Partial<Endpoint>): Endpoint {
  return {
    enrol: unreachable,
    endSession: unreachable,
    makeCode: unreachable,
    makeSelfCode: unreachable,
    writePeople: unreachable,
    editPerson: unreachable,
    devices: unreachable,
    revokeDevice: unreachable,
    downloadFile: unreachable,
    instruments: unreachable,
    ask: unreachable,
    download: unreachable,
    ...answers,
  };
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

type Desk = { storage: Storage; endpoint?: Endpoint; me?: Person };

/** Draws a page as the app would: the directory comes from the database and follows it. */
export function showAt(desk: Desk, page: ComponentChildren): void {
  render(
    <>
      <Around desk={desk}>{page}</Around>
      <ToastHost />
    </>,
  );
}

function Around({ desk, children }: { desk: Desk; children: ComponentChildren }) {
  const directory = useLive(() => readDirectory(desk.storage.db), []);
  const app = useMemo(
    () => (directory.state === 'filled' ? contextOf(desk, directory.value) : null),
    [desk, directory],
  );
  return app === null ? null : (
    <AppContextProvider.Provider value={app}>{children}</AppContextProvider.Provider>
  );
}

function contextOf({ storage, endpoint, me }: Desk, directory: Directory): AppContext {
  const period = runningPeriod(directory);
  return {
    storage,
    endpoint: endpoint ?? endpointWith({}),
    sync: { getStatus: () => status, subscribe: () => () => {}, syncNow: async () => {}, stop: () => {} },
    me: me ?? coordinator,
    device: { id: storage.device.id, name: 'Laptop', kind: 'laptop' },
    directory,
    period,
    instrument: period === null ? null : instrument,
    language: 'id',
    openEvidence: () => {},
    openDocument: () => {},
  };
}
