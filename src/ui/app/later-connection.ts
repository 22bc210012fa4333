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
  const later = <Name extends keyof Endpoint>(name: Name): Endpoint[Name] => {
    const act = async (...args: unknown[]): Promise<unknown> =>
      ((await loaded).endpoint[name] as (...args: unknown[]) => unknown)(...args);
    return act as Endpoint[Name];
  };
  return {
    enrol: later('enrol'),
    endSession: later('endSession'),
    makeCode: later('makeCode'),
    makeSelfCode: later('makeSelfCode'),
    writePeople: later('writePeople'),
    editPerson: later('editPerson'),
    devices: later('devices'),
    revokeDevice: later('revokeDevice'),
    downloadFile: later('downloadFile'),
    instruments: later('instruments'),
    ask: later('ask'),
    download: later('download'),
  };
}
