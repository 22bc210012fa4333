import { useState } from 'preact/hooks';
import { commentsFrom } from '../../../domain/comments.ts';
import type { StoredField } from '../../../domain/directory.ts';
import { currentHead } from '../../../domain/fold.ts';
import { makeUuid } from '../../../domain/ids.ts';
import { opdScope } from '../../../domain/scope.ts';
import { readEntity } from '../../../storage/views.ts';
import { useApp } from '../../kit/app-context.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { TextArea } from '../../kit/field.tsx';
import { Said } from '../../kit/said.tsx';
import { useLive } from '../../kit/use-live.ts';
import { useScratch } from '../../kit/use-scratch.ts';
import { useWrite } from '../../kit/use-write.ts';
import { f, m } from '../../messages/messages.ts';
import { useRecordSeat } from '../record-seat.ts';

/** What is said about a record stands in the scope of its OPD, under its number. */
const targetOf = (record: string): string => `record:${record}`;

/** What the OPD and Diskominfo said to each other about this record, and a place to say more. */
export function RecordTalk() {
  const { place } = useRecordSeat();
  const { storage } = useApp();
  const words = m.answering.discussion;
  const said = useLive(
    async () => fieldsOn(place.record, await readEntity(storage.db, opdScope(place.opd), 'comment')),
    [storage, place.opd, place.record],
  );
  const fields = said.state === 'filled' ? said.value : [];
  const comments = commentsFrom(fields);
  return (
    <section class="stack" aria-labelledby="record-talk">
      <h2 id="record-talk">{words.title}</h2>
      {said.state === 'failed' && <p class="small">{f.pages.notLoaded}</p>}
      {said.state === 'filled' && comments.length === 0 && <p class="small soft">{words.none}</p>}
      {comments.map((comment) => (
        <Said
          key={comment.key}
          comment={comment}
          scope={opdScope(place.opd)}
          fields={fields}
          look="card stack tight"
        />
      ))}
      <SayForm />
    </section>
  );
}

/** The fields of the comments on this record. */
function fieldsOn(record: string, fields: readonly StoredField[]): StoredField[] {
  const wanted = targetOf(record);
  const isTarget = ({ field, state }: StoredField): boolean =>
    field === 'target' && currentHead(state)?.value === wanted;
  const keys = new Set(fields.filter(isTarget).map(({ key }) => key));
  return fields.filter(({ key }) => keys.has(key));
}

/** What is typed is kept on the device at every key; it is said by the button alone. */
function SayForm() {
  const { place } = useRecordSeat();
  const { storage } = useApp();
  const write = useWrite();
  const words = m.answering.discussion;
  const [text, setText, clear] = useScratch(storage.db, `talk:${place.opd}:${place.record}`, '');
  const [isQuestion, setQuestion] = useState(false);
  const speak = async (): Promise<void> => {
    if (text.trim() === '') return;
    const comment = { scope: opdScope(place.opd), entity: 'comment', key: makeUuid(storage.ids) };
    const saved = await write([
      { ...comment, field: 'target', value: targetOf(place.record) },
      ...(isQuestion ? [{ ...comment, field: 'question', value: true }] : []),
      { ...comment, field: 'text', value: text },
    ]);
    if (saved === null) return;
    setText('');
    clear();
    setQuestion(false);
  };
  return (
    <div class="stack tight">
      <TextArea label={words.write} rows={2} maxLength={5_000} value={text} onInput={setText} />
      <Checkbox label={words.isQuestion} checked={isQuestion} onChange={setQuestion} />
      <div>
        <Button icon="chat" onClick={() => void speak()}>
          {words.say}
        </Button>
      </div>
    </div>
  );
}
