import { useMemo, useState } from 'preact/hooks';
import { readDirectory } from '../../storage/views.ts';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import type { Endpoint } from '../../sync/endpoint.ts';
import type { SyncHandle } from '../../sync/status.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import { runningPeriod } from '../../domain/running-period.ts';
import type { Account } from '../boot/current-account.ts';
import { AppContextProvider, type AppContext } from '../kit/app-context.ts';
import { deviceKind } from '../kit/device-kind.ts';
import { setManner } from '../kit/format.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useLive } from '../kit/use-live.ts';
import type { Language } from '../messages/messages.ts';
import { Frame } from './frame.tsx';
import { Overlays, useOverlays } from './overlays.tsx';
import { StorageTrouble } from './storage-lost.ts';
import { useBrand } from './use-brand.ts';
import { useInstrument } from './use-instrument.ts';

type AppProps = {
  account: Account;
  opened: OpenedStorage;
  sync: SyncHandle;
  endpoint: Endpoint;
  language: Language;
};

/** The app of one person: waits for the directory of the agency, then draws the shell around the page. */
export function App(props: AppProps) {
  const { db } = props.opened.storage;
  const directory = useLive(() => readDirectory(db), [db]);
  if (directory.state === 'loading') return <LoadingBones />;
  if (directory.state === 'failed') return <Unreadable opened={props.opened} />;
  return <Ready {...props} directory={directory.value} />;
}

function Unreadable({ opened }: { opened: OpenedStorage }) {
  // Nothing is safe here: the word of comfort would be wrong.
  const isForbidden = opened.kind === 'read-only' && opened.why === 'forbidden';
  return (
    <main>
      {opened.kind !== 'ready' && <StorageTrouble opened={opened} />}
      {!isForbidden && <FailedState onRetry={() => location.reload()} />}
    </main>
  );
}

function Ready({
  account,
  opened,
  sync,
  endpoint,
  language,
  directory,
}: AppProps & { directory: Directory }) {
  const period = useMemo(() => runningPeriod(directory), [directory]);
  const { storage } = opened;
  const found = useInstrument(period?.instrument ?? null, language, { storage, endpoint });
  const instrument = found?.instrument ?? null;
  const overlays = useOverlays(storage);
  const { openEvidence, openDocument } = overlays;
  const me = useMemo(() => personOf(account, directory), [account, directory]);
  const [name, setName] = useState(account.deviceName);
  setManner({ language, timeZone: directory.profile.timeZone });
  useBrand(directory.profile.brand);
  const app = useMemo<AppContext>(
    () => ({
      storage,
      sync,
      endpoint,
      me,
      device: { id: account.device, name, kind: deviceKind() },
      directory,
      period,
      instrument,
      language,
      openEvidence,
      openDocument,
    }),
    [
      storage,
      sync,
      endpoint,
      me,
      account,
      name,
      directory,
      period,
      instrument,
      language,
      openEvidence,
      openDocument,
    ],
  );
  return (
    <AppContextProvider.Provider value={app}>
      <Frame
        opened={opened}
        onRename={setName}
        onFindInstrument={found?.instrument === null ? found.look : null}
      />
      <Overlays state={overlays} />
    </AppContextProvider.Provider>
  );
}

/** Before the first answer of the server the device knows the person only by what sign-in said. */
function personOf(account: Account, directory: Directory): Person {
  const known = directory.people.get(account.userId);
  return (
    known ?? {
      id: account.userId,
      name: account.name,
      roles: account.roles,
      opds: account.opds,
      active: true,
    }
  );
}
