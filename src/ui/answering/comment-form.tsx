import { useEffect, useState } from 'preact/hooks';
import { makeUuid } from '../../domain/ids.ts';
import { readDrafts } from '../../storage/draft.ts';
import type { Storage } from '../../storage/storage.ts';
import { readFields } from '../../storage/views.ts';
import { typedIsKept } from '../kit/draft-keeper.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/field.tsx';
import { m } from '../messages/messages.ts';
import { WrittenText } from '../kit/durable-input.tsx';
import { assignmentsOf, opdName, useSeat } from './seat.ts';
import { useDurable } from '../kit/use-durable.ts';
import { useWrite } from '../kit/use-write.ts';

/** Says something new. What is typed is kept like everything else; it is said by the button alone. */
export function CommentForm() {
  const { view } = useSeat();
  const { storage } = useApp();
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    if (id !== null) return;
    const open = (unsaid: string | null) => setId(unsaid ?? makeUuid(storage.ids));
    unsaidComment(storage, view.scope).then(open, () => open(null));
  }, [storage, view.scope, id]);
  return id === null ? null : <Form key={id} id={id} onSaid={() => setId(null)} />;
}

/** The comment that was being written when this room was left, by its id; also one whose saying was cut short before its text. */
async function unsaidComment(storage: Storage, scope: string): Promise<string | null> {
  await typedIsKept(storage);
  const drafts = await readDrafts(storage);
  const texts = (await readFields(storage.db, scope)).filter(({ field }) => field === 'text');
  const said = new Set(texts.map(({ key }) => key));
  const unsaid = drafts.find(
    (draft) => draft.scope === scope && draft.entity === 'comment' && !said.has(draft.key),
  );
  return unsaid?.key ?? null;
}

function Form({ id, onSaid }: { id: string; onSaid: () => void }) {
  const { view } = useSeat();
  const write = useWrite();
  const [recipient, setRecipient] = useState('');
  const [isQuestion, setQuestion] = useState(false);
  const words = m.answering.discussion;
  const register = { scope: view.scope, entity: 'comment', key: id };
  const text = useDurable<string>({
    register: { ...register, field: 'text' },
    state: undefined,
    initial: '',
    waitsForCut: true,
  });

  const say = async () => {
    if (text.value.trim() === '') return;
    const saved = await write([
      { ...register, field: 'target', value: 'answer:region' },
      ...(isQuestion ? [{ ...register, field: 'question', value: true }] : []),
      ...(recipient === '' ? [] : [{ ...register, field: 'for', value: recipient }]),
    ]);
    if (saved === null) return;
    await text.cut();
    onSaid();
  };

  return (
    <div class="stack tight">
      <WrittenText label={words.write} durable={text} keepsDraft rows={2} maxLength={5_000} />
      <Recipient value={recipient} onChange={setRecipient} />
      <Checkbox label={words.isQuestion} checked={isQuestion} onChange={setQuestion} />
      <div>
        <Button icon="chat" onClick={() => void say()}>
          {words.say}
        </Button>
      </div>
    </div>
  );
}

function Recipient({ value, onChange }: { value: string; onChange: (opd: string) => void }) {
  const { view, period } = useSeat();
  const { directory } = useApp();
  const words = m.answering.discussion;
  const room = { period: period.id, indicator: view.indicator.id };
  const options = assignmentsOf(directory, room).map(({ opd }) => ({
    value: opd,
    label: opdName(directory, opd),
  }));
  return (
    <Select
      label={words.for}
      value={value}
      options={[{ value: '', label: words.everyone }, ...options]}
      onChange={onChange}
    />
  );
}
