import { useState } from 'preact/hooks';
import type { Fault } from '../../domain/forms/check-record.ts';
import type { Form } from '../../domain/forms/form.ts';
import { isCoordinator } from '../../domain/authority.ts';
import { Banner } from '../kit/banner.tsx';
import { useApp } from '../kit/app-context.ts';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { f } from '../messages/messages.ts';
import { faultSentence } from './fault-sentence.ts';
import { OlderVersion } from './older-version.tsx';
import { OpdActs } from './opd-acts.tsx';
import { RecordSection } from './record-section.tsx';
import { fieldId, useRecordSeat } from './record-seat.ts';
import { ReviewCard } from './review-card.tsx';
import { useSay } from './words-of.ts';

/** Everything of an open record below its heading. */
export function RecordBody({ onSayFaults }: { onSayFaults: () => void }) {
  const { form, record, faults, areFaultsShown } = useRecordSeat();
  const { me } = useApp();
  const [said, setSaid] = useState<typeof faults>([]);
  const say = useSay();
  const sayFaults = (): void => {
    onSayFaults();
    setSaid(faults);
  };
  return (
    <>
      <ReturnedBanner />
      <OlderVersion />
      <ErrorSummary faults={linesOf(form, said, say)} />
      {form.sections.map((section) => (
        <RecordSection key={`${section.id} ${areFaultsShown}`} section={section} />
      ))}
      <OpdActs onFaults={sayFaults} onNoFaults={() => setSaid([])} />
      {isCoordinator(me) && form.flow === 'review' && !record.isDeleted && <ReviewCard />}
    </>
  );
}

/** So many faults are said one by one; more only by section, or they would bury the form. */
const mostSaid = 8;

type Say = ReturnType<typeof useSay>;

function linesOf(form: Form, faults: readonly Fault[], say: Say): { fieldId: string; text: string }[] {
  if (faults.length <= mostSaid) {
    return faults.map((fault) => ({ fieldId: placeOf(fault), text: faultSentence(form, fault, say) }));
  }
  return form.sections.flatMap(({ title, fields }) => {
    const own = faults.filter(({ field }) => fields.some(({ name }) => name === field));
    const [first] = own;
    if (first === undefined) return [];
    return [{ fieldId: placeOf(first), text: f.faults.inSection(say(title), own.length) }];
  });
}

function placeOf({ field, row, cell }: Fault): string {
  return cell === undefined ? fieldId(field) : `${fieldId(field)}-${row}-${cell}`;
}

/** Why a record came back, first of all on the page. */
function ReturnedBanner() {
  const { record } = useRecordSeat();
  const { directory } = useApp();
  if (record.state !== 'returned' || record.said === null) return null;
  const name = directory.people.get(record.said.by)?.name ?? record.said.by;
  return (
    <Banner tone="danger" title={f.record.returnedBy(name)}>
      <p class="prose">{record.said.reason}</p>
    </Banner>
  );
}
