import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, HintAndError } from './field.tsx';

export type Choice<Value extends string> = { value: Value; label: string; hint?: string | undefined };

type ChoicesProps<Value extends string> = {
  /** The question; for a requirement its text, word for word: it names the radio group. */
  legend: ComponentChildren;
  options: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** One below the other instead of side by side. */
  list?: boolean | undefined;
  id?: string | undefined;
  /** A requirement's card (padding, line above); `blocking` marks what holds back the next level. */
  look?: 'requirement' | 'blocking' | undefined;
  /** What belongs to the same question, such as its evidence: inside the group, after the radios. */
  children?: ComponentChildren;
};

/**
 * Radio cards. The fieldset is the radio group; when `children` come along, the fieldset is a group of the same name
 * and the radio group stands inside it, because a radio group may hold nothing but radios.
 */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const made = useId();
  const id = props.id ?? made;
  const { children, error, look } = props;
  const group = {
    role: 'radiogroup',
    'aria-labelledby': `${id}-legend`,
    'aria-describedby': describedBy(id, props),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  } as const;
  const outer = children === undefined ? group : { 'aria-labelledby': group['aria-labelledby'] };
  return (
    <fieldset class={look === undefined ? 'group' : 'group requirement'} id={id} data-state={look} {...outer}>
      <legend id={`${id}-legend`}>{props.legend}</legend>
      <HintAndError {...props} id={id} />
      <div
        class={props.list === true ? 'choices list' : 'choices'}
        {...(children === undefined ? {} : group)}
      >
        <Radios name={id} {...props} />
      </div>
      {children}
    </fieldset>
  );
}

function Radios<Value extends string>({
  name,
  options,
  value,
  onChange,
}: ChoicesProps<Value> & { name: string }) {
  return (
    <>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <ChoiceWords {...option} />
        </label>
      ))}
    </>
  );
}

/** The words of one card: its label, and in smaller words what it means. */
export function ChoiceWords({ label, hint }: { label: string; hint?: string | undefined }) {
  if (hint === undefined) return <>{label}</>;
  return (
    <span>
      {label} <span>{hint}</span>
    </span>
  );
}
