import type { Fault } from '../../domain/forms/check-record.ts';
import type { CellKind, Described, Field, FieldKind } from '../../domain/forms/form.ts';
import { wireField } from '../../domain/forms/record.ts';
import type { Json } from '../../domain/op.ts';
import { fieldState } from '../kit/field-state.ts';
import { SavedLine } from '../kit/saved-line.tsx';
import { useDurable } from '../kit/use-durable.ts';
import { f } from '../messages/messages.ts';
import { CellControl } from './controls/cell-control.tsx';
import type { ControlOf, ControlProps } from './controls/control.ts';
import { PersonControl } from './controls/person-control.tsx';
import { PositionControl } from './controls/position-control.tsx';
import { RowsControl } from './controls/rows-control.tsx';
import { TraceWarning } from './complaints/trace-warning.tsx';
import { faultSentence } from './fault-sentence.ts';
import { fieldId, useRecordSeat } from './record-seat.ts';
import { recordRow } from './use-records.ts';
import { useSay } from './words-of.ts';

/** One field of an open record: every key press is kept, what is wrong is said once somebody tried to submit. */
export function RecordField({ field }: { field: Exclude<Field, { type: 'computed' }> }) {
  const seat = useRecordSeat();
  const say = useSay();
  const register = { ...recordRow(seat.place), field: wireField(field.name) };
  const durable = useDurable<Json>({
    register,
    state: fieldState(seat.fields, register),
    initial: null,
  });
  if (!durable.isReady) return null;
  const faults = seat.areFaultsShown ? seat.faults.filter((fault) => fault.field === field.name) : [];
  const props: ControlProps = {
    field,
    label: say(field.label),
    hint: <Hint field={field} value={durable.value} />,
    error: errorOf(faults, (fault) => faultSentence(seat.form, fault, say)),
    id: fieldId(field.name),
    value: durable.value,
    onInput: durable.change,
    onLeave: () => void durable.cut(),
    note: <SavedLine saved={durable.saved} isDisputed={durable.isDisputed} />,
    opd: seat.place.opd,
  };
  return <Drawn props={props} faults={faults} />;
}

/** Of a table the sentence stands at the cell; at the table itself only what concerns it as a whole. */
function errorOf(faults: readonly Fault[], sentence: (fault: Fault) => string): string | undefined {
  const own = faults.find(({ cell }) => cell === undefined);
  return own === undefined ? undefined : sentence(own);
}

/** The help of the definition, and what Diskominfo noted when it gave the record back. */
function Hint({ field, value }: { field: Described & FieldKind; value: Json }) {
  const { record, form } = useRecordSeat();
  const say = useSay();
  const note =
    record.state === 'returned' ? record.said?.notes.find((one) => one.field === field.name) : undefined;
  return (
    <>
      {field.help !== undefined && <span>{say(field.help)}</span>}
      {note !== undefined && <b> {f.record.noteHere(note.text)}</b>}
      <TraceWarning form={form} field={field} value={value} />
    </>
  );
}

function Drawn({ props, faults }: { props: ControlProps; faults: readonly Fault[] }) {
  const seat = useRecordSeat();
  const say = useSay();
  const cellError = (row: number, cell: string): string | undefined => {
    const found = faults.find((fault) => fault.row === row && fault.cell === cell);
    return found === undefined ? undefined : faultSentence(seat.form, found, say);
  };
  const { type } = props.field;
  if (type === 'rows') {
    return <RowsControl {...(props as ControlOf<'rows'>)} values={seat.values} cellError={cellError} />;
  }
  if (type === 'person') return <PersonControl {...(props as ControlOf<'person'>)} />;
  if (type === 'position') return <PositionControl {...(props as ControlOf<'position'>)} />;
  return <CellControl {...(props as ControlProps<Extract<FieldKind, CellKind>>)} />;
}
