import { ChoiceWords } from './choices.tsx';

type CheckboxProps = {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

export function Checkbox(props: CheckboxProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <ChoiceWords label={props.label} hint={props.hint} />
    </label>
  );
}
