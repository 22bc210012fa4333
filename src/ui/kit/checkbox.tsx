import { ChoiceWords } from './choices.tsx';

type CheckboxProps = {
  label: string;
  hint?: string | undefined;
  /** A longer name for screen readers, where the label alone says too little; begins with the label. */
  name?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

export function Checkbox(props: CheckboxProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.checked}
        aria-label={props.name}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <ChoiceWords label={props.label} hint={props.hint} />
    </label>
  );
}
