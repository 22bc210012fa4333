import { createContext, type ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fault } from '../../domain/forms/check-record.ts';
import type { Field, Form } from '../../domain/forms/form.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import type { Values } from '../../domain/forms/value.ts';
import type { FieldRow } from '../../storage/db.ts';
import type { RecordPlace } from './use-records.ts';

/** One record that is open, for everything on its page. */
export type RecordSeat = {
  form: Form;
  record: FormRecord;
  place: RecordPlace;
  fields: readonly FieldRow[];
  /** The values that are asked for now. */
  values: Values;
  /** All that stands between it and being submitted. */
  faults: readonly Fault[];
  /** Whether faults are said at their fields: after somebody tried to submit. */
  areFaultsShown: boolean;
  mayWrite: boolean;
  /** Fields that are drawn in a way of their own, by name. */
  drawn?: Readonly<Record<string, ComponentType<{ field: Field }>>>;
};

export const RecordSeatProvider = createContext<RecordSeat | null>(null);

export function useRecordSeat(): RecordSeat {
  const seat = useContext(RecordSeatProvider);
  if (seat === null) throw new Error('useRecordSeat needs an open record around it');
  return seat;
}

/** The id of a field's control on the page. */
export const fieldId = (name: string): string => `record-${name}`;
