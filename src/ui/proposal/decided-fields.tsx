import { useMemo, useState } from 'preact/hooks';
import type { Fault } from '../../domain/forms/check-record.ts';
import { isRelevant } from '../../domain/forms/condition.ts';
import type { Field } from '../../domain/forms/form.ts';
import type { RecordState } from '../../domain/forms/states.ts';
import { Button } from '../kit/button.tsx';
import { FaultList } from '../forms/record-faults.tsx';
import { RecordField } from '../forms/record-field.tsx';
import { RecordSeatProvider, useRecordSeat, type RecordSeat } from '../forms/record-seat.ts';
import { useTakeStep } from './use-steps.ts';

type DecidedProps = { names: readonly string[]; step: { to: RecordState; words: string }; act: string };

/** Some fields of the decision, kept as they are typed, and the step that makes them count. */
export function DecidedFields({ names, step, act }: DecidedProps) {
  const outer = useRecordSeat();
  const take = useTakeStep();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { form, values } = outer;
  const fields = form.sections
    .flatMap((section) => section.fields)
    .filter((field) => names.includes(field.name) && isRelevant(field, values));
  // What is missing is the OPD's no longer, but Diskominfo's.
  const seat = useMemo(
    (): RecordSeat => ({ ...outer, faults, areFaultsShown: faults.length > 0, mayWrite: true }),
    [outer, faults],
  );
  const go = async (): Promise<void> => {
    const taken = await take(step);
    setFaults(taken !== null && 'faults' in taken ? taken.faults : []);
  };
  return (
    <RecordSeatProvider.Provider value={seat}>
      <FaultList faults={faults} />
      {fields.filter(isTyped).map((field) => (
        <RecordField key={field.name} field={field} />
      ))}
      <div class="row">
        <Button kind="primary" icon="check" onClick={() => void go()}>
          {act}
        </Button>
      </div>
    </RecordSeatProvider.Provider>
  );
}

type Typed = Exclude<Field, { type: 'computed' }>;
const isTyped = (field: Field): field is Typed => field.type !== 'computed';
