import { useState } from 'preact/hooks';
import { isUnknown, unknown } from '../../../domain/forms/value.ts';
import { TextInput } from '../../kit/field.tsx';
import { f } from '../../messages/messages.ts';
import { useSay } from '../words-of.ts';
import type { ControlOf } from './control.ts';
import { numberFromText } from '../../../domain/forms/number-from-text.ts';
import { textFromNumber } from './number-text.ts';

/** A number, an amount or a year; while it is typed it stands as it was typed. */
export function NumberControl(props: ControlOf<'int' | 'decimal' | 'money' | 'year'>) {
  const { field, value, onInput, onLeave, hint, ...look } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const say = useSay();
  const isMoney = field.type === 'money';
  const unit = isMoney
    ? f.control.rupiah
    : 'unit' in field && field.unit !== undefined
      ? say(field.unit)
      : null;
  return (
    <div class="stack tight">
      <TextInput
        {...look}
        hint={unit === null ? hint : hint === undefined ? unit : [hint, ` (${unit})`]}
        inputMode={field.type === 'decimal' ? 'decimal' : 'numeric'}
        autocomplete="off"
        value={typed ?? (isUnknown(value) ? '' : textFromNumber(value, isMoney))}
        onInput={(text) => {
          setTyped(text);
          onInput(numberFromText(text));
        }}
        onBlur={() => {
          setTyped(null);
          onLeave();
        }}
      />
      {field.neverUnknown !== true && <UnknownBox {...props} />}
    </div>
  );
}

type UnknownProps = Pick<ControlOf<'int'>, 'value' | 'label' | 'onInput' | 'onLeave'>;

/** "Tidak tahu" beside a field: an answer of its own, which unticking takes back. Quiet, because it stands under many fields. */
export function UnknownBox({ value, label, onInput, onLeave }: UnknownProps) {
  return (
    <label class="row small soft">
      <input
        type="checkbox"
        aria-label={`${f.control.unknown}: ${label}`}
        checked={isUnknown(value)}
        onChange={({ currentTarget }) => {
          onInput(currentTarget.checked ? unknown : null);
          onLeave();
        }}
      />
      {f.control.unknown}
    </label>
  );
}
