import { isCoordinator } from '../../domain/authority.ts';
import { isRelevant } from '../../domain/forms/condition.ts';
import { wireField } from '../../domain/forms/record.ts';
import { rowsOf, textOf, type Row } from '../../domain/forms/value.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { link } from '../kit/router.ts';
import { useWrite } from '../kit/use-write.ts';
import { f } from '../messages/messages.ts';
import { ReadField } from '../forms/read-field.tsx';
import { useRecordSeat } from '../forms/record-seat.ts';
import { recordRow } from '../forms/use-records.ts';

const afterDecision = new Set(['decided', 'letter', 'realised', 'lapsed']);
const withLetter = new Set(['letter', 'realised', 'lapsed']);

/** What Diskominfo decided and why, for both sides, and the way to its letter. */
export function DecisionCard() {
  const { form, record, values, place } = useRecordSeat();
  const { me } = useApp();
  if (!afterDecision.has(record.state)) return null;
  const fields = form.sections.filter(({ by }) => by === 'diskominfo').flatMap((section) => section.fields);
  return (
    <Card title={f.proposal.decision.title}>
      {fields
        .filter((field) => isRelevant(field, values))
        .map((field) => (
          <ReadField key={field.name} field={field} />
        ))}
      {record.state === 'letter' && isCoordinator(me) && <Conditions />}
      {withLetter.has(record.state) && (
        <div class="row">
          <LinkButton icon="doc" href={link('pendataan', 'proposal', place.opd, place.record, 'surat')}>
            {f.proposal.decision.openLetter}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}

/** Diskominfo ticks what has been met; the words of the conditions stay as they were decided. */
function Conditions() {
  const { values, place } = useRecordSeat();
  const write = useWrite();
  const rows = rowsOf(values['conditions']);
  const tick = (row: Row, isMet: boolean): void => {
    const next = rows.map((other) => (other.id === row.id ? { ...row, met: isMet ? 'yes' : 'no' } : other));
    void write([{ ...recordRow(place), field: wireField('conditions'), value: next }]);
  };
  return (
    <>
      {rows.map((row) => (
        <Checkbox
          key={row.id}
          label={f.proposal.desk.met(textOf(row['condition']))}
          checked={row['met'] === 'yes'}
          onChange={(isMet) => tick(row, isMet)}
        />
      ))}
    </>
  );
}
