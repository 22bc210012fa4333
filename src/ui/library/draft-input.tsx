import { deviceKind } from '../kit/device-kind.ts';
import { TextArea, TextInput } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { m } from '../messages/messages.ts';
import type { Draft, DraftState } from './use-draft.ts';

type DraftInputProps = {
  draft: Draft<string>;
  label: string;
  hint?: string | undefined;
  type?: 'text' | 'url' | 'date' | undefined;
  /** Several lines. */
  long?: boolean | undefined;
  maxLength?: number | undefined;
  error?: string | undefined;
};

/** A field that is stored at every key press, and says so under it. */
export function DraftInput({ draft, long, type, ...field }: DraftInputProps) {
  const written = {
    ...field,
    value: draft.value,
    onInput: draft.change,
    onBlur: () => void draft.cut(),
    note: <DraftNote state={draft.state} />,
  };
  return long === true ? <TextArea {...written} rows={3} /> : <TextInput {...written} type={type} />;
}

function DraftNote({ state }: { state: DraftState }) {
  switch (state) {
    case 'untouched':
    case 'saving':
      return null;
    case 'kept':
      return (
        <>
          <Icon name="check" small />
          {m.words.sending.saved(deviceKind())}
        </>
      );
    case 'failed':
      return (
        <>
          <Icon name="alert" small />
          {m.library.notSaved}
        </>
      );
  }
}
