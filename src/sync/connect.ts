import type { Storage } from '../storage/storage.ts';
import { createEndpoint, type Endpoint } from './endpoint.ts';
import { startSync, type Locks } from './start-sync.ts';
import type { SyncHandle } from './status.ts';
import { createTransport, type Fetch } from './transport.ts';

export type ConnectDeps = {
  storage: Storage;
  fetch: Fetch;
  baseUrl: string;
  locks: Locks | null;
  mayUploadFiles: () => boolean;
};

export type Connection = { sync: SyncHandle; endpoint: Endpoint };

/** Begins to sync with the endpoint, and gives the way to ask it for other things. */
export function connect({ storage, fetch, baseUrl, locks, mayUploadFiles }: ConnectDeps): Connection {
  const transport = createTransport({ fetch, baseUrl, deviceId: storage.device.id });
  return {
    sync: startSync({ storage, transport, locks, mayUploadFiles }),
    endpoint: createEndpoint(transport),
  };
}
