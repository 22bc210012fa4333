import { useState } from 'preact/hooks';
import { findField } from '../../domain/forms/form.ts';
import type { FieldNote } from '../../domain/forms/record.ts';
import { writtenSince } from '../../domain/forms/written-since.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Select, TextArea } from '../kit/field.tsx';
import { formatList } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { useScratch } from '../kit/use-scratch.ts';
import { useWrite } from '../kit/use-write.ts';
import { f, m } from '../messages/messages.ts';
import { stateEdits } from './record-edits.ts';
import { useRecordSeat } from './record-seat.ts';
import { useNewest } from './use-newest.ts';
import { useSay } from './words-of.ts';

/** Diskominfo looks at a record that was handed in: takes it, or gives it back with what has to be repaired. */
export function ReviewCard() {
  const { record } = useRecordSeat();
  const { directory } = useApp();
  const [isReturning, setReturning] = useState(false);
  const write = useWrite();
  if (record.state !== 'submitted' && record.state !== 'accepted') return null;
  const accept = async (): Promise<void> => {
    if ((await write(stateEdits(record, 'accepted'))) !== null) showToast({ text: f.record.accepted });
  };
  return (
    <Card title={f.record.review}>
      {record.said !== null && (
        <p class="small soft">
          {f.states[record.state]} · {directory.people.get(record.said.by)?.name ?? record.said.by}
        </p>
      )}
      <WrittenSince />
      {isReturning ? (
        <ReturnForm onClose={() => setReturning(false)} />
      ) : (
        <div class="row">
          {record.state === 'submitted' && (
            <Button kind="primary" icon="check" onClick={() => void accept()}>
              {f.record.accept}
            </Button>
          )}
          <Button icon="undo" onClick={() => setReturning(true)}>
            {f.record.return}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** What came after it was handed in or accepted: nobody has looked at it. */
function WrittenSince() {
  const { form, record, fields } = useRecordSeat();
  const say = useSay();
  const names = writtenSince(fields).map((name) => {
    const field = findField(form, name);
    return field === undefined ? name : say(field.label);
  });
  if (names.length === 0) return null;
  return <p class="small">{f.record.writtenSince(f.states[record.state], formatList(names))}</p>;
}

/** What is being written stays on this device until it is said. */
type Return = { reason: string; notes: FieldNote[] };

function returnFrom(text: string): Return {
  return text === '' ? { reason: '', notes: [] } : (JSON.parse(text) as Return);
}

/** Gives a record back with the reason, and with notes to fields of the OPD. */
export function ReturnForm({ onClose }: { onClose: () => void }) {
  const { record } = useRecordSeat();
  const { storage } = useApp();
  const write = useWrite();
  const [isMissing, setMissing] = useState(false);
  const [text, setText, clear] = useScratch(storage.db, `return ${record.opd} ${record.id}`, '');
  const { reason, notes } = returnFrom(text);
  const change = (next: Return): void => setText(JSON.stringify(next));
  const send = async (): Promise<void> => {
    if (reason.trim() === '') return setMissing(true);
    const said = { reason: reason.trim(), notes: notes.filter((note) => note.text.trim() !== '') };
    if ((await write(stateEdits(record, 'returned', said))) === null) return;
    clear();
    showToast({ text: f.record.returned });
    onClose();
  };
  return (
    <div class="stack">
      <h3>{f.record.returnTitle}</h3>
      <TextArea
        label={f.record.reason}
        error={isMissing && reason.trim() === '' ? f.record.reasonMissing : undefined}
        value={reason}
        onInput={(typed) => change({ reason: typed, notes })}
      />
      <Notes notes={notes} onChange={(next) => change({ reason, notes: next })} />
      <div class="row">
        <Button kind="primary" icon="undo" onClick={() => void send()}>
          {f.record.return}
        </Button>
        <Button onClick={onClose}>{m.words.acts.cancel}</Button>
      </div>
    </div>
  );
}

type NotesProps = { notes: readonly FieldNote[]; onChange: (notes: FieldNote[]) => void };

function Notes({ notes, onChange }: NotesProps) {
  const { form } = useRecordSeat();
  const say = useSay();
  const asked = form.sections.filter(({ by }) => by !== 'diskominfo').flatMap(({ fields }) => fields);
  const newest = useNewest(notes.length);
  const add = (): void => {
    onChange([...notes, { field: options[0]?.value ?? '', text: '' }]);
    newest.lead();
  };
  const options = asked.map(({ name, label }) => ({ value: name, label: say(label) }));
  const put = (place: number, note: FieldNote) =>
    onChange(notes.map((other, at) => (at === place ? note : other)));
  return (
    <>
      {notes.map((note, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- notes have no name of their own and never change places
        <div key={place} class="card stack tight" ref={newest.refAt(place)}>
          <Select
            label={f.record.noteFor}
            options={options}
            value={note.field}
            onChange={(field) => put(place, { ...note, field })}
          />
          <TextArea
            label={f.record.note}
            rows={2}
            value={note.text}
            onInput={(text) => put(place, { ...note, text })}
          />
        </div>
      ))}
      <Button kind="quiet" icon="plus" onClick={add}>
        {f.record.addNote}
      </Button>
    </>
  );
}
