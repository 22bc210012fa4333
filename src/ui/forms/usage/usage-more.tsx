import { application } from '../../../domain/forms/definitions/application.ts';
import { wireField, type FormRecord } from '../../../domain/forms/record.ts';
import { isOpenToOpd } from '../../../domain/forms/states.ts';
import { usageCell, usageOf } from '../../../domain/forms/usage-check.ts';
import { rowsOf, textOf } from '../../../domain/forms/value.ts';
import type { Json } from '../../../domain/op.ts';
import { useApp } from '../../kit/app-context.ts';
import { LinkButton } from '../../kit/button.tsx';
import { fieldState } from '../../kit/field-state.ts';
import { Details } from '../../kit/fold.tsx';
import { link } from '../../kit/router.ts';
import { SavedLine } from '../../kit/saved-line.tsx';
import { useDurable } from '../../kit/use-durable.ts';
import { f } from '../../messages/messages.ts';
import { CellControl } from '../controls/cell-control.tsx';
import { nameOfRecord } from '../record-name.ts';
import { recordRow, useRecord, type RecordView } from '../use-records.ts';
import { useSay } from '../words-of.ts';

type Props = { record: FormRecord; year: number };

/** An application that was just answered: how many use it and what shows it, or where its state is changed. */
export function UsageMore({ record, year }: Props) {
  const { language } = useApp();
  const live = useRecord({ opd: record.opd, record: record.id });
  const name = nameOfRecord(record, language);
  const said = textOf(usageOf(record.values, year)?.['stillUsed']) as keyof typeof f.usage.saidOf;
  return (
    <div class="stack tight">
      <p>
        <b>{f.usage.noted(name, f.usage.saidOf[said] ?? '')}</b>
      </p>
      {said === 'no' ? (
        <div class="row">
          <span class="small soft">
            {isOpenToOpd(application, record.state) ? f.usage.stateTooText : f.usage.stateClosed}
          </span>
          <LinkButton href={link('pendataan', 'application', record.opd, record.id)}>
            {f.usage.stateToo}
          </LinkButton>
        </div>
      ) : (
        <Details title={f.usage.more}>
          {live.state === 'filled' && live.value !== null && <Cells view={live.value} year={year} />}
        </Details>
      )}
    </div>
  );
}

function Cells({ view: { record, fields }, year }: { view: RecordView; year: number }) {
  const say = useSay();
  const place = { opd: record.opd, record: record.id };
  const register = { ...recordRow(place), field: wireField('usage') };
  const durable = useDurable<Json>({ register, state: fieldState(fields, register), initial: null });
  if (!durable.isReady) return null;
  const rows = rowsOf(durable.value);
  const row = rows.find((one) => one['year'] === year);
  if (row === undefined) return null;
  return (
    <div class="stack">
      {(['usersThen', 'proof'] as const).map((name) => {
        const cell = usageCell(name);
        return cell === null ? null : (
          <CellControl
            key={name}
            field={cell}
            label={say(cell.label)}
            hint={cell.help === undefined ? undefined : say(cell.help)}
            error={undefined}
            id={`usage-${record.id}-${name}`}
            value={row[name]}
            onInput={(value) =>
              durable.change(rows.map((one) => (one.id === row.id ? { ...row, [name]: value } : one)))
            }
            onLeave={() => void durable.cut()}
            note={<SavedLine saved={durable.saved} isDisputed={durable.isDisputed} />}
            opd={record.opd}
          />
        );
      })}
    </div>
  );
}
