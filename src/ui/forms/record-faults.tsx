import type { Fault } from '../../domain/forms/check-record.ts';
import { Banner } from '../kit/banner.tsx';
import { useApp } from '../kit/app-context.ts';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { f } from '../messages/messages.ts';
import { faultSentence } from './fault-sentence.ts';
import { fieldId, useRecordSeat } from './record-seat.ts';
import { useSay } from './words-of.ts';

/** What stands between the record and being submitted, each leading to its field. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const { form } = useRecordSeat();
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <ErrorSummary
      faults={faults.map((fault) => ({
        fieldId:
          fault.cell === undefined
            ? fieldId(fault.field)
            : `${fieldId(fault.field)}-${fault.row}-${fault.cell}`,
        text: faultSentence(form, fault, say),
      }))}
    />
  );
}

/** Why a record came back, first of all on the page. */
export function ReturnedBanner() {
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
