import { actsForOpd } from '../../domain/authority.ts';
import { checkRecord, type Fault } from '../../domain/forms/check-record.ts';
import { relevantValues } from '../../domain/forms/condition.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import { textOf } from '../../domain/forms/value.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { dayOf, formatDay } from '../kit/format.ts';
import { ownOpds } from '../kit/remembered.ts';
import { f } from '../messages/messages.ts';
import { Remove, Restore } from '../forms/opd-acts.tsx';
import { useRecordSeat } from '../forms/record-seat.ts';
import { faultsWithHits, useHits } from './hits.ts';
import { LookAgain } from './look-again.tsx';
import { Realise } from './realise.tsx';
import { SayForm } from './say-form.tsx';
import { useTakeStep } from './use-steps.ts';

type ActsProps = { onFaults: (faults: readonly Fault[]) => void; onNoFaults: () => void };

/** What the OPD can do with its proposal where it stands. */
export function ProposalActs(props: ActsProps) {
  const { record, place } = useRecordSeat();
  const { me } = useApp();
  if (!actsForOpd(me, place.opd)) return null;
  if (record.isDeleted) return <Restore />;
  return (
    <section class="stack" aria-label={f.record.actions}>
      <ActsNow {...props} />
    </section>
  );
}

function ActsNow(props: ActsProps) {
  const { record } = useRecordSeat();
  switch (record.state) {
    case 'draft':
    case 'returned':
      return <Submit {...props} />;
    case 'submitted':
      return <Withdraw />;
    case 'clarification':
      return <AnswerForm />;
    case 'letter':
      return <Realise />;
    case 'completeness':
    case 'review':
      return <Waits />;
    case 'lapsed':
      return <p class="small">{f.proposal.opd.lapsedOn(formatDay(textOf(record.values['validUntil'])))}</p>;
    case 'accepted':
    case 'archived':
    case 'decided':
    case 'realised':
    case 'withdrawn':
      return null;
  }
}

function Submit({ onFaults, onNoFaults }: ActsProps) {
  const { form, record } = useRecordSeat();
  const hits = useHits();
  const { storage } = useApp();
  const take = useTakeStep();
  const check = (fresh: FormRecord): readonly Fault[] => {
    const now = { today: dayOf(storage.clock.nowMs()), now: storage.clock.nowIso() };
    const values = relevantValues(form, fresh.values);
    return faultsWithHits({ faults: checkRecord(form, values, now), values }, hits);
  };
  const submit = async (): Promise<void> => {
    const taken = await take({ to: 'submitted', words: f.record.submitted, check });
    if (taken !== null && 'faults' in taken) onFaults(taken.faults);
    else onNoFaults();
  };
  return (
    <>
      <LookAgain />
      <Button
        kind="primary"
        icon="send"
        whole
        // Until the catalogue was looked through, nobody can know whether there is something to answer.
        busy={hits.state === 'loading'}
        onClick={() => void submit()}
      >
        {f.record.submit}
      </Button>
      {record.state === 'draft' && (
        <div class="row">
          <Remove />
        </div>
      )}
    </>
  );
}

/** Said to the OPD alone: Diskominfo knows. */
function Waits() {
  const { place } = useRecordSeat();
  const { me } = useApp();
  return ownOpds(me).includes(place.opd) ? <p class="small soft">{f.proposal.opd.waits}</p> : null;
}

/** A fold and a reason stand before it, because no step leads back. */
function Withdraw() {
  const words = f.proposal.opd;
  return (
    <>
      <Waits />
      <Details title={words.withdraw}>
        <SayForm
          step={{ to: 'withdrawn', words: words.withdrawn }}
          label={words.withdrawReason}
          hint={words.withdrawLead}
          missing={words.reasonMissing}
          act={{ icon: 'undo', label: words.withdraw }}
        />
      </Details>
    </>
  );
}

/** The question of Diskominfo, and the answer to it. */
function AnswerForm() {
  const { record } = useRecordSeat();
  const { me } = useApp();
  const words = f.proposal.opd;
  const label = ownOpds(me).includes(record.opd) ? words.answer : f.proposal.desk.answerFor;
  return (
    <>
      <Banner tone="warn" title={words.question}>
        <p class="prose">{record.said?.reason}</p>
      </Banner>
      <SayForm
        step={{ to: 'review', words: words.answered }}
        label={label}
        hint={words.answerHint}
        missing={words.answerMissing}
        act={{ icon: 'send', label: words.sendAnswer }}
      />
    </>
  );
}
