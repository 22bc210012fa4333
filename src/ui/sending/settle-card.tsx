import { useId, useState } from 'preact/hooks';
import type { StoredField } from '../../domain/directory.ts';
import { currentHead } from '../../domain/fold.ts';
import type { Json } from '../../domain/op.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { formatWhen } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { CombineForm } from './combine-form.tsx';
import { addressOf, subjectWithPlace, type Naming } from '../kit/describe-register.ts';
import { isWritten, valueText } from '../kit/describe-value.ts';
import { settle, settlingEdit, versionsOf, type Version } from './settle.ts';
import { useAuthorName } from './use-author-name.ts';
import { diffWords } from './word-diff.ts';

/** One field with two values or more: both are shown whole, and one choice settles it. */
export function SettleCard({ field, naming }: { field: StoredField; naming: Naming }) {
  const { me } = useApp();
  const [isCombining, setIsCombining] = useState(false);
  const use = useSettle(field, naming);
  const versions = versionsOf(field, me.id);
  const [first, second] = versions;
  if (first === undefined || second === undefined) return null;
  const texts = versions.map(({ head }) => head.value).filter((value) => isWritten(field, value));

  return (
    <article class="card stack">
      <div class="stack tight">
        <h3>
          <a href={addressOf(field)}>{subjectWithPlace(field, naming)}</a>
        </h3>
        <p class="small soft">
          <Authors versions={versions} /> {m.sending.settle.lead}
        </p>
      </div>
      <div class="versions">
        {versions.map((version, index) => (
          <VersionCard
            key={version.head.id}
            field={field}
            version={version}
            other={index === 0 ? second.head.value : first.head.value}
            act={index === 0 ? m.words.differences.useThis : m.words.differences.useThat}
            onUse={() => void use(version.head.value)}
          />
        ))}
      </div>
      {texts.length === versions.length && !isCombining && (
        <div>
          <Button kind="quiet" icon="pencil" onClick={() => setIsCombining(true)}>
            {m.words.differences.combine}
          </Button>
        </div>
      )}
      {isCombining && (
        <CombineForm field={field} texts={texts} onUse={use} onCancel={() => setIsCombining(false)} />
      )}
    </article>
  );
}

/** Settles, and offers to take the value back into use that was in use before. */
function useSettle(field: StoredField, naming: Naming): (value: Json) => Promise<void> {
  const { storage } = useApp();
  return async (value) => {
    const before = currentHead(field.state)?.value ?? null;
    await settle(storage, [settlingEdit(field, value)]);
    showToast({
      text: m.sending.settle.settled(subjectWithPlace(field, naming)),
      undo: () => settle(storage, [settlingEdit(field, before)]),
    });
  };
}

function Authors({ versions }: { versions: readonly Version[] }) {
  const name = useAuthorName();
  const [one, other] = versions;
  if (one === undefined || other === undefined) return null;
  const named = (version: Version) => (version.isMine ? m.sending.settle.you : name(version.head));
  return <>{m.sending.settle.between(named(one), named(other))}</>;
}

type VersionCardProps = {
  field: StoredField;
  version: Version;
  other: Json;
  act: string;
  onUse: () => void;
};

function VersionCard({ field, version, other, act, onUse }: VersionCardProps) {
  const id = useId();
  const name = useAuthorName();
  const { head, isMine } = version;
  return (
    <section class="version" aria-labelledby={id}>
      <p class="small">
        <b id={id}>{isMine ? m.sending.settle.yours : m.sending.settle.of(name(head))}</b>
        <Times version={version} />
      </p>
      <div class="small version-text">
        {diffWords(valueText(field, head.value), valueText(field, other)).map((passage, index) =>
          passage.differs ? <mark key={index}>{passage.text}</mark> : passage.text,
        )}
      </div>
      <Button onClick={onUse} describedBy={id}>
        {act}
      </Button>
    </section>
  );
}

/** The author's clock and the server's: only the second one orders, both are told. */
function Times({ version: { head, isCurrent } }: { version: Version }) {
  const { storage, device } = useApp();
  const nowMs = storage.clock.nowMs();
  const words = m.sending.settle;
  const parts = [
    isCurrent ? words.current : null,
    words.written(formatWhen(head.at, nowMs)),
    head.receivedAt === null
      ? words.onlyHere(device.kind)
      : words.arrived(formatWhen(head.receivedAt, nowMs)),
  ];
  return <span class="soft version-times">{parts.filter((part) => part !== null).join(' · ')}</span>;
}
