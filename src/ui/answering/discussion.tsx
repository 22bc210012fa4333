import { useState } from 'preact/hooks';
import { currentHead } from '../../domain/fold.ts';
import { makeUuid } from '../../domain/ids.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { formatWhen } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { personName, useSeat } from './seat.ts';
import { useWrite } from './use-write.ts';

/** What people said to each other about this indicator, and a place to say more. */
export function Discussion() {
  const { view } = useSeat();
  const { directory, storage } = useApp();
  const words = m.answering.room;
  const comments = view.fields
    .filter(({ entity, field }) => entity === 'comment' && field === 'text')
    .flatMap(({ key, state }) => ({ key, head: currentHead(state) }))
    .toSorted((a, b) => ((a.head?.at ?? '') < (b.head?.at ?? '') ? -1 : 1));
  return (
    <section class="stack">
      <h2>{words.discussion}</h2>
      {comments.map(({ key, head }) =>
        head === undefined ? null : (
          <div class="talk" key={key}>
            <p class="small">
              <b>{personName(directory, head.by)}</b>{' '}
              <span class="soft">{formatWhen(head.receivedAt ?? head.at, storage.clock.nowMs())}</span>
            </p>
            <p class="small prose">{String(head.value)}</p>
          </div>
        ),
      )}
      <NewComment />
    </section>
  );
}

function NewComment() {
  const { view } = useSeat();
  const { storage } = useApp();
  const write = useWrite();
  const [text, setText] = useState('');
  const words = m.answering.room;
  const send = async () => {
    if (text.trim() === '') return;
    const register = { scope: view.scope, entity: 'comment', key: makeUuid(storage.ids) };
    const target = `indicator:${view.indicator.id}`;
    const saved = await write([
      { ...register, field: 'text', value: text.trim() },
      { ...register, field: 'target', value: target },
    ]);
    if (saved !== null) setText('');
  };
  return (
    <>
      <TextArea label={words.comment} rows={2} value={text} onInput={setText} maxLength={5_000} />
      <div>
        <Button icon="chat" onClick={() => void send()}>
          {words.sendComment}
        </Button>
      </div>
    </>
  );
}
