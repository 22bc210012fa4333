import { useState } from 'preact/hooks';
import type { TrayRow } from '../../storage/db.ts';
import { repeatParked } from '../../storage/outbox.ts';
import { dismissFromTray, putBackInTray, resendFromTray } from '../../storage/results.ts';
import type { Json } from '../../domain/op.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { addressOf, subjectWithPlace, type Naming } from '../kit/describe-register.ts';
import { isWritten, valueText } from '../kit/describe-value.ts';
import { saveFile } from '../kit/save-file.ts';
import { isLate, lateText, reasonText, trayFileText } from './tray-text.ts';
import { useScratch } from '../kit/use-scratch.ts';

/** Work that the server refused or holds back: whole, with the reason and every way on. */
export function TrayCard({ row, naming }: { row: TrayRow; naming: Naming }) {
  const [isEditing, setIsEditing] = useState(false);
  const send = useResend(row);
  const { op } = row;
  return (
    <article class="card stack">
      <div class="stack tight">
        <Tag state="warn">{isLate(row) ? m.words.sending.late : statusText(row)}</Tag>
        <h3>{subjectWithPlace(op, naming)}</h3>
        {isLate(row) && <p class="small">{lateText(row)}</p>}
        <p class="small">{reasonText(row)}</p>
      </div>
      {!isEditing && <blockquote class="small kept-text">{valueText(op, op.value)}</blockquote>}
      {row.present !== undefined && (
        <p class="small soft">{m.sending.tray.present(valueText(op, row.present.value))}</p>
      )}
      {isEditing && <EditForm row={row} onSend={send} onCancel={() => setIsEditing(false)} />}
      {!isEditing && <Acts row={row} naming={naming} onEdit={() => setIsEditing(true)} onSend={send} />}
    </article>
  );
}

function statusText({ status }: TrayRow): string {
  return status === 'parked' ? m.sending.tray.held : m.sending.tray.refused;
}

type ActsProps = { row: TrayRow; naming: Naming; onEdit: () => void; onSend: (value: Json) => Promise<void> };

function Acts({ row, naming, onEdit, onSend }: ActsProps) {
  const { op } = row;
  const saveAsFile = () =>
    saveFile(new Blob([trayFileText(row, naming)], { type: 'text/plain' }), `lumbung-${op.id.slice(-8)}.txt`);
  return (
    <div class="row">
      <Button icon="refresh" onClick={() => void onSend(op.value)}>
        {m.sending.tray.resend}
      </Button>
      {isWritten(op, op.value) ? (
        <Button kind="quiet" icon="pencil" onClick={onEdit}>
          {m.sending.tray.edit}
        </Button>
      ) : (
        <LinkButton kind="quiet" icon="pencil" href={addressOf(op)}>
          {m.sending.tray.edit}
        </LinkButton>
      )}
      <Button kind="quiet" icon="download" onClick={saveAsFile}>
        {m.sending.tray.saveAsFile}
      </Button>
      {row.status === 'rejected' && <Dismiss row={row} />}
    </div>
  );
}

function Dismiss({ row }: { row: TrayRow }) {
  const { storage } = useApp();
  const dismiss = async () => {
    await dismissFromTray(storage, row);
    showToast({ text: m.sending.tray.dismissed, undo: () => void putBackInTray(storage, row) });
  };
  return (
    <Button kind="quiet" onClick={() => void dismiss()}>
      {m.sending.tray.dismiss}
    </Button>
  );
}

function EditForm(props: { row: TrayRow; onSend: (value: Json) => Promise<void>; onCancel: () => void }) {
  const { storage } = useApp();
  const { op } = props.row;
  const [text, setText, clear] = useScratch(
    storage.db,
    `tray:${op.id}`,
    typeof op.value === 'string' ? op.value : '',
  );
  const send = async () => {
    await props.onSend(text);
    clear();
  };
  return (
    <div class="stack">
      <TextArea label={m.sending.tray.editLabel} rows={6} value={text} onInput={setText} />
      <div class="row">
        <Button onClick={() => void send()}>{m.sending.tray.sendEdited}</Button>
        <Button kind="quiet" onClick={props.onCancel}>
          {m.words.acts.cancel}
        </Button>
      </div>
    </div>
  );
}

/**
 * Sends refused work again as a new edit with a new id. Held-back work that is unchanged keeps its id: the server is asked
 * about it again, so that its first time of arrival stays.
 */
function useResend(row: TrayRow): (value: Json) => Promise<void> {
  const { storage, sync } = useApp();
  return async (value) => {
    if (row.status === 'parked' && value === row.op.value) {
      await repeatParked(storage);
      showToast({ text: m.sending.tray.askedAgain });
    } else {
      await resendFromTray(storage, row.id, value);
      showToast({ text: m.sending.tray.resent });
    }
    await sync.syncNow();
  };
}
