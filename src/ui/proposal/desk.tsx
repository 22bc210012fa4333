import { useState } from 'preact/hooks';
import type { RecordState } from '../../domain/forms/states.ts';
import { leadsToLetter } from '../../domain/proposal-steps.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Details } from '../kit/fold.tsx';
import { f } from '../messages/messages.ts';
import { useRecordSeat } from '../forms/record-seat.ts';
import { ReturnForm } from '../forms/review-card.tsx';
import { DecidedFields } from './decided-fields.tsx';
import { SayForm } from './say-form.tsx';
import { useTakeStep } from './use-steps.ts';

const withDesk: ReadonlySet<RecordState> = new Set([
  'submitted',
  'completeness',
  'review',
  'clarification',
  'decided',
]);

/** What Diskominfo does with the proposal where it stands; before it is submitted and after its letter that is nothing. */
export function Desk() {
  const { record } = useRecordSeat();
  if (!withDesk.has(record.state)) return null;
  return (
    <Card title={f.proposal.desk.title}>
      <DeskNow />
    </Card>
  );
}

function DeskNow() {
  const { record, values } = useRecordSeat();
  const words = f.proposal.desk;
  if (record.state === 'submitted') return <Begin />;
  if (record.state === 'completeness') return <Completeness />;
  if (record.state === 'review') return <Review />;
  if (record.state === 'clarification') return <p>{words.waitsForAnswer}</p>;
  return leadsToLetter(values['decision']) ? <Letter /> : <p>{words.ended}</p>;
}

function Begin() {
  const take = useTakeStep();
  const words = f.proposal.desk;
  return (
    <>
      <p class="small">{words.beginLead}</p>
      <div class="row">
        <Button
          kind="primary"
          icon="eye"
          onClick={() => void take({ to: 'completeness', words: words.begun })}
        >
          {words.begin}
        </Button>
      </div>
    </>
  );
}

function Completeness() {
  const take = useTakeStep();
  const [isReturning, setReturning] = useState(false);
  const words = f.proposal.desk;
  if (isReturning) return <ReturnForm onClose={() => setReturning(false)} />;
  return (
    <>
      <p class="small">{words.completeLead}</p>
      <div class="row">
        <Button
          kind="primary"
          icon="check"
          onClick={() => void take({ to: 'review', words: words.completed })}
        >
          {words.complete}
        </Button>
        <Button icon="undo" onClick={() => setReturning(true)}>
          {f.record.return}
        </Button>
      </div>
    </>
  );
}

function Review() {
  const words = f.proposal.desk;
  return (
    <>
      <p class="small">{words.reviewLead}</p>
      <Details title={words.ask}>
        <SayForm
          step={{ to: 'clarification', words: words.asked }}
          label={words.question}
          missing={words.questionMissing}
          act={{ icon: 'chat', label: words.sendQuestion }}
        />
      </Details>
      <DecidedFields
        names={['decision', 'existingToUse', 'reason', 'conditions']}
        step={{ to: 'decided', words: words.decided }}
        act={words.decide}
      />
    </>
  );
}

function Letter() {
  const words = f.proposal.desk;
  return (
    <>
      <h3>{words.letter}</h3>
      <p class="small">{words.letterLead}</p>
      <DecidedFields
        names={['letterNo', 'letterDate', 'validUntil']}
        step={{ to: 'letter', words: words.issued }}
        act={words.issue}
      />
    </>
  );
}
