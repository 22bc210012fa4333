import type { Json } from '../../../domain/op.ts';
import { textOf } from '../../../domain/forms/value.ts';
import { TextInput } from '../../kit/field.tsx';
import { f } from '../../messages/messages.ts';
import { ChoiceSet } from './choice-set.tsx';
import type { ControlOf } from './control.ts';

const parts = [
  { part: 'title', label: () => f.control.personTitle, type: 'text', optional: false },
  { part: 'name', label: () => f.control.personName, type: 'text', optional: true },
  { part: 'phone', label: () => f.control.personPhone, type: 'tel', optional: true },
] as const;

/** Whom to ask: the position is enough, name and number are given by those who want. */
export function PersonControl({ value, onInput, onLeave, ...look }: ControlOf<'person'>) {
  const person = partsOf(value);
  return (
    <ChoiceSet {...look}>
      {parts.map(({ part, label, type, optional }) => (
        <TextInput
          key={part}
          label={label()}
          type={type}
          optional={optional}
          value={textOf(person[part])}
          onInput={(text) => onInput({ ...person, [part]: text })}
          onBlur={onLeave}
        />
      ))}
    </ChoiceSet>
  );
}

export function partsOf(value: Json | undefined): { readonly [part: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [part: string]: Json })
    : {};
}
