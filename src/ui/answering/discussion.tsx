import { useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { formatDay, formatWhen } from '../kit/format.ts';
import { QuestionTag } from '../kit/question-tag.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { CommentForm } from './comment-form.tsx';
import { commentsFrom, type Comment } from '../../domain/comments.ts';
import { DurableText } from '../kit/durable-input.tsx';
import { fieldState } from '../kit/field-state.ts';
import { seek } from './seek.ts';
import { opdName, personName, useSeat } from './seat.ts';
import { useWrite } from '../kit/use-write.ts';

/** What people said to each other about this indicator, and a place to say more. */
export function Discussion() {
  const { view } = useSeat();
  const { me } = useApp();
  const comments = commentsFrom(view.fields);
  const words = m.answering.discussion;
  const mayTalk = me.roles.some((role) => role !== 'viewer');
  return (
    <section class="stack" aria-labelledby="discussion">
      <h2 id="discussion">{words.title}</h2>
      {comments.length === 0 && <p class="small soft">{words.none}</p>}
      {comments.map((comment) => (
        <Said key={comment.key} comment={comment} />
      ))}
      {mayTalk && <CommentForm />}
    </section>
  );
}

/** When, for whom, until when, and whether it is only here. */
function useFacts(comment: Comment): string {
  const { directory, storage } = useApp();
  const words = m.answering.discussion;
  return [
    formatWhen(comment.at, storage.clock.nowMs()),
    comment.isChanged ? words.changed : '',
    comment.for === null ? '' : words.to(opdName(directory, comment.for)),
    comment.due === null ? '' : words.due(formatDay(comment.due)),
    comment.isUnsent ? m.words.sending.saved(deviceKind()) : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

function Said({ comment }: { comment: Comment }) {
  const { directory, me } = useApp();
  const [isEditing, setEditing] = useState(false);
  const facts = useFacts(comment);
  return (
    <article class="talk">
      <p class="small">
        <b>{personName(directory, comment.by)}</b> <span class="soft">{facts}</span>
      </p>
      {comment.isQuestion && <QuestionTag isHandled={comment.isHandled} />}
      {isEditing ? <Rewrite comment={comment} /> : <p class="small prose">{comment.text}</p>}
      <div class="row">
        {comment.requirement !== null && <About code={comment.requirement} />}
        {comment.isQuestion && !comment.isHandled && <Handle comment={comment} />}
        {comment.by === me.id && (
          <OwnActs comment={comment} isEditing={isEditing} onEdit={() => setEditing(!isEditing)} />
        )}
      </div>
    </article>
  );
}

function About({ code }: { code: string }) {
  return (
    <button type="button" class="as-link small" onClick={() => seek(code)}>
      {m.answering.discussion.about(code)}
    </button>
  );
}

function Rewrite({ comment }: { comment: Comment }) {
  const { view } = useSeat();
  const register = { scope: view.scope, entity: 'comment', key: comment.key, field: 'text' };
  return (
    <DurableText
      label={m.answering.discussion.text}
      register={register}
      state={fieldState(view.fields, register)}
      rows={2}
      maxLength={5_000}
    />
  );
}

function Handle({ comment }: { comment: Comment }) {
  const { view } = useSeat();
  const write = useWrite();
  const register = { scope: view.scope, entity: 'comment', key: comment.key, field: 'handled' };
  return (
    <Button kind="quiet" icon="check" onClick={() => void write([{ ...register, value: true }])}>
      {m.answering.discussion.handle}
    </Button>
  );
}

function OwnActs(props: { comment: Comment; isEditing: boolean; onEdit: () => void }) {
  const { view } = useSeat();
  const write = useWrite();
  const words = m.answering.discussion;
  const register = { scope: view.scope, entity: 'comment', key: props.comment.key, field: 'deleted' };
  const remove = async () => {
    if ((await write([{ ...register, value: true }])) === null) return;
    showToast({ text: words.removed, undo: () => write([{ ...register, value: false }]) });
  };
  return (
    <>
      <Button kind="quiet" icon="pencil" onClick={props.onEdit}>
        {props.isEditing ? words.done : words.edit}
      </Button>
      <Button kind="quiet" icon="trash" onClick={() => void remove()}>
        {m.words.acts.remove}
      </Button>
    </>
  );
}
