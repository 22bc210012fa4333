import type { Connection } from '../../sync/connect.ts';
import type { Endpoint } from '../../sync/endpoint.ts';
import { createStatusKeeper, type SyncHandle } from '../../sync/status.ts';

/** A connection whose code is fetched after the first page is drawn: nobody waits for the network to write. */
export function laterConnection(load: () => Promise<Connection>): Connection {
  const loaded = load();
  return { sync: laterSync(loaded), endpoint: laterEndpoint(loaded) };
}

function laterSync(loaded: Promise<Connection>): SyncHandle {
  const keeper = createStatusKeeper();
  void loaded.then(({ sync }) => {
    const copy = (): void => keeper.change(sync.getStatus());
    copy();
    return sync.subscribe(copy);
  });
  return {
    getStatus: keeper.get,
    subscribe: keeper.subscribe,
    syncNow: async () => (await loaded).sync.syncNow(),
    stop: () => void loaded.then(({ sync }) => sync.stop()),
  };
}

function laterEndpoint(loaded: Promise<Connection>): Endpoint {
  return {
    enrol: async (...args) => (await loaded).endpoint.enrol(...args),
    endSession: async () => (await loaded).endpoint.endSession(),
    makeCode: async (request) => (await loaded).endpoint.makeCode(request),
    makeSelfCode: async () => (await loaded).endpoint.makeSelfCode(),
    editPerson: async (...args) => (await loaded).endpoint.editPerson(...args),
    devices: async () => (await loaded).endpoint.devices(),
    revokeDevice: async (id) => (await loaded).endpoint.revokeDevice(id),
    downloadFile: async (download) => (await loaded).endpoint.downloadFile(download),
    ask: async (call) => (await loaded).endpoint.ask(call),
  };
}
