import { useState } from 'preact/hooks';
import type { Person } from '../../domain/directory.ts';
import type { DeviceRow, Pending } from '../../domain/protocol.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { formatBytes, formatWhen } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';

type DeviceLinesProps = { person: Person; devices: readonly DeviceRow[]; onChanged: () => void };

/** The devices of one person: last report, what they still hold, and the way to cut one off. */
export function DeviceLines({ person, devices, onChanged }: DeviceLinesProps) {
  if (devices.length === 0) return <p class="small soft">{d.manage.people.noDevice}</p>;
  return (
    <ul class="stack tight">
      {devices.map((device) => (
        <DeviceLine key={device.id} person={person} device={device} onChanged={onChanged} />
      ))}
    </ul>
  );
}

function DeviceLine({
  person,
  device,
  onChanged,
}: Omit<DeviceLinesProps, 'devices'> & { device: DeviceRow }) {
  const { storage } = useApp();
  const [isAsking, setAsking] = useState(false);
  const words = d.manage.people;
  const seen =
    device.lastSeen === null
      ? words.deviceNever(device.name)
      : words.device(device.name, formatWhen(device.lastSeen, storage.clock.nowMs()));
  return (
    <li class="row spread">
      <span class="small">
        {seen}. <span class="soft">{heldInWords(device.pending)}</span>
      </span>
      {isAsking ? (
        <RevokeQuestion device={device} onDone={onChanged} onKeep={() => setAsking(false)} />
      ) : (
        device.id !== storage.device.id && (
          <Button
            kind="quiet"
            label={words.revokeDevice(device.name, person.name)}
            onClick={() => setAsking(true)}
          >
            {words.revoke}
          </Button>
        )
      )}
    </li>
  );
}

/** Cutting off a device cannot be undone from here, so this one is asked. */
function RevokeQuestion(props: { device: DeviceRow; onDone: () => void; onKeep: () => void }) {
  const { device, onDone, onKeep } = props;
  const { endpoint } = useApp();
  const words = d.manage.people;
  const revoke = async () => {
    try {
      await endpoint.revokeDevice(device.id);
      showToast({ text: words.revoked });
      onDone();
    } catch {
      showToast({ text: words.notDone });
    }
  };
  return (
    <div class="stack tight">
      <p class="small">{words.revokeAsk(device.name)}</p>
      <div class="row">
        <Button onClick={() => void revoke()}>{words.revokeSure}</Button>
        <Button kind="quiet" onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}

function heldInWords(pending: Pending | null): string {
  const words = d.manage.people;
  if (pending === null) return '';
  const parts = heldParts(pending);
  return parts === '' ? words.nothingOnDevice : words.onDevice(parts);
}

/** "3 isian, 1 berkas, 2,1 MB"; empty where nothing is held. */
export function heldParts({ ops, files, bytes }: Pending): string {
  const words = d.manage.people;
  return [
    ops > 0 ? words.ops(ops) : '',
    files > 0 ? words.files(files) : '',
    bytes > 0 ? formatBytes(bytes) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
