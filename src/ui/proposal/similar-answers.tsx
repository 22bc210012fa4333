import { keyOf, keyOfRow, type Hit } from '../../domain/forms/duplicates.ts';
import { noRows } from '../../domain/forms/check-record.ts';
import type { Field } from '../../domain/forms/form.ts';
import { wireField } from '../../domain/forms/record.ts';
import { rowsOf, type Row } from '../../domain/forms/value.ts';
import { makeUuid } from '../../domain/ids.ts';
import type { Json } from '../../domain/op.ts';
import { faultSentence } from '../forms/fault-sentence.ts';
import { fieldId, useRecordSeat } from '../forms/record-seat.ts';
import { recordRow } from '../forms/use-records.ts';
import { useSay } from '../forms/words-of.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { describedBy, HintAndError } from '../kit/field.tsx';
import { fieldState } from '../kit/field-state.ts';
import { SavedLine } from '../kit/saved-line.tsx';
import { showToast } from '../kit/toast.tsx';
import { useDurable } from '../kit/use-durable.ts';
import { f } from '../messages/messages.ts';
import { AnswerCard } from './answer-card.tsx';
import { HitsLine } from './hits-line.tsx';
import { faultsWithHits, useHits } from './hits.ts';
import { SaidAnswers } from './said-answers.tsx';

/** The check for duplicates: each that looks alike, why, and what the OPD says to it; or what it said, where nothing is written now. */
export function SimilarAnswers({ field }: { field: Field }) {
  const { mayWrite } = useRecordSeat();
  return mayWrite ? <Writing field={field} /> : <SaidAnswers field={field} />;
}

/** A hit with its answer so far, or an answer whose hit is not found any more. */
type Asked = { key: string; hit: Hit | null; row: Row | null };

function askedOf(hits: readonly Hit[], rows: readonly Row[]): Asked[] {
  const found = hits.map((hit) => ({
    key: hit.key,
    hit,
    row: rows.find((row) => keyOfRow(row) === hit.key) ?? null,
  }));
  const keys = new Set(hits.map(({ candidate }) => keyOf(candidate)));
  const others = rows.filter((row) => !keys.has(keyOfRow(row)));
  return [...found, ...others.map((row) => ({ key: row.id, hit: null, row }))];
}

function Writing({ field }: { field: Field }) {
  const { fields, place } = useRecordSeat();
  const { storage } = useApp();
  const { hits } = useHits();
  const error = useError(field.name);
  const say = useSay();
  const register = { ...recordRow(place), field: wireField(field.name) };
  const durable = useDurable<Json>({ register, state: fieldState(fields, register), initial: null });
  if (!durable.isReady) return null;
  const rows = rowsOf(durable.value);
  const save = (next: Json): void => {
    durable.change(next);
    void durable.cut();
  };
  const id = fieldId(field.name);
  return (
    <fieldset class="group stack" id={id} aria-describedby={describedBy(id, { error })}>
      <legend>{say(field.label)}</legend>
      <HintAndError id={id} error={error} />
      <HitsLine />
      {hits.length === 0 && rows.length === 0 && (
        <Checkbox
          label={f.control.none}
          name={`${f.control.none}: ${say(field.label)}`}
          checked={durable.value === noRows}
          onChange={(checked) => save(checked ? noRows : null)}
        />
      )}
      <Asked
        field={field}
        hits={hits}
        rows={rows}
        save={save}
        onInput={durable.change}
        onLeave={durable.cut}
      />
      {durable.value !== noRows && (
        <Button icon="plus" onClick={() => save([...rows, { id: makeUuid(storage.ids), hit: { text: '' } }])}>
          {f.proposal.alike.add}
        </Button>
      )}
      <div class="saved">
        <SavedLine saved={durable.saved} isDisputed={durable.isDisputed} />
      </div>
    </fieldset>
  );
}

/** What is wrong with the table as a whole, once somebody tried to submit. */
function useError(name: string): string | undefined {
  const seat = useRecordSeat();
  const hits = useHits();
  const say = useSay();
  if (!seat.areFaultsShown) return undefined;
  const found = faultsWithHits(seat, hits).find(({ field, cell }) => field === name && cell === undefined);
  return found === undefined ? undefined : faultSentence(seat.form, found, say);
}

type AskedProps = {
  field: Field;
  hits: readonly Hit[];
  rows: readonly Row[];
  save: (rows: Json) => void;
  onInput: (rows: Json) => void;
  onLeave: () => Promise<void>;
};

function Asked({ field, hits, rows, save, onInput, onLeave }: AskedProps) {
  const { storage } = useApp();
  const put = (row: Row): Row[] =>
    rows.some(({ id }) => id === row.id)
      ? rows.map((other) => (other.id === row.id ? row : other))
      : [...rows, row];
  const remove = (row: Row): void => {
    save(rows.filter(({ id }) => id !== row.id));
    showToast({ text: f.proposal.alike.removed, undo: () => save(rows) });
  };
  return (
    <>
      {askedOf(hits, rows).map(({ key, hit, row }) => (
        <AnswerCard
          key={key}
          field={field}
          hit={hit}
          row={row ?? { id: makeUuid(storage.ids), hit: null }}
          place={row === null ? rows.length : rows.indexOf(row)}
          onChoose={(next) => save(put(next))}
          onInput={(next) => onInput(put(next))}
          onLeave={() => void onLeave()}
          onRemove={hit === null && row !== null ? () => remove(row) : undefined}
        />
      ))}
    </>
  );
}
