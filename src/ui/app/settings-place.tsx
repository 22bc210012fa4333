import { useState } from 'preact/hooks';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { saveUnsentCopy } from '../kit/save-copy.ts';
import { readRepairs } from '../../storage/check-fields.ts';
import { accountsIn, leaveAccount, rememberAccount, switchAccount } from '../boot/current-account.ts';
import { keepAccounts } from './kept-accounts.ts';
import { leaveData } from './leave-together.ts';
import { readPreferences, savePreferences, type Preferences } from '../boot/preferences.ts';
import { useApp } from '../kit/app-context.ts';
import { showToast } from '../kit/toast.tsx';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { SettingsPage } from '../settings/settings-page.tsx';
import { keepLanguage } from './keep-language.ts';
import { useSyncStatus } from '../kit/use-sync-status.ts';

type SettingsPlaceProps = { opened: OpenedStorage; onRename: (name: string) => void };

/** The settings, wired to this browser and this account. */
export function SettingsPlace({ onRename }: SettingsPlaceProps) {
  const { me, device, storage, endpoint, sync, period } = useApp();
  const status = useSyncStatus();
  const [preferences, setPreferences] = useState(readPreferences(localStorage));
  const use = useLive(storageUse, []);
  const repairs = useLive(() => readRepairs(storage.db), []);
  const changePreferences = async (next: Preferences) => {
    const isOtherLanguage = next.language !== preferences.language;
    const used = period?.instrument ?? null;
    if (isOtherLanguage && !(await keepLanguage(next.language, used, { storage, endpoint }))) {
      showToast({ text: m.settings.look.languageNotHere });
      setPreferences({ ...preferences }); // draws the choice as it still stands
      return;
    }
    savePreferences(localStorage, next);
    setPreferences(next);
    if (isOtherLanguage) location.reload();
  };
  const rename = (name: string) => {
    const account = accountsIn(localStorage).find(({ userId }) => userId === me.id);
    if (account !== undefined) rememberAccount(localStorage, { ...account, deviceName: name });
    void keepAccounts(localStorage);
    onRename(name);
  };
  const leave = async () => {
    sync.stop();
    await endpoint.endSession();
    leaveAccount(localStorage, me.id, { forget: true });
    await leaveData(storage);
    await restart();
  };
  return (
    <SettingsPage
      me={me}
      preferences={preferences}
      onPreferences={(next) => void changePreferences(next)}
      device={device}
      onRename={rename}
      storage={use.state === 'filled' ? use.value : null}
      repairedAt={repairs.state === 'filled' ? (repairs.value.at(-1)?.at ?? null) : null}
      makeSelfCode={endpoint.makeSelfCode}
      unsent={{ ops: status.ops, files: status.files }}
      saveCopy={() => saveUnsentCopy(storage)}
      leave={leave}
      accounts={accountsIn(localStorage).filter(({ userId }) => userId !== me.id)}
      onSwitch={(userId) => {
        switchAccount(localStorage, userId);
        void restart();
      }}
      onAddAccount={() => {
        leaveAccount(localStorage, me.id, { forget: false });
        void restart();
      }}
    />
  );
}

/** The data of one person leave the memory before another's are opened. */
async function restart(): Promise<void> {
  await keepAccounts(localStorage);
  location.replace(`${location.pathname}#/`);
  location.reload();
}

async function storageUse() {
  if (!('storage' in navigator) || navigator.storage.estimate === undefined) return null;
  const { usage } = await navigator.storage.estimate();
  const persisted = (await navigator.storage.persisted?.()) ?? false;
  return {
    usageBytes: usage ?? null,
    persisted,
    askPersist: async () => (await navigator.storage.persist?.()) ?? false,
  };
}
