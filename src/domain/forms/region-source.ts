import type { Form, FormId, Option } from './form.ts';
import { findField } from './form.ts';
import type { FormRecord } from './record.ts';
import { isUnknown, numberOf, textOf } from './value.ts';

/** What the page of the region is made of: all records that stand, and the active OPDs, in the order in which they are shown. */
export type RegionSource = { records: readonly FormRecord[]; opds: readonly string[] };

/** How many of the OPDs have said something: a figure without it would take silence for zero. */
export type Coverage = { said: number; of: number };

/** What is known of a sum: the total of the known parts, and of how many parts nobody knows or says anything. */
export type Sum = { known: number; unknown: number };

/** The records of a form of active OPDs, as their values count. */
export const recordsOf = ({ records, opds }: RegionSource, form: FormId): FormRecord[] =>
  records.filter((record) => record.form === form && !record.isDeleted && opds.includes(record.opd));

export function coverageOf({ opds }: RegionSource, records: readonly FormRecord[]): Coverage {
  const saying = new Set(records.map(({ opd }) => opd));
  return { said: opds.filter((opd) => saying.has(opd)).length, of: opds.length };
}

export function sumOf(records: readonly FormRecord[], field: string): Sum {
  const values = records.map(({ values }) => numberOf(values[field]));
  const known = values.filter((value) => value !== null);
  return { known: known.reduce((sum, value) => sum + value, 0), unknown: values.length - known.length };
}

/** What stands where a choice was not made, or where the answer is "tidak tahu". */
export const notSaid = 'unknown';

/** The chosen code of a field; `notSaid` where there is none that the form knows. */
export function codeOf({ values }: FormRecord, field: string, options: readonly Option[]): string {
  const value = values[field];
  const isKnown = !isUnknown(value) && options.some(({ code }) => code === value);
  return isKnown ? textOf(value) : notSaid;
}

/** The options of a choice of a form; none where the field is no choice. */
export function optionsOf(form: Form, field: string): readonly Option[] {
  const found = findField(form, field);
  return found?.type === 'one' ? found.options : [];
}

/** Records by what a function says of each, in the order of their first. */
export function groupBy<Key>(
  records: readonly FormRecord[],
  keyOf: (record: FormRecord) => Key,
): Map<Key, FormRecord[]> {
  const groups = new Map<Key, FormRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}
