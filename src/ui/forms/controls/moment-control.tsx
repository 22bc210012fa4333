import { isUnknown, textOf } from '../../../domain/forms/value.ts';
import { useApp } from '../../kit/app-context.ts';
import { Field, TextInput } from '../../kit/field.tsx';
import { localMoment, momentFromLocal } from '../local-moment.ts';
import type { ControlOf } from './control.ts';
import { UnknownBox } from './number-control.tsx';

/** A day. */
export function DayControl(props: ControlOf<'date'>) {
  const { field, value, onInput, onLeave, ...look } = props;
  return (
    <div class="stack tight">
      <TextInput
        {...look}
        type="date"
        value={isUnknown(value) ? '' : textOf(value)}
        onInput={(day) => onInput(day === '' ? null : day)}
        onBlur={onLeave}
      />
      {field.neverUnknown !== true && <UnknownBox {...props} />}
    </div>
  );
}

/** A moment: written in the time of this device, stored with its offset. */
export function MomentControl(props: ControlOf<'datetime'>) {
  const { field, value, onInput, onLeave, ...look } = props;
  const { storage } = useApp();
  return (
    <div class="stack tight">
      <Field {...look}>
        {(ids) => (
          <input
            {...ids}
            class="input"
            type="datetime-local"
            value={isUnknown(value) ? '' : localMoment(textOf(value))}
            onInput={({ currentTarget }) =>
              onInput(momentFromLocal(currentTarget.value, storage.clock.nowIso()))
            }
            onBlur={onLeave}
          />
        )}
      </Field>
      {field.neverUnknown !== true && <UnknownBox {...props} />}
    </div>
  );
}
