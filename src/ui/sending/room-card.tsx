import { useEffect, useState } from 'preact/hooks';
import { Card } from '../kit/card.tsx';
import { formatBytes } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { m } from '../messages/messages.ts';
import { LastConnected } from './now-card.tsx';
import { useSyncStatus } from '../kit/use-sync-status.ts';

type Room = { usageBytes: number | null; quotaBytes: number | null; isPersisted: boolean };

/** This device: how full it is, whether the browser promised to keep the work, when it last had a connection. */
export function RoomCard() {
  const room = useDeviceRoom();
  const status = useSyncStatus();
  return (
    <Card title={m.sending.device.title}>
      {room !== null && <Usage room={room} />}
      {room !== null && (
        <p class="saved">
          <Icon name={room.isPersisted ? 'check' : 'alert'} small />
          {room.isPersisted ? m.sending.device.kept : m.sending.device.notKept}
        </p>
      )}
      <LastConnected status={status} />
    </Card>
  );
}

function Usage({ room: { usageBytes, quotaBytes } }: { room: Room }) {
  const words = m.sending.device;
  if (usageBytes === null || quotaBytes === null) return <p class="small">{words.unknown}</p>;
  const [used, total] = [formatBytes(usageBytes), formatBytes(quotaBytes)];
  return (
    <div class="stack tight">
      <progress value={usageBytes} max={quotaBytes} aria-label={words.usedLabel(used, total)} />
      <p class="small number">{words.used(used, total)}</p>
    </div>
  );
}

/** Browsers without the storage interface tell nothing and promise nothing. */
function useDeviceRoom(): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const read = async () => {
      const manager = (navigator as { storage?: StorageManager }).storage;
      const estimate = await manager?.estimate?.();
      const isPersisted = (await manager?.persisted?.()) ?? false;
      setRoom({ usageBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null, isPersisted });
    };
    read().catch(() => setRoom({ usageBytes: null, quotaBytes: null, isPersisted: false }));
  }, []);
  return room;
}
