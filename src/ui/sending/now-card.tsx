import { useState } from 'preact/hooks';
import type { SyncStatus } from '../../sync/status.ts';
import { readPreferences, savePreferences } from '../boot/preferences.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { formatBytes, formatWhen, zoneName } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { showToast } from '../kit/toast.tsx';
import { useSyncStatus } from '../kit/use-sync-status.ts';
import { knowsNetworkKind } from '../kit/network-kind.ts';
import { m } from '../messages/messages.ts';
import { pauseFiles } from './paused-files.ts';
import { isOverdue, percentOf } from './status-text.ts';
import { useFileChoices, useMinutesLeft } from './use-sending.ts';

/** What is going on now, what the rest would cost, and every choice about it. */
export function NowCard({ unsentBytes }: { unsentBytes: number }) {
  const status = useSyncStatus();
  const { wifiOnly, isPaused } = useFileChoices();
  const waiting = status.ops + status.files;
  const isSending = status.state === 'sending' && waiting > 0;
  return (
    <section class="card stack" aria-labelledby="sending-now">
      {isSending ? (
        <Moving status={status} />
      ) : (
        <Resting status={status} unsentBytes={unsentBytes} isPaused={isPaused} />
      )}
      {status.state === 'signed-out' ? <SignInAgain /> : <Acts status={status} isPaused={isPaused} />}
      <Checkbox
        label={m.sending.now.wifiOnly}
        hint={knowsNetworkKind() ? m.sending.now.wifiOnlyHint : m.sending.now.wifiOnlyBlind}
        checked={wifiOnly}
        onChange={(chosen) =>
          savePreferences(localStorage, { ...readPreferences(localStorage), wifiOnly: chosen })
        }
      />
    </section>
  );
}

/** True progress in bytes; a forecast only where the pace allows one. */
function Moving({ status }: { status: SyncStatus }) {
  const words = m.sending.now;
  const minutes = useMinutesLeft(status);
  const { sentBytes, totalBytes, files } = status;
  const [sent, total] = [formatBytes(sentBytes), formatBytes(totalBytes)];
  const hasBytes = files > 0 && totalBytes > 0;
  return (
    <>
      <div class="now-head">
        <h2 id="sending-now">{m.words.sending.sending}</h2>
        {hasBytes && <span class="figure number">{percentOf(status)}</span>}
      </div>
      {hasBytes && (
        <progress value={sentBytes} max={totalBytes} aria-label={words.progressLabel(sent, total)} />
      )}
      <p class="small soft">
        {hasBytes && `${words.progress(sent, total)}. `}
        {hasBytes && minutes !== null && `${words.minutesLeft(minutes)} `}
        {words.mayClose}
      </p>
    </>
  );
}

type RestingProps = { status: SyncStatus; unsentBytes: number; isPaused: boolean };

function Resting({ status, unsentBytes, isPaused }: RestingProps) {
  const { storage, device } = useApp();
  const words = m.sending.now;
  const waiting = status.ops + status.files;
  if (waiting === 0) return <AtRest status={status} />;
  const isOld = isOverdue({ ...status, nowMs: storage.clock.nowMs() });
  return (
    <>
      <div class="now-head">
        <h2 id="sending-now" class="row">
          <Icon name="offline" />
          {headingOf(status, isPaused)}
        </h2>
        {status.bytes > 0 && <span class="small soft number">{formatBytes(status.bytes)}</span>}
      </div>
      <p class="small">
        {isOld ? m.words.sending.onlyHere(waiting, device.kind) : words.safe(device.kind)}{' '}
        {whyOf(status, isPaused)}
      </p>
      <LastConnected status={status} />
      <p class="small soft number">
        {status.files > 0
          ? words.cost(formatBytes(unsentBytes), formatBytes(status.bytes))
          : words.opsCost(formatBytes(unsentBytes))}
      </p>
    </>
  );
}

/** Nothing is only here: it has arrived, or nothing is known of it yet. */
function AtRest({ status }: { status: SyncStatus }) {
  const { device } = useApp();
  if (status.state === 'starting') return <h2 id="sending-now">{m.words.sending.saved(device.kind)}</h2>;
  const isSignedOut = status.state === 'signed-out';
  return (
    <>
      <h2 id="sending-now">{isSignedOut ? m.sending.signedOutAtRest : m.words.sending.arrived}</h2>
      <p class="small">{isSignedOut ? m.sending.now.signedOutAtRest : m.sending.now.nothing}</p>
      <LastConnected status={status} />
    </>
  );
}

function headingOf(status: SyncStatus, isPaused: boolean): string {
  const waiting = status.ops + status.files;
  if (status.state === 'signed-out') return m.sending.signedOut(waiting);
  return isPaused ? m.sending.paused(waiting) : m.words.sending.waiting(waiting);
}

function whyOf(status: SyncStatus, isPaused: boolean): string {
  if (status.state === 'signed-out') return m.sending.now.signedOutText;
  if (status.trouble !== null) return m.sending.now.troubles[status.trouble];
  return isPaused ? m.sending.now.pausedText : m.sending.now.triesAgain;
}

export function LastConnected({ status }: { status: SyncStatus }) {
  const { storage } = useApp();
  const words = m.sending.now;
  return (
    <p class="small soft">
      {status.lastArrivedAt === null
        ? words.neverConnected
        : words.lastConnected(formatWhen(status.lastArrivedAt, storage.clock.nowMs()), zoneName())}
    </p>
  );
}

/** Sending again would change nothing: only a new code does. */
function SignInAgain() {
  return (
    <div>
      <LinkButton kind="primary" icon="key" href="#masuk">
        {m.sending.now.signIn}
      </LinkButton>
    </div>
  );
}

function Acts({ status, isPaused }: { status: SyncStatus; isPaused: boolean }) {
  const { sync, device } = useApp();
  const [isFailed, setIsFailed] = useState(false);
  const isSending = status.state === 'sending';
  const send = async (withFiles: boolean) => {
    pauseFiles(localStorage, !withFiles);
    if (!withFiles)
      showToast({ text: m.sending.now.textOnlyDone, undo: () => pauseFiles(localStorage, false) });
    setIsFailed(false);
    await sync.syncNow();
    setIsFailed(sync.getStatus().state === 'offline');
  };
  return (
    <>
      <div class="row">
        <Button
          kind={status.ops + status.files > 0 ? 'primary' : 'plain'}
          busy={isSending}
          onClick={() => void send(true)}
        >
          {m.words.sending.sendNow}
        </Button>
        {status.files > 0 && !isPaused && !isSending && (
          <Button onClick={() => void send(false)}>{m.sending.now.textOnly}</Button>
        )}
        {status.files > 0 && isSending && !isPaused && (
          <Button onClick={() => pauseFiles(localStorage, true)}>{m.sending.now.pause}</Button>
        )}
      </div>
      <output class="small soft">
        {isFailed && status.state === 'offline' ? m.sending.now.couldNot(device.kind) : ''}
      </output>
    </>
  );
}
