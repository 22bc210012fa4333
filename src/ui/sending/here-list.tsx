import type { FileRow, OpRow } from '../../storage/db.ts';
import { sendAgain } from '../../storage/evidence-files.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { formatBytes, formatWhen } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { addressOf, pick, placeOf, type Naming } from '../kit/describe-register.ts';

type HereListProps = { unsent: readonly OpRow[]; files: readonly FileRow[]; naming: Naming };

/** Everything that no other machine has: edits by the place they belong to, then each file. */
export function HereList({ unsent, files, naming }: HereListProps) {
  const { device } = useApp();
  if (unsent.length + files.length === 0)
    return <p class="small soft">{m.sending.here.empty(device.kind)}</p>;
  return (
    <ul class="queue">
      {groupsOf(unsent).map((group) => (
        <EditsRow key={group[0].scope} group={group} naming={naming} />
      ))}
      {files.map((file) => (
        <FileItem key={`${file.scope}/${file.sha256}`} file={file} />
      ))}
    </ul>
  );
}

type Group = [OpRow, ...OpRow[]];

function groupsOf(ops: readonly OpRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const op of ops) {
    const group = groups.get(op.scope);
    if (group === undefined) groups.set(op.scope, [op]);
    else group.push(op);
  }
  return [...groups.values()];
}

function EditsRow({ group, naming }: { group: Group; naming: Naming }) {
  const { storage, device } = useApp();
  const since = group.reduce((oldest, { at }) => (at < oldest ? at : oldest), group[0].at);
  return (
    <li>
      <Icon name="pencil" />
      <span>
        <a href={addressOf({ ...group[0], entity: '' })}>
          <b>{placeOf(group[0].scope, naming)}</b>
        </a>
        <span class="soft">
          {m.words.sending.saved(device.kind)},{' '}
          {m.sending.here.since(formatWhen(since, storage.clock.nowMs()))}
        </span>
      </span>
      <span class="size">{m.sending.here.edits(group.length)}</span>
    </li>
  );
}

function FileItem({ file }: { file: FileRow }) {
  const isMoving = file.state === 'sending';
  return (
    <li>
      <Icon name={isMoving ? 'moving' : 'doc'} />
      <span>
        <b>{file.name}</b>
        <FileStateText file={file} />
      </span>
      <span class="size">
        {isMoving || file.sentBytes > 0
          ? m.sending.now.progress(formatBytes(file.sentBytes), formatBytes(file.size))
          : formatBytes(file.size)}
      </span>
      {isMoving && <FileProgress file={file} />}
      {file.state === 'refused' && (
        <span class="below row">
          <LinkButton href={link('dokumen')}>{m.sending.here.replace}</LinkButton>
          {file.refusal !== 'damaged' && <SendAgain file={file} />}
        </span>
      )}
    </li>
  );
}

/** Bytes that are damaged here would be refused again; anything else may have been put right on the server. */
function SendAgain({ file }: { file: FileRow }) {
  const { storage, sync } = useApp();
  const send = async () => {
    await sendAgain(storage, file);
    await sync.syncNow();
  };
  return (
    <Button kind="quiet" icon="refresh" onClick={() => void send()}>
      {m.sending.tray.resend}
    </Button>
  );
}

function FileStateText({ file }: { file: FileRow }) {
  const { device } = useApp();
  const words = m.sending.here;
  if (file.state === 'refused') {
    const reason = pick(words.refusals, file.refusal ?? '') ?? words.refusals.other;
    return (
      <span>
        {reason} {words.stillHere(device.kind)}
      </span>
    );
  }
  return (
    <span class="soft">
      {file.state === 'sending' ? words.fileSending : m.words.sending.saved(device.kind)}
    </span>
  );
}

function FileProgress({ file: { name, sentBytes, size } }: { file: FileRow }) {
  const percent = Math.floor((sentBytes / Math.max(size, 1)) * 100);
  return (
    <span class="below">
      <progress value={sentBytes} max={size} aria-label={m.sending.here.fileProgress(name, percent)} />
    </span>
  );
}
