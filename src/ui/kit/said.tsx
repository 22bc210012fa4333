import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Comment } from '../../domain/comments.ts';
import type { StoredField } from '../../domain/directory.ts';
import { m } from '../messages/messages.ts';
import { useApp } from './app-context.ts';
import { Button } from './button.tsx';
import { deviceKind } from './device-kind.ts';
import { DurableText } from './durable-input.tsx';
import { fieldState } from './field-state.ts';
import { formatDay, formatWhen } from './format.ts';
import { QuestionTag } from './question-tag.tsx';
import { showToast } from './toast.tsx';
import { useWrite } from './use-write.ts';

/** One comment, and the fields of the scope that it stands in. */
type SaidOf = { comment: Comment; scope: string; fields: readonly StoredField[] };

type SaidProps = SaidOf & {
  look: 'talk' | 'card stack tight';
  /** What it is about, where that is not told by where it stands. */
  about?: ComponentChildren;
};

/** What somebody said, with what can be done about it: handle a question, change or remove the own words. */
export function Said({ look, about, ...said }: SaidProps) {
  const { directory, me } = useApp();
  const { comment } = said;
  const [isEditing, setEditing] = useState(false);
  const facts = useFacts(comment);
  return (
    <article class={look}>
      <p class="small">
        <b>{directory.people.get(comment.by)?.name ?? comment.by}</b> <span class="soft">{facts}</span>
      </p>
      {comment.isQuestion && <QuestionTag isHandled={comment.isHandled} />}
      {isEditing ? <Rewrite {...said} /> : <p class="small prose">{comment.text}</p>}
      <div class="row">
        {about}
        {comment.isQuestion && !comment.isHandled && <Handle {...said} />}
        {comment.by === me.id && (
          <OwnActs {...said} isEditing={isEditing} onEdit={() => setEditing(!isEditing)} />
        )}
      </div>
    </article>
  );
}

/** When, for whom, until when, and whether it is only here. */
function useFacts(comment: Comment): string {
  const { directory, storage } = useApp();
  const words = m.answering.discussion;
  return [
    formatWhen(comment.at, storage.clock.nowMs()),
    comment.isChanged ? words.changed : '',
    comment.for === null ? '' : words.to(directory.opds.get(comment.for)?.name ?? comment.for),
    comment.due === null ? '' : words.due(formatDay(comment.due)),
    comment.isUnsent ? m.words.sending.saved(deviceKind()) : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

function registerOf({ comment, scope }: SaidOf, field: string) {
  return { scope, entity: 'comment', key: comment.key, field };
}

function Rewrite(said: SaidOf) {
  const register = registerOf(said, 'text');
  return (
    <DurableText
      label={m.answering.discussion.text}
      register={register}
      state={fieldState(said.fields, register)}
      rows={2}
      maxLength={5_000}
    />
  );
}

function Handle(said: SaidOf) {
  const write = useWrite();
  const handle = () => void write([{ ...registerOf(said, 'handled'), value: true }]);
  return (
    <Button kind="quiet" icon="check" onClick={handle}>
      {m.answering.discussion.handle}
    </Button>
  );
}

function OwnActs({ isEditing, onEdit, ...said }: SaidOf & { isEditing: boolean; onEdit: () => void }) {
  const write = useWrite();
  const words = m.answering.discussion;
  const register = registerOf(said, 'deleted');
  const remove = async () => {
    if ((await write([{ ...register, value: true }])) === null) return;
    showToast({ text: words.removed, undo: () => write([{ ...register, value: false }]) });
  };
  return (
    <>
      <Button kind="quiet" icon="pencil" onClick={onEdit}>
        {isEditing ? words.done : words.edit}
      </Button>
      <Button kind="quiet" icon="trash" onClick={() => void remove()}>
        {m.words.acts.remove}
      </Button>
    </>
  );
}
