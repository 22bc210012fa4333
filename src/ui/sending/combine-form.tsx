import { maxExplanationLength } from '../../domain/text-limits.ts';
import { registerKey, type Json, type Register } from '../../domain/op.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { m } from '../messages/messages.ts';
import { useScratch } from '../kit/use-scratch.ts';

type CombineFormProps = {
  field: Register;
  texts: readonly string[];
  onUse: (value: Json) => Promise<void>;
  onCancel: () => void;
};

/**
 * Both texts, one below the other, for a person to make one of. Nothing is merged by itself: a merged sentence would quote
 * regulations that nobody wrote.
 */
export function CombineForm({ field, texts, onUse, onCancel }: CombineFormProps) {
  const { storage } = useApp();
  const name = `combine:${field.scope}:${registerKey(field)}`;
  const [text, setText, clear] = useScratch(storage.db, name, texts.join('\n\n'));
  const choose = async () => {
    await onUse(text);
    clear();
  };
  return (
    <div class="stack">
      <TextArea
        label={m.sending.settle.combineLabel}
        hint={m.sending.settle.combineHint}
        rows={8}
        maxLength={maxExplanationLength}
        value={text}
        onInput={setText}
      />
      <div class="row">
        <Button onClick={() => void choose()}>{m.sending.settle.takeCombined}</Button>
        <Button kind="quiet" onClick={onCancel}>
          {m.words.acts.cancel}
        </Button>
      </div>
    </div>
  );
}
