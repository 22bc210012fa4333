import type { Directory } from '../../../domain/directory.ts';
import { findField, type Form } from '../../../domain/forms/form.ts';
import { isRecordState } from '../../../domain/forms/states.ts';
import { isJsonRecord, type Json } from '../../../domain/op.ts';
import type { OpRow } from '../../../storage/db.ts';
import { readHistory } from '../../../storage/views.ts';
import { useApp } from '../../kit/app-context.ts';
import { Details } from '../../kit/fold.tsx';
import { formatMoment } from '../../kit/format.ts';
import { FailedState, LoadingBones } from '../../kit/state-views.tsx';
import { useLive } from '../../kit/use-live.ts';
import { f, m } from '../../messages/messages.ts';
import { readValue, type Reader } from '../read-value.ts';
import { useRecordSeat } from '../record-seat.ts';
import { useReader } from '../use-reader.ts';
import { say } from '../words-of.ts';

/** So many changes are shown at most, the newest: more would make an old phone wait. */
const maxShown = 100;

type Told = { row: OpRow; before: OpRow | null };

/** Who changed which field when, newest first, with what stood there before. */
export function RecordHistory() {
  const { fields, place } = useRecordSeat();
  const { storage, directory } = useApp();
  const reader = useReader(place.opd);
  const told = useLive(async (): Promise<Told[]> => {
    const shown = fields.filter(({ field }) => field !== 'version');
    const histories = await Promise.all(shown.map((register) => readHistory(storage.db, register)));
    return histories
      .flatMap((rows) => rows.map((row) => ({ row, before: beforeOf(row, rows) })))
      .toSorted((one, other) => Date.parse(other.row.at) - Date.parse(one.row.at))
      .slice(0, maxShown);
  }, [storage, fields]);
  if (told.state === 'loading') return <LoadingBones label={f.pages.loading} />;
  if (told.state === 'failed') return <FailedState reason={f.pages.notLoaded} />;
  if (told.value.length === 0) return <p class="small">{m.answering.history.none}</p>;
  return (
    <ol class="stack">
      {told.value.map((change) => (
        <Change key={change.row.id} told={change} reader={reader} directory={directory} />
      ))}
    </ol>
  );
}

const beforeOf = (row: OpRow, rows: readonly OpRow[]): OpRow | null =>
  rows.find(({ id }) => row.parents.includes(id)) ?? null;

type ChangeProps = { told: Told; reader: Reader; directory: Directory };

function Change({ told: { row, before }, reader, directory }: ChangeProps) {
  const { form } = useRecordSeat();
  const words = m.answering.history;
  const earlier = before === null || !isValue(row) ? '' : valueWords(form, before, reader);
  const nameOf = (person: string): string => directory.people.get(person)?.name ?? person;
  return (
    <li class="stack tight">
      <p class="small">
        <b>{nameOf(row.by ?? '')}</b> <span class="soft">{formatMoment(row.at)}</span>
      </p>
      {row.author !== undefined && <p class="small soft">{words.fromCopy(nameOf(row.author))}</p>}
      <p class="small prose">{changeWords(form, row, reader)}</p>
      {earlier !== '' && (
        <Details title={words.before}>
          <p class="small prose soft">{earlier}</p>
        </Details>
      )}
      {row.place !== 'logged' && row.place !== 'acknowledged' && <p class="small soft">{words.notArrived}</p>}
    </li>
  );
}

const isValue = ({ field }: OpRow): boolean => field.startsWith('v.');

/** What was done, in words: a field with its value, or the record as a whole. */
function changeWords(form: Form, row: OpRow, reader: Reader): string {
  if (row.field === 'form') return f.files.begun;
  if (row.field === 'deleted') return row.value === true ? f.files.deletedNow : f.files.restored;
  if (row.field === 'state') return stateWords(row);
  const name = row.field.slice('v.'.length);
  const field = findField(form, name);
  const label = field === undefined ? name : say(field.label, reader.language);
  return `${label}: ${valueWords(form, row, reader) || m.answering.history.empty}`;
}

function stateWords({ value }: OpRow): string {
  const told: { readonly [key: string]: Json } = isJsonRecord(value) ? value : { state: value };
  const { state, reason } = told;
  const name = typeof state === 'string' && isRecordState(state) ? f.states[state] : '';
  const why = typeof reason === 'string' && reason !== '' ? `\n${reason}` : '';
  return `${f.files.stateNow(name)}${why}`;
}

function valueWords(form: Form, { field, value }: OpRow, reader: Reader): string {
  const found = findField(form, field.slice('v.'.length));
  return found === undefined ? '' : readValue(found, value, reader);
}
