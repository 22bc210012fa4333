import type { Pending } from '../../domain/protocol.ts';
import { oldestUnsentAt, pendingCounts } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatBytes } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { countNeedsAction } from '../kit/needs-action.ts';
import { useLive } from '../kit/use-live.ts';
import type { DeviceKind } from '../messages/id/words.ts';
import { m } from '../messages/messages.ts';

/** From this age on, work that is only on one device is told to be in danger. */
const dangerMs = 24 * 60 * 60 * 1000;

/** What of the own work has arrived and what is only here, in the fixed words. */
export function SendingCard() {
  const { storage, device, me } = useApp();
  const { db } = storage;
  const counts = useLive(
    async () => ({
      ...(await pendingCounts(db)),
      oldest: await oldestUnsentAt(db),
      needsAction: await countNeedsAction(db, me),
    }),
    [db, me],
  );
  if (counts.state !== 'filled') return null;
  const { oldest, needsAction, ...pending } = counts.value;
  const isOld = oldest !== null && storage.clock.nowMs() - Date.parse(oldest) > dangerMs;
  const { sending } = m.words;
  return (
    <Card title={m.overview.sending.title}>
      <p>{tell(pending, { isOld, kind: device.kind })}</p>
      {pending.bytes > 0 && <p class="small soft">{m.overview.sending.size(formatBytes(pending.bytes))}</p>}
      {needsAction > 0 && (
        <p>
          <b>
            {sending.needsAction} ({needsAction})
          </b>
        </p>
      )}
      <div>
        <LinkButton kind="quiet" icon="send" href={link('pengiriman')}>
          {isOld ? sending.saveCopy : m.overview.sending.open}
        </LinkButton>
      </div>
    </Card>
  );
}

function tell({ ops, files }: Pending, { isOld, kind }: { isOld: boolean; kind: DeviceKind }): string {
  if (ops + files === 0) return m.words.sending.arrived;
  return isOld ? m.words.sending.onlyHere(ops + files, kind) : m.overview.sending.here(ops, files, kind);
}
