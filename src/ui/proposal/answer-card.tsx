import { hitValue, nameIn, type Hit } from '../../domain/forms/duplicates.ts';
import type { Cell, Field } from '../../domain/forms/form.ts';
import { refsOf, textOf, type Row } from '../../domain/forms/value.ts';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { TextArea, TextInput } from '../kit/field.tsx';
import { f } from '../messages/messages.ts';
import { faultSentence } from '../forms/fault-sentence.ts';
import { fieldId, useRecordSeat } from '../forms/record-seat.ts';
import { useSay } from '../forms/words-of.ts';
import { HitFacts, nameOfHit } from './hit-facts.tsx';

type AnswerProps = {
  field: Field;
  /** Null where somebody wrote it, or it is not found any more. */
  hit: Hit | null;
  row: Row;
  /** Of the row in the table: the error summary leads to it. */
  place: number;
  onChoose: (row: Row) => void;
  onInput: (row: Row) => void;
  onLeave: () => void;
  onRemove: (() => void) | undefined;
};

/** One that looks alike: what it is, why, whether it can be used, and if not why not. */
export function AnswerCard(props: AnswerProps) {
  const { hit, row, onRemove } = props;
  const name = hit === null ? nameIn(row['hit']) : nameOfHit(hit.candidate);
  const isWritten = hit === null && refsOf(row['hit']).length === 0;
  return (
    <div class="card stack tight" role="group" aria-label={name === '' ? f.proposal.alike.own : name}>
      <div class="row spread">
        <b>{name === '' ? f.proposal.alike.own : name}</b>
        {onRemove !== undefined && (
          <Button kind="quiet" icon="trash" label={`${f.proposal.alike.remove} ${name}`} onClick={onRemove}>
            {f.proposal.alike.remove}
          </Button>
        )}
      </div>
      {hit !== null && <HitFacts hit={hit} />}
      {isWritten && <OwnName {...props} />}
      <Answer {...props} name={name} />
    </div>
  );
}

function OwnName({ row, place, onInput, onLeave }: AnswerProps) {
  return (
    <TextInput
      label={f.proposal.alike.name}
      id={`${fieldId('similar')}-${place}-hit`}
      value={nameIn(row['hit'])}
      onInput={(text) => onInput({ ...row, hit: { text } })}
      onBlur={onLeave}
    />
  );
}

function Answer({
  field,
  hit,
  row,
  place,
  onChoose,
  onInput,
  onLeave,
  name,
}: AnswerProps & { name: string }) {
  const say = useSay();
  const errorOf = useCellErrors(place);
  const cell = cellOf(field, 'answer');
  const options = cell?.type === 'one' ? cell.options : [];
  const withHit: Row = hit === null ? row : { ...row, hit: hitValue(hit.candidate) };
  const answer = textOf(row['answer']);
  return (
    <>
      <Choices
        legend={`${f.proposal.alike.answer} ${name}`}
        id={`${fieldId('similar')}-${place}-answer`}
        error={errorOf('answer')}
        options={options.map(({ code, label }) => ({ value: code, label: say(label) }))}
        value={answer === '' ? null : answer}
        onChange={(code) => onChoose({ ...withHit, answer: code })}
      />
      {answer !== '' && (
        <TextArea
          label={`${f.proposal.alike.reason}: ${name}`}
          hint={answer === 'notFitting' ? f.proposal.alike.reasonHint : undefined}
          optional={answer !== 'notFitting'}
          rows={2}
          id={`${fieldId('similar')}-${place}-why`}
          error={errorOf('why')}
          value={textOf(row['why'])}
          onInput={(why) => onInput({ ...withHit, why })}
          onBlur={onLeave}
        />
      )}
    </>
  );
}

const cellOf = (field: Field, name: string): Cell | undefined =>
  field.type === 'rows' ? field.cells.find((cell) => cell.name === name) : undefined;

/** What is wrong with a cell of a row of the table, once somebody tried to submit. */
function useCellErrors(row: number): (cell: string) => string | undefined {
  const { form, faults, areFaultsShown } = useRecordSeat();
  const say = useSay();
  return (cell) => {
    const found = areFaultsShown
      ? faults.find((fault) => fault.field === 'similar' && fault.row === row && fault.cell === cell)
      : undefined;
    return found === undefined ? undefined : faultSentence(form, found, say);
  };
}
