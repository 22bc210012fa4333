import { useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { copyText } from '../kit/copy-text.ts';
import { TextArea } from '../kit/field.tsx';
import { formatDayLong } from '../kit/format.ts';
import { Sheet } from '../kit/sheet.tsx';
import { d, m } from '../messages/messages.ts';
import type { OpdRow } from './opd-rows.ts';

/** A reminder for the WhatsApp of an OPD: what it has to submit and to repair, by name; it may be changed before it is copied. */
export function OpdReminder({ row }: { row: OpdRow }) {
  const [isOpen, setOpen] = useState(false);
  const words = d.summary.reminder;
  if (row.toSubmit.length === 0 && row.toRepair.length === 0) return null;
  return (
    <>
      <Button kind="quiet" icon="send" label={`${words.act}: ${row.opd.name}`} onClick={() => setOpen(true)}>
        {words.act}
      </Button>
      {isOpen && <ReminderSheet row={row} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReminderSheet({ row, onClose }: { row: OpdRow; onClose: () => void }) {
  const { period, directory } = useApp();
  const words = d.summary.reminder;
  const [text, setText] = useState(() =>
    words.text({
      opd: row.opd.name,
      period: period?.name ?? '',
      toSubmit: row.toSubmit.map(({ shortName }) => shortName),
      toRepair: row.toRepair.map(({ shortName }) => shortName),
      closesOn: period?.closesOn == null ? null : formatDayLong(period.closesOn),
      link: location.href.split('#')[0] ?? '',
      from: directory.profile.name,
    }),
  );
  const [isFailed, setFailed] = useState(false);
  const copy = async () => {
    if (await copyText(text, words.copied)) onClose();
    else setFailed(true); // a message below would lie under the sheet
  };
  return (
    <Sheet title={words.title(row.opd.name)} onClose={onClose}>
      <TextArea
        label={words.label}
        hint={words.hint}
        error={isFailed ? m.words.states.notCopied : undefined}
        rows={10}
        value={text}
        onInput={setText}
      />
      <Button kind="primary" icon="copy" whole onClick={() => void copy()}>
        {words.copy}
      </Button>
    </Sheet>
  );
}
