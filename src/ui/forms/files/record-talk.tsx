import { useState } from 'preact/hooks';
import { commentsFrom, type Comment } from '../../../domain/comments.ts';
import type { StoredField } from '../../../domain/directory.ts';
import { currentHead } from '../../../domain/fold.ts';
import { makeUuid } from '../../../domain/ids.ts';
import { opdScope } from '../../../domain/scope.ts';
import { readEntity } from '../../../storage/views.ts';
import { useApp } from '../../kit/app-context.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { deviceKind } from '../../kit/device-kind.ts';
import { TextArea } from '../../kit/field.tsx';
import { formatWhen } from '../../kit/format.ts';
import { QuestionTag } from '../../kit/question-tag.tsx';
import { showToast } from '../../kit/toast.tsx';
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
    async () => commentsOn(place.record, await readEntity(storage.db, opdScope(place.opd), 'comment')),
    [storage, place.opd, place.record],
  );
  return (
    <section class="stack" aria-labelledby="record-talk">
      <h2 id="record-talk">{words.title}</h2>
      {said.state === 'failed' && <p class="small">{f.pages.notLoaded}</p>}
      {said.state === 'filled' && said.value.length === 0 && <p class="small soft">{words.none}</p>}
      {said.state === 'filled' && said.value.map((comment) => <Said key={comment.key} comment={comment} />)}
      <SayForm />
    </section>
  );
}

function commentsOn(record: string, fields: readonly StoredField[]): Comment[] {
  const wanted = targetOf(record);
  const isTarget = ({ field, state }: StoredField): boolean =>
    field === 'target' && currentHead(state)?.value === wanted;
  const keys = new Set(fields.filter(isTarget).map(({ key }) => key));
  return commentsFrom(fields.filter(({ key }) => keys.has(key)));
}

function useCommentRow(key: string) {
  const { place } = useRecordSeat();
  return { scope: opdScope(place.opd), entity: 'comment', key };
}

function Said({ comment }: { comment: Comment }) {
  const { directory, storage, me } = useApp();
  const words = m.answering.discussion;
  const write = useWrite();
  const row = useCommentRow(comment.key);
  const facts = [
    formatWhen(comment.at, storage.clock.nowMs()),
    comment.isUnsent ? m.words.sending.saved(deviceKind()) : '',
  ].filter((fact) => fact !== '');
  return (
    <article class="card stack tight">
      <p class="small">
        <b>{directory.people.get(comment.by)?.name ?? comment.by}</b>{' '}
        <span class="soft">{facts.join(' · ')}</span>
      </p>
      {comment.isQuestion && <QuestionTag isHandled={comment.isHandled} />}
      <p class="small prose">{comment.text}</p>
      <div class="row">
        {comment.isQuestion && !comment.isHandled && (
          <Button
            kind="quiet"
            icon="check"
            onClick={() => void write([{ ...row, field: 'handled', value: true }])}
          >
            {words.handle}
          </Button>
        )}
        {comment.by === me.id && <Remove comment={comment} />}
      </div>
    </article>
  );
}

function Remove({ comment }: { comment: Comment }) {
  const write = useWrite();
  const row = { ...useCommentRow(comment.key), field: 'deleted' };
  const remove = async (): Promise<void> => {
    if ((await write([{ ...row, value: true }])) === null) return;
    showToast({
      text: m.answering.discussion.removed,
      undo: () => write([{ ...row, value: false }]),
    });
  };
  return (
    <Button kind="quiet" icon="trash" onClick={() => void remove()}>
      {m.words.acts.remove}
    </Button>
  );
}

/** What is typed is kept on the device at every key; it is said by the button alone. */
function SayForm() {
  const { place } = useRecordSeat();
  const { storage } = useApp();
  const write = useWrite();
  const words = m.answering.discussion;
  const [text, setText, clear] = useScratch(storage.db, `talk:${place.opd}:${place.record}`, '');
  const [isQuestion, setQuestion] = useState(false);
  const row = useCommentRow('');
  const speak = async (): Promise<void> => {
    if (text.trim() === '') return;
    const comment = { ...row, key: makeUuid(storage.ids) };
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
