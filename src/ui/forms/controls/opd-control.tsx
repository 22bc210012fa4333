import { activeOpds } from '../../../domain/directory.ts';
import { textOf } from '../../../domain/forms/value.ts';
import { useApp } from '../../kit/app-context.ts';
import { Select } from '../../kit/field.tsx';
import { f } from '../../messages/messages.ts';
import { CodesControl } from './choice-control.tsx';
import type { ControlOf } from './control.ts';

/** One OPD of the region, or several. */
export function OpdControl({ field, ...props }: ControlOf<'opd'>) {
  const { directory } = useApp();
  const opds = activeOpds(directory).map(({ id, name }) => ({ code: id, name }));
  if (field.several === true) {
    return <CodesControl {...props} options={opds} labelOf={({ name }) => name} />;
  }
  const { onInput, onLeave, value, ...look } = props;
  const options = opds.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      {...look}
      options={[{ value: '', label: f.control.choose }, ...options]}
      value={textOf(value)}
      onChange={(opd) => {
        onInput(opd === '' ? null : opd);
        onLeave();
      }}
    />
  );
}
