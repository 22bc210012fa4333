import type { ComponentChildren } from 'preact';
import type { FieldState } from '../../domain/fold.ts';
import type { Register } from '../../domain/op.ts';
import { TextArea, TextInput } from './field.tsx';
import { SavedLine } from './saved-line.tsx';
import { useDurable, type Durable } from './use-durable.ts';

type DurableTextProps = {
  label: string;
  hint?: ComponentChildren;
  register: Register;
  state: FieldState | undefined;
  maxLength?: number | undefined;
  /** Lines of a text box; without it one line. */
  rows?: number | undefined;
  optional?: boolean | undefined;
  /** Leaving the field makes no edit: a button does. */
  keepsDraft?: boolean | undefined;
};

/** A text field whose every key press is kept, with the line that says how safe it is. */
export function DurableText(props: DurableTextProps) {
  return (
    <WrittenText
      {...props}
      durable={useDurable<string>({ register: props.register, state: props.state, initial: '' })}
    />
  );
}

/** The same around a value that the caller also writes into, such as a sentence put in by a button. */
export function WrittenText({
  durable,
  ...props
}: Omit<DurableTextProps, 'register' | 'state'> & { durable: Durable<string> }) {
  const { value, saved, isDisputed, isReady, change, cut } = durable;
  // Nothing may be typed before the draft of an earlier visit was looked for: it would be lost under it.
  if (!isReady) return null;
  const written = {
    ...props,
    value,
    onInput: change,
    onBlur: props.keepsDraft === true ? undefined : () => void cut(),
    note: <SavedLine saved={saved} isDisputed={isDisputed} />,
  };
  return props.rows === undefined ? <TextInput {...written} /> : <TextArea {...written} />;
}
