import type { Account } from '../boot/current-account.ts';
import type { Preferences } from '../boot/preferences.ts';
import { LinkButton } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { Page } from '../kit/page.tsx';
import { m } from '../messages/messages.ts';
import { AccountCard } from './account-card.tsx';
import type { Unsent } from './account-card.tsx';
import { AddDeviceCard } from './add-device-card.tsx';
import type { SelfCode } from './add-device-card.tsx';
import { DeviceCard } from './device-card.tsx';
import type { StorageUse } from './device-card.tsx';
import { LookCard } from './look-card.tsx';

type SettingsPageProps = {
  me: { id: string; name: string; roles: readonly (keyof typeof m.words.roles)[] };
  preferences: Preferences;
  /** Saves, applies, and where the language changed draws everything anew. */
  onPreferences: (preferences: Preferences) => void;
  device: { name: string };
  onRename: (name: string) => void;
  /** Null where the browser tells nothing about its storage. */
  storage: StorageUse | null;
  repairedAt: string | null;
  makeSelfCode: () => Promise<SelfCode>;
  /** What is not at the server yet. */
  unsent: Unsent;
  /** Saves all unsent work as a file; rejects when it could not. */
  saveCopy: () => Promise<unknown>;
  leave: () => Promise<unknown>;
  /** Others who have signed in on this device. */
  accounts: readonly Account[];
  onSwitch: (userId: string) => void;
  /** To the sign-in panel, leaving this account where it is. */
  onAddAccount: () => void;
};

export function SettingsPage(props: SettingsPageProps) {
  return (
    <Page title={m.settings.title}>
      <LookCard preferences={props.preferences} onChange={props.onPreferences} />
      <DeviceCard {...props} />
      <AddDeviceCard makeSelfCode={props.makeSelfCode} />
      <AccountCard {...props} />
      <div>
        <LinkButton kind="quiet" icon="help" href={link('tentang')}>
          {m.about.link}
        </LinkButton>
      </div>
    </Page>
  );
}
