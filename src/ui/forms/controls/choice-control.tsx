import type { Option } from '../../../domain/forms/form.ts';
import { codesOf, textOf, unknown } from '../../../domain/forms/value.ts';
import { Checkbox } from '../../kit/checkbox.tsx';
import { Choices, type Choice } from '../../kit/choices.tsx';
import { Select } from '../../kit/field.tsx';
import { f } from '../../messages/messages.ts';
import { useSay } from '../words-of.ts';
import type { ControlOf } from './control.ts';
import { ChoiceSet } from './choice-set.tsx';

/** So many choices stand openly; more fold into a list. */
const mostOpen = 6;

/** One of several, yes or no, or a step of a scale; "tidak tahu" is always the last choice. */
export function OneControl(props: ControlOf<'one' | 'yn' | 'scale'>) {
  const { field, label, hint, error, id, value, onInput, onLeave, note } = props;
  const choices = useChoices(field);
  const chosen = typeof value === 'number' ? String(value) : textOf(value);
  const choose = (code: string): void => {
    onInput(
      field.type === 'scale' && code !== unknown && code !== '' ? Number(code) : code === '' ? null : code,
    );
    onLeave();
  };
  if (choices.length > mostOpen) {
    const options = [{ value: '', label: f.control.choose }, ...choices];
    return <Select {...{ label, hint, error, id, note, options }} value={chosen} onChange={choose} />;
  }
  return (
    <div class="stack tight">
      <Choices legend={label} {...{ hint, error, id }} options={choices} value={chosen} onChange={choose} />
      <div class="saved">{note}</div>
    </div>
  );
}

function useChoices(field: ControlOf<'one' | 'yn' | 'scale'>['field']): Choice<string>[] {
  const say = useSay();
  const last = field.neverUnknown === true ? [] : [{ value: unknown, label: f.control.unknown }];
  switch (field.type) {
    case 'yn':
      return [{ value: 'yes', label: f.control.yes }, { value: 'no', label: f.control.no }, ...last];
    case 'scale':
      return [...f.control.scale.map((label, place) => ({ value: String(place + 1), label })), ...last];
    case 'one':
      return [...field.options.map(({ code, label }) => ({ value: code, label: say(label) })), ...last];
  }
}

/** Any number of several. */
export function SeveralControl({ field, ...props }: ControlOf<'several'>) {
  const say = useSay();
  return <CodesControl {...props} options={field.options} labelOf={({ label }: Option) => say(label)} />;
}

type CodesProps<One extends { code: string }> = Omit<ControlOf<'several'>, 'field'> & {
  options: readonly One[];
  labelOf: (option: One) => string;
};

export function CodesControl<One extends { code: string }>(props: CodesProps<One>) {
  const { label, hint, error, id, value, onInput, onLeave, note, options, labelOf } = props;
  const chosen = codesOf(value);
  const toggle = (code: string, isChosen: boolean): void => {
    onInput(isChosen ? [...chosen, code] : chosen.filter((other) => other !== code));
    onLeave();
  };
  return (
    <ChoiceSet {...{ label, hint, error, id, note }}>
      {options.map((option) => (
        <Checkbox
          key={option.code}
          label={labelOf(option)}
          checked={chosen.includes(option.code)}
          onChange={(isChosen) => toggle(option.code, isChosen)}
        />
      ))}
    </ChoiceSet>
  );
}
