import { findField } from '../../domain/forms/form.ts';
import { rowsOf } from '../../domain/forms/value.ts';
import { Card } from '../kit/card.tsx';
import { f } from '../messages/messages.ts';
import { useRecordSeat } from '../forms/record-seat.ts';
import { nameOfHit } from './hit-facts.tsx';
import { useHits } from './hits.ts';
import { answerTo, Said } from './said-answers.tsx';

/** What looks alike, once more before the proposal is submitted: the title and the goal may have brought more since. */
export function LookAgain() {
  const { form, values } = useRecordSeat();
  const { hits } = useHits();
  const field = findField(form, 'similar');
  if (field === undefined || hits.length === 0) return null;
  const rows = rowsOf(values['similar']);
  return (
    <Card title={f.proposal.alike.again}>
      <ul class="stack tight">
        {hits.map((hit) => (
          <li key={hit.key}>
            <b>{nameOfHit(hit.candidate)}</b>
            <Said field={field} row={answerTo(hit, rows)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
