import { keyOfRow, nameIn, type Hit } from '../../domain/forms/duplicates.ts';
import type { Field } from '../../domain/forms/form.ts';
import { rowsOf, textOf, type Row } from '../../domain/forms/value.ts';
import { f } from '../messages/messages.ts';
import { useRecordSeat } from '../forms/record-seat.ts';
import { labelOf, useSay } from '../forms/words-of.ts';
import { useApp } from '../kit/app-context.ts';
import { HitFacts, nameOfHit } from './hit-facts.tsx';
import { HitsLine } from './hits-line.tsx';
import { useHits } from './hits.ts';

/** What the OPD answered to each that looks alike; what was found since, or left out, stands there without an answer. */
export function SaidAnswers({ field }: { field: Field }) {
  const { values } = useRecordSeat();
  const { hits } = useHits();
  const say = useSay();
  const rows = rowsOf(values[field.name]);
  const keys = new Set(hits.map(({ key }) => key));
  return (
    <div class="stack tight">
      <p class="small soft">{say(field.label)}</p>
      <HitsLine />
      <ul class="stack">
        {hits.map((hit) => (
          <li key={hit.key}>
            <b>{nameOfHit(hit.candidate)}</b>
            <HitFacts hit={hit} />
            <Said field={field} row={answerTo(hit, rows)} />
          </li>
        ))}
        {rows
          .filter((row) => !keys.has(keyOfRow(row)))
          .map((row) => (
            <li key={row.id}>
              <b>{nameIn(row['hit'])}</b>
              <Said field={field} row={row} />
            </li>
          ))}
      </ul>
    </div>
  );
}

export const answerTo = ({ key }: Hit, rows: readonly Row[]): Row | undefined =>
  rows.find((row) => keyOfRow(row) === key);

export function Said({ field, row }: { field: Field; row: Row | undefined }) {
  const { language } = useApp();
  const cell = field.type === 'rows' ? field.cells.find(({ name }) => name === 'answer') : undefined;
  const answer = textOf(row?.['answer']);
  if (answer === '' || cell?.type !== 'one') return <p class="small">{f.proposal.alike.noAnswer}</p>;
  const why = textOf(row?.['why']);
  return <p class="prose">{[labelOf(cell.options, answer, language), why].filter(Boolean).join(': ')}</p>;
}
