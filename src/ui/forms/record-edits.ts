import type { Directory } from '../../domain/directory.ts';
import { formOf } from '../../domain/forms/definitions/forms.ts';
import { findField, type Form } from '../../domain/forms/form.ts';
import { wireField, type FieldNote, type FormRecord } from '../../domain/forms/record.ts';
import type { RecordState } from '../../domain/forms/states.ts';
import { summaryOfRecord } from '../../domain/forms/summary-of-record.ts';
import type { Values } from '../../domain/forms/value.ts';
import type { Json } from '../../domain/op.ts';
import { catalogueScope } from '../../domain/scope.ts';
import type { Edit } from '../../storage/record.ts';
import { recordRow, type RecordPlace } from './use-records.ts';

/** The edits that begin a record of a form, with the values it starts from. */
export function beginEdits(form: Form, place: RecordPlace, values: Values): Edit[] {
  const row = recordRow(place);
  const filled = Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return [
    { ...row, field: 'form', value: form.id },
    { ...row, field: 'version', value: form.version },
    ...filled.map(([name, value]) => ({ ...row, field: wireField(name), value })),
  ];
}

/** What a new record of this form starts with, on this day (`YYYY-MM-DD`). */
export function startValues(form: Form, today: string): Values {
  const has = (name: string): boolean => findField(form, name) !== undefined;
  return {
    ...(has('cycle') ? { cycle: Number(today.slice(0, 4)) } : {}),
    ...(has('asOf') ? { asOf: today } : {}),
    ...(has('confidentiality') ? { confidentiality: form.confidential ? 'limited' : 'open' } : {}),
  };
}

/** What is said with a step. */
export type Said = { reason?: string; notes?: readonly FieldNote[] };

/** The edit that takes a record to a state, and what the catalogue shows of it from then on. */
export function stateEdits(record: FormRecord, state: RecordState, said: Said = {}): Edit[] {
  const place = { opd: record.opd, record: record.id };
  const hasWords = said.reason !== undefined || said.notes !== undefined;
  const notes = said.notes?.map(({ field, text }) => ({ field, text })) ?? [];
  const value: Json = hasWords ? { state, reason: said.reason ?? '', notes } : state;
  return [{ ...recordRow(place), field: 'state', value }, ...summaryEdits({ ...record, state })];
}

/** Takes a record away, or puts it back; the catalogue forgets or remembers it. */
export function deletedEdits(record: FormRecord, isDeleted: boolean): Edit[] {
  const place = { opd: record.opd, record: record.id };
  return [
    { ...recordRow(place), field: 'deleted', value: isDeleted },
    ...summaryEdits({ ...record, isDeleted }),
  ];
}

/** What everyone may see of an application or a proposal, for finding what is alike; a summary that may no longer stand is taken back. */
function summaryEdits(record: FormRecord): Edit[] {
  const standing = { state: record.state, deleted: record.isDeleted };
  const summary = summaryOfRecord(formOf(record.form), record.values, standing);
  const row = { scope: catalogueScope, entity: 'summary', key: `${record.opd}:${record.id}` };
  if (summary === null) return isSummarised(record) ? [{ ...row, field: 'deleted', value: true }] : [];
  return Object.entries(summary).map(([field, value]) => ({ ...row, field, value }));
}

/** Whether something of this record may have stood in the catalogue before. */
const isSummarised = ({ form, said }: FormRecord): boolean =>
  said !== null && (form === 'application' || form === 'proposal');

/** The values that a copy for another year starts with: all but what was true of that year alone. */
export function nextYearValues({ values }: FormRecord, year: number): Values {
  const { asOf: _asOf, attachments: _attachments, ...kept } = values;
  return { ...kept, cycle: year };
}

export const opdName = (directory: Directory, opd: string): string => directory.opds.get(opd)?.name ?? opd;
