import { useEffect } from 'preact/hooks';
import { actsForOpd } from '../../domain/authority.ts';
import { formOf } from '../../domain/forms/definitions/forms.ts';
import { relevantValues } from '../../domain/forms/condition.ts';
import type { Fault } from '../../domain/forms/check-record.ts';
import { faultsBefore, isStep, stateOn } from '../../domain/forms/proposal-way.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import type { RecordState } from '../../domain/forms/states.ts';
import { record as recordEdits, type Edit } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { useWrite } from '../kit/use-write.ts';
import { readAsTyped } from '../forms/read-as-typed.ts';
import { stateEdits, type Said } from '../forms/record-edits.ts';
import { useRecordSeat } from '../forms/record-seat.ts';

type Step = {
  to: RecordState;
  said?: Said;
  /** What the app says once the step is kept. */
  words: string;
  /** What of the OPD's part is still missing, looked for in the record as it stands. */
  check?: (record: FormRecord) => readonly Fault[];
  /** What goes with the step, in the same write. */
  also?: (record: FormRecord) => readonly Edit[];
};

/** What became of a step: the record that it was made of, what is missing, or null where nothing could be kept. */
type Taken = { record: FormRecord } | { faults: readonly Fault[] } | null;

/**
 * Takes the open proposal to its next state. What was typed last is cut and read first, for it may not be drawn yet. What is no
 * step, or lacks what has to go before, is not written.
 */
export function useTakeStep(): (step: Step) => Promise<Taken> {
  const { form, place } = useRecordSeat();
  const { storage } = useApp();
  const write = useWrite();
  return async ({ to, said, words, check, also }) => {
    const record = await readAsTyped(storage, place);
    if (record === null || !isStep(record.state, to)) return null;
    const now = { today: dayOf(storage.clock.nowMs()), now: storage.clock.nowIso() };
    const before = faultsBefore(form, relevantValues(form, record.values), { to, now });
    const faults = [...before, ...(check?.(record) ?? [])];
    if (faults.length > 0) return { faults };
    const edits = [...stateEdits(record, to, said), ...(also?.(record) ?? [])];
    if ((await write(edits)) === null) return null;
    showToast({ text: words });
    return { record };
  };
}

/** Writes down that recommendations have lapsed, of those proposals whose last day is over: nobody has to think of it. */
export function useLapsing(records: readonly FormRecord[]): void {
  const { storage, me } = useApp();
  const today = dayOf(storage.clock.nowMs());
  const due = records.filter(
    (record) =>
      !record.isDeleted &&
      formOf(record.form).flow === 'proposal' &&
      record.state !== stateOn(record, today) &&
      actsForOpd(me, record.opd),
  );
  const which = due.map(({ opd, id }) => `${opd}:${id}`).join(' ');
  useEffect(() => {
    const edits = due.flatMap((record) => stateEdits(record, 'lapsed'));
    // A failure costs nothing: the screen says it by the date, and the next look writes it.
    if (edits.length > 0) recordEdits(storage, edits).catch(() => undefined);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each that is due
  }, [storage, which]);
}
