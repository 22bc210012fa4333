import { useMemo } from 'preact/hooks';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { useApp } from '../kit/app-context.ts';
import { countNeedsAction } from '../kit/needs-action.ts';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { isWifi } from './connection.ts';
import { readPreferences } from '../boot/preferences.ts';
import { areFilesPaused } from '../sending/paused-files.ts';
import { sendingStatus } from '../sending/status-text.ts';
import { deskPart, lazyPart } from '../kit/lazy-part.tsx';
import { Shell } from '../shell/shell.tsx';
import { navigationFor } from './navigation.ts';
import { newVersion } from './new-version.ts';
import { CurrentPage } from './pages.tsx';
import { isStorageLost, StorageTrouble } from './storage-lost.ts';
import { useInstall } from './use-install.ts';
import { useOwnWork } from './use-own-work.ts';
import { useSyncStatus } from '../kit/use-sync-status.ts';

const InstallHint = lazyPart(async () => (await import('../shell/install-hint.tsx')).InstallHint);
const MissingInstrument = deskPart(async () => (await import('./missing-instrument.tsx')).MissingInstrument);
type FrameProps = {
  opened: OpenedStorage;
  onRename: (name: string) => void;
  /** Where the texts of the period's instrument could not be had: asks for them again. */
  onFindInstrument: (() => void) | null;
};

/** The shell around the present page: where one may go, what has arrived, what waits. */
export function Frame({ opened, onRename, onFindInstrument }: FrameProps) {
  const { me, directory, device, storage } = useApp();
  const status = useSyncStatus();
  const needsAction = useNeedsAction();
  const waiting = status.ops + status.files;
  const install = useInstall(useOwnWork(waiting));
  const text = sendingStatus(
    {
      ...status,
      isPaused: areFilesPaused(localStorage),
      isWaitingForWifi: readPreferences(localStorage).wifiOnly && !isWifi(),
      needsAction,
      nowMs: storage.clock.nowMs(),
      device: device.kind,
    },
    m,
  );
  // The same page object is not drawn again: what sync does changes many times a second, and a page may be large.
  const page = useMemo(() => <CurrentPage opened={opened} onRename={onRename} />, [opened, onRename]);
  const opds = me.opds.map((id) => directory.opds.get(id)?.name ?? id);
  return (
    <Shell
      nav={navigationFor(me, { waiting: waiting + needsAction })}
      status={text}
      place={[opds.join(', ') || me.name, directory.profile.name].filter((part) => part !== '').join(', ')}
      isSample={isSample(directory.profile.name)}
      onUpdate={newVersion.value ?? undefined}
      installHint={install === null ? undefined : <InstallHint {...install} />}
    >
      {(opened.kind !== 'ready' || isStorageLost.value) && <StorageTrouble opened={opened} />}
      {onFindInstrument !== null && <MissingInstrument onRetry={onFindInstrument} />}
      {page}
    </Shell>
  );
}

/** The sample region says so in its name. */
const isSample = (agencyName: string): boolean => /\(data contoh\)$/i.test(agencyName);

function useNeedsAction(): number {
  const { storage, me } = useApp();
  const counts = useLive(async () => countNeedsAction(storage.db, me), [storage, me]);
  return counts.state === 'filled' ? counts.value : 0;
}
