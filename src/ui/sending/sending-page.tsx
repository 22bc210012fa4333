import './sending.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Page } from '../kit/page.tsx';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useLive } from '../kit/use-live.ts';
import { formatBytes } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { CopyCard } from './copy-card.tsx';
import type { Naming } from '../kit/describe-register.ts';
import { HereList } from './here-list.tsx';
import { NowCard } from './now-card.tsx';
import { readSending, type SendingView } from './read-sending.ts';
import { ReceiptsList } from './receipts-list.tsx';
import { RoomCard } from './room-card.tsx';
import { isOwnDifference } from '../../domain/own-difference.ts';
import { maySettle } from './settle.ts';
import { SettleCard } from './settle-card.tsx';
import { SettleTogether } from './settle-together.tsx';
import { sharedDifferences } from './shared-differences.ts';
import { TrayCard } from './tray-card.tsx';

/** *Pengiriman*: what is only here, what arrived, what has to be settled. */
export function SendingPage() {
  const { storage, device } = useApp();
  const view = useLive(async () => readSending(storage.db), [storage]);
  return (
    <Page title={m.sending.title} lead={<p class="soft">{m.sending.lead(device.kind)}</p>}>
      {view.state === 'loading' && <LoadingBones />}
      {view.state === 'failed' && <FailedState onRetry={() => location.reload()} />}
      {view.state === 'filled' && <Filled view={view.value} />}
    </Page>
  );
}

function Filled({ view }: { view: SendingView }) {
  const { instrument, device } = useApp();
  const naming = { instrument, titles: view.titles };
  const fileBytes = view.files.reduce((sum, { size }) => sum + size, 0);
  const trayBytes = view.tray.reduce((sum, { op }) => sum + JSON.stringify(op).length, 0);
  return (
    <div class="columns">
      <div class="stack wide">
        <NowCard unsentBytes={view.unsentBytes} />
        <Differences view={view} naming={naming} />
        <Tray view={view} naming={naming} />
        <Part
          title={m.sending.here.title(device.kind)}
          beside={
            view.files.length === 0 ? null : m.sending.here.files(view.files.length, formatBytes(fileBytes))
          }
        >
          <HereList unsent={view.unsent} files={view.files} naming={naming} />
        </Part>
        <Part title={m.sending.receipts.title}>
          <ReceiptsList verified={view.verified} />
        </Part>
      </div>
      <aside class="stack wide">
        <CopyCard sizeBytes={view.unsentBytes + fileBytes + trayBytes} />
        <RoomCard />
      </aside>
    </div>
  );
}

type PartProps = { title: string; beside?: string | null; children: ComponentChildren };

function Part({ title, beside, children }: PartProps) {
  const id = useId();
  return (
    <section class="stack" aria-labelledby={id}>
      <div class="row spread">
        <h2 id={id}>{title}</h2>
        {beside !== undefined && beside !== null && <span class="small soft number">{beside}</span>}
      </div>
      {children}
    </section>
  );
}

/** Only what this person may settle; others see the difference where it stands. */
function Differences({ view, naming }: { view: SendingView; naming: Naming }) {
  const { me, directory } = useApp();
  const differences = view.differences.filter(
    (field) => isOwnDifference(field, me) && maySettle(field, me, directory),
  );
  if (differences.length === 0) return null;
  return (
    <Part title={m.words.differences.title}>
      {sharedDifferences(differences, me.id).map((shared) => (
        <SettleTogether
          key={`${shared.scope} ${shared.colleague.by} ${shared.colleague.author ?? ''}`}
          shared={shared}
          naming={naming}
        />
      ))}
      {differences.map((field) => (
        <SettleCard
          key={`${field.scope} ${field.entity} ${field.key} ${field.field}`}
          field={field}
          naming={naming}
        />
      ))}
    </Part>
  );
}

function Tray({ view, naming }: { view: SendingView; naming: Naming }) {
  if (view.tray.length === 0) return null;
  return (
    <Part title={m.words.sending.needsAction}>
      <p class="small soft">{m.sending.tray.lead}</p>
      {view.tray.map((row) => (
        <TrayCard key={row.id} row={row} naming={naming} />
      ))}
    </Part>
  );
}
