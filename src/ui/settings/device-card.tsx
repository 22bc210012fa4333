import { useState } from 'preact/hooks';
import type { Preferences } from '../boot/preferences.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { TextInput } from '../kit/field.tsx';
import { formatBytes, formatMoment } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { showToast } from '../kit/toast.tsx';
import { knowsNetworkKind } from '../kit/network-kind.ts';
import { m } from '../messages/messages.ts';

export type StorageUse = {
  usageBytes: number | null;
  /** The browser has promised not to clear it on its own. */
  persisted: boolean;
  /** Asks for that promise; resolves to whether it was given. */
  askPersist: () => Promise<boolean>;
};

type DeviceCardProps = {
  device: { name: string };
  onRename: (name: string) => void;
  storage: StorageUse | null;
  /** When something shown here last had to be put right (ISO). */
  repairedAt: string | null;
  preferences: Preferences;
  onPreferences: (preferences: Preferences) => void;
};

export function DeviceCard(props: DeviceCardProps) {
  const { device, onRename, storage, repairedAt, preferences, onPreferences } = props;
  const words = m.settings.device;
  return (
    <Card title={words.title(deviceKind())}>
      <DeviceName name={device.name} onRename={onRename} />
      <Checkbox
        label={words.wifiOnly}
        hint={knowsNetworkKind() ? words.wifiOnlyHint : words.wifiOnlyBlind}
        checked={preferences.wifiOnly}
        onChange={(wifiOnly) => onPreferences({ ...preferences, wifiOnly })}
      />
      {repairedAt !== null && <p class="small">{words.repaired(formatMoment(repairedAt))}</p>}
      {storage !== null && <StorageLines storage={storage} />}
    </Card>
  );
}

function DeviceName({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const words = m.settings.device;
  const [isEmpty, setIsEmpty] = useState(false);
  const rename = (value: string) => {
    const next = value.trim();
    setIsEmpty(next === '');
    if (next === '' || next === name) return;
    onRename(next);
    showToast({ text: words.nameSaved, undo: () => onRename(name) });
  };
  return (
    <TextInput
      label={words.name}
      hint={words.nameHint}
      error={isEmpty ? words.nameEmpty : undefined}
      value={name}
      maxLength={80}
      autocomplete="off"
      onChange={rename}
    />
  );
}

function StorageLines({ storage }: { storage: StorageUse }) {
  const words = m.settings.device;
  const [persisted, setPersisted] = useState(storage.persisted);
  const [refused, setRefused] = useState(false);
  const ask = async () => {
    const granted = await storage.askPersist();
    setPersisted(granted);
    setRefused(!granted);
    if (granted) showToast({ text: words.persistGranted });
  };
  return (
    <div class="stack tight">
      <p class="small">
        {storage.usageBytes === null ? words.usageUnknown : words.usage(formatBytes(storage.usageBytes))}
      </p>
      {persisted ? (
        <p class="saved">
          <Icon name="accepted" small />
          {words.persisted}
        </p>
      ) : (
        <>
          <p class="small">{words.notPersisted}</p>
          {refused && (
            <p class="small" role="alert">
              {words.persistRefused}
            </p>
          )}
          <div>
            <Button icon="lock" onClick={() => void ask()}>
              {words.askPersist}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
