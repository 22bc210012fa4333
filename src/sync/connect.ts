import type { Storage } from '../storage/storage.ts';
import { pendingCounts } from '../storage/views.ts';
import { createEndpoint, type Endpoint } from './endpoint.ts';
import { startSync } from './start-sync.ts';
import type { Locks } from './take-turn.ts';
import { createStatusKeeper, type SyncHandle } from './status.ts';
import { createTransport, type Fetch } from './transport.ts';

export type ConnectDeps = {
  storage: Storage;
  fetch: Fetch;
  baseUrl: string;
  locks: Locks | null;
  mayUploadFiles: () => boolean;
  /** The database cannot be written: what waits is counted, nothing is sent, since no answer could be kept. */
  isReadOnly?: boolean;
};

export type Connection = { sync: SyncHandle; endpoint: Endpoint };

/** Begins to sync with the endpoint, and gives the way to ask it for other things. */
export function connect(deps: ConnectDeps): Connection {
  const { storage, fetch, baseUrl } = deps;
  const transport = createTransport({ fetch, baseUrl, deviceId: storage.device.id });
  const sync = deps.isReadOnly === true ? countOnly(storage) : startSync({ ...deps, transport });
  return { sync, endpoint: createEndpoint(transport) };
}

function countOnly({ db }: Storage): SyncHandle {
  const { get, change, subscribe } = createStatusKeeper();
  void pendingCounts(db).then(change, () => undefined);
  return { getStatus: get, subscribe, syncNow: async () => undefined, stop: () => undefined };
}
