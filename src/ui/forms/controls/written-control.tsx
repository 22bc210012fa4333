import { TextArea, TextInput } from '../../kit/field.tsx';
import { textOf } from '../../../domain/forms/value.ts';
import type { ControlOf } from './control.ts';

/** Text of one line, of several, or a web address. */
export function WrittenControl({
  field,
  onInput,
  onLeave,
  value,
  ...look
}: ControlOf<'text' | 'long' | 'url'>) {
  const written = { ...look, value: textOf(value), onInput, onBlur: onLeave };
  if (field.type === 'long') return <TextArea {...written} rows={3} />;
  return field.type === 'url' ? <TextInput {...written} type="url" /> : <TextInput {...written} />;
}
