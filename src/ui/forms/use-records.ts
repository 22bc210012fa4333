import { useMemo } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import type { FormId } from '../../domain/forms/form.ts';
import { recordsFrom, type FormRecord } from '../../domain/forms/record.ts';
import type { Register } from '../../domain/op.ts';
import { opdScope } from '../../domain/scope.ts';
import type { Db, FieldRow } from '../../storage/db.ts';
import { readEntity, readRow } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { useRecordsOf } from '../kit/records-at-hand.ts';
import { ownOpds } from '../kit/remembered.ts';
import { useLive, type Live } from '../kit/use-live.ts';

/** The OPDs whose records this person sees: Diskominfo those of all, an admin the own ones. */
export function recordOpds(me: Person, directory: Directory): readonly string[] {
  return isCoordinator(me) ? [...directory.opds.keys()] : ownOpds(me);
}

/** The records of these OPDs on this device, read once, removed ones too. */
export async function readRecords(db: Db, opds: readonly string[]): Promise<FormRecord[]> {
  const records: FormRecord[] = [];
  for (const opd of opds) records.push(...recordsFrom(await readEntity(db, opdScope(opd), 'record'), opd));
  return records;
}

/** Every record that this person sees and that stands, of one form or of all. */
export function useRecords(form: FormId | null): Live<readonly FormRecord[]> {
  const { me, directory } = useApp();
  const all = useRecordsOf(recordOpds(me, directory));
  return useMemo(() => {
    if (all.state !== 'filled') return all;
    const isWanted = (record: FormRecord): boolean =>
      !record.isDeleted && (form === null || record.form === form);
    return { state: 'filled', value: all.value.filter(isWanted) };
  }, [all, form]);
}

/** Which record: its OPD and its number there. */
export type RecordPlace = { opd: string; record: string };

export const recordRow = ({ opd, record }: RecordPlace): Omit<Register, 'field'> => ({
  scope: opdScope(opd),
  entity: 'record',
  key: record,
});

/** One record with the stored fields behind it; null where this device has none of that number. */
export type RecordView = { record: FormRecord; fields: readonly FieldRow[] };

export function useRecord(place: RecordPlace): Live<RecordView | null> {
  const { storage } = useApp();
  return useLive(async () => {
    const fields = await readRow(storage.db, recordRow(place));
    const [record] = recordsFrom(fields, place.opd);
    return record === undefined ? null : { record, fields };
  }, [storage, place.opd, place.record]);
}
