import { isRelevant } from '../../../domain/forms/condition.ts';
import { noRows } from '../../../domain/forms/check-record.ts';
import type { Cell } from '../../../domain/forms/form.ts';
import { makeUuid } from '../../../domain/ids.ts';
import type { Json } from '../../../domain/op.ts';
import { rowsOf, type Row, type Values } from '../../../domain/forms/value.ts';
import { useApp } from '../../kit/app-context.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { showToast } from '../../kit/toast.tsx';
import { f } from '../../messages/messages.ts';
import { useNewest } from '../use-newest.ts';
import { useSay } from '../words-of.ts';
import { CellControl } from './cell-control.tsx';
import { MeasureCard } from '../measure/measure-card.tsx';
import { ChoiceSet } from './choice-set.tsx';
import type { ControlOf } from './control.ts';

/** What a table needs beside its value: the record around it, and what is wrong with its cells. */
export type RowsProps = ControlOf<'rows'> & {
  values: Values;
  cellError: (row: number, cell: string) => string | undefined;
};

/** A small table as cards, one row each: readable on any width. */
export function RowsControl(props: RowsProps) {
  const { field, value, onInput, onLeave, label, hint, error, id, note } = props;
  const { storage } = useApp();
  const say = useSay();
  const rows = rowsShown(field, value);
  const save = (next: Json): void => {
    onInput(next);
    onLeave();
  };
  const remove = (row: Row): void => {
    save(rows.filter((other) => other.id !== row.id));
    showToast({ text: f.control.rowRemoved, undo: () => save(rows) });
  };
  const newest = useNewest(rows.length);
  const add = (): void => {
    save([...rows, { id: makeUuid(storage.ids) }]);
    newest.lead();
  };
  const isNone = value === noRows;
  return (
    <ChoiceSet {...{ label, hint, error, id, note }}>
      {field.mayBeNone === true && rows.length === 0 && (
        <Checkbox
          label={f.control.none}
          name={`${f.control.none}: ${label}`}
          checked={isNone}
          onChange={(checked) => save(checked ? noRows : null)}
        />
      )}
      {field.name === 'measurements' && <MeasureCard onMeasured={(row) => save([...rows, row])} />}
      {rows.map((row, place) => (
        <div
          key={row.id}
          class="card stack tight"
          role="group"
          ref={newest.refAt(place)}
          aria-label={rowName(props, { row, place, say })}
        >
          <div class="row spread">
            <b>{rowName(props, { row, place, say })}</b>
            {field.fixed === undefined && (
              <RemoveRow name={`${place + 1}: ${label}`} onClick={() => remove(row)} />
            )}
          </div>
          <Cells {...props} rows={rows} place={place} row={row} />
        </div>
      ))}
      {field.fixed === undefined && !isNone && (
        <Button icon="plus" label={`${f.control.addRow}: ${label}`} onClick={add}>
          {f.control.addRow}
        </Button>
      )}
    </ChoiceSet>
  );
}

function RemoveRow({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button kind="quiet" icon="trash" label={`${f.control.removeRow} ${name}`} onClick={onClick}>
      {f.control.removeRow}
    </Button>
  );
}

type Place = { row: Row; place: number; say: ReturnType<typeof useSay> };

function rowName({ field }: RowsProps, { row, place, say }: Place): string {
  const fixed = field.fixed?.find(({ code }) => code === row.id);
  return fixed === undefined ? f.control.row(place + 1) : say(fixed.label);
}

/** Fixed rows stand there before anything was written into them. */
function rowsShown(field: RowsProps['field'], value: Json | undefined): Row[] {
  const stored = rowsOf(value);
  if (field.fixed === undefined) return stored;
  return field.fixed.map(({ code }) => stored.find(({ id }) => id === code) ?? { id: code });
}

function Cells(props: RowsProps & { rows: readonly Row[]; row: Row; place: number }) {
  const { field, rows, row, place, values } = props;
  const shown = field.cells.filter((cell) => isRelevant(cell, { ...values, ...row }));
  return (
    <>
      {shown.map((cell) => (
        <OneCell
          key={cell.name}
          {...props}
          cell={cell}
          onInput={(value) =>
            props.onInput(rows.map((other, at) => (at === place ? { ...row, [cell.name]: value } : other)))
          }
        />
      ))}
    </>
  );
}

function OneCell({
  cell,
  row,
  place,
  onInput,
  ...props
}: RowsProps & { cell: Cell; row: Row; place: number }) {
  const say = useSay();
  return (
    <CellControl
      field={cell}
      label={say(cell.label)}
      hint={cell.help === undefined ? undefined : say(cell.help)}
      error={props.cellError(place, cell.name)}
      id={`${props.id}-${place}-${cell.name}`}
      value={row[cell.name]}
      onInput={onInput}
      onLeave={props.onLeave}
      note={undefined}
      opd={props.opd}
    />
  );
}
