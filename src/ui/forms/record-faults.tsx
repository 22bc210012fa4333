import { useMemo } from 'preact/hooks';
import type { Fault } from '../../domain/forms/check-record.ts';
import type { Form, Words } from '../../domain/forms/form.ts';
import { Banner } from '../kit/banner.tsx';
import { useApp } from '../kit/app-context.ts';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { f } from '../messages/messages.ts';
import { faultSentence } from './fault-sentence.ts';
import { fieldId, useRecordSeat } from './record-seat.ts';
import { useSay } from './words-of.ts';

/** So many faults are said one by one; more only by section, or they would bury the form. */
const mostSaid = 8;

/** What stands between the record and being submitted, each line leading to a field. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const { form } = useRecordSeat();
  const say = useSay();
  // Made anew only when somebody tried again: the summary takes the focus with each new list.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- how things are said does not change meanwhile
  const lines = useMemo(() => linesOf(form, faults, say), [form, faults]);
  return <ErrorSummary faults={lines} />;
}

type Line = { fieldId: string; text: string };

function linesOf(form: Form, faults: readonly Fault[], say: (words: Words) => string): Line[] {
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
