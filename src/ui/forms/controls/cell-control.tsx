import type { CellKind } from '../../../domain/forms/form.ts';
import { OneControl, SeveralControl } from './choice-control.tsx';
import type { ControlOf, ControlProps } from './control.ts';
import { FilesControl } from './files-control.tsx';
import { DayControl, MomentControl } from './moment-control.tsx';
import { NumberControl } from './number-control.tsx';
import { OpdControl } from './opd-control.tsx';
import { RecordControl } from './record-control.tsx';
import { WrittenControl } from './written-control.tsx';

type Controls = { [Type in CellKind['type']]: (props: ControlOf<Type>) => preact.JSX.Element | null };

/** The control of each type: a new type of field is one entry here, one in the check and one in the shape. */
const controls: Controls = {
  text: WrittenControl,
  long: WrittenControl,
  url: WrittenControl,
  int: NumberControl,
  decimal: NumberControl,
  money: NumberControl,
  year: NumberControl,
  date: DayControl,
  datetime: MomentControl,
  yn: OneControl,
  one: OneControl,
  scale: OneControl,
  several: SeveralControl,
  opd: OpdControl,
  record: RecordControl,
  files: FilesControl,
};

export function CellControl(props: ControlProps<CellKind>) {
  const Control = controls[props.field.type] as (props: ControlProps<CellKind>) => preact.JSX.Element | null;
  return <Control {...props} />;
}
