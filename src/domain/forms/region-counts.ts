import type { Form } from './form.ts';
import type { FormRecord } from './record.ts';
import {
  codeOf,
  coverageOf,
  groupBy,
  notSaid,
  optionsOf,
  recordsOf,
  type Coverage,
  type RegionSource,
} from './region-source.ts';

/** How many records there are of each code of a choice, `notSaid` last and apart. */
export type CodeCounts = Readonly<Record<string, number>>;

export type CountTable = {
  coverage: Coverage;
  /** The codes of the columns, in the order of the form. */
  codes: readonly string[];
  rows: readonly { key: string; counts: CodeCounts; all: number }[];
  total: CodeCounts;
};

/** The records of a form by OPD (those that have any) and by one of its choices. */
export function countByOpd(source: RegionSource, form: Form, field: string): CountTable {
  const records = recordsOf(source, form.id);
  const groups = groupBy(records, ({ opd }) => opd);
  const keys = source.opds.filter((opd) => groups.has(opd));
  return tableOf({ source, form, records }, field, rowsOf(groups, keys));
}

/** The records of a form by two of its choices: one makes the rows (those that have any), the other the columns. */
export function countByChoices(
  source: RegionSource,
  form: Form,
  fields: { rows: string; columns: string },
): CountTable {
  const records = recordsOf(source, form.id);
  const rowOptions = optionsOf(form, fields.rows);
  const groups = groupBy(records, (record) => codeOf(record, fields.rows, rowOptions));
  const keys = [...rowOptions.map(({ code }) => code), notSaid].filter((code) => groups.has(code));
  return tableOf({ source, form, records }, fields.columns, rowsOf(groups, keys));
}

type Grouped = readonly { key: string; group: readonly FormRecord[] }[];

const rowsOf = (groups: ReadonlyMap<string, readonly FormRecord[]>, keys: readonly string[]): Grouped =>
  keys.map((key) => ({ key, group: groups.get(key) ?? [] }));

type Counted = { source: RegionSource; form: Form; records: readonly FormRecord[] };

function tableOf({ source, form, records }: Counted, field: string, rows: Grouped): CountTable {
  const options = optionsOf(form, field);
  const counts = (group: readonly FormRecord[]): CodeCounts => {
    const byCode = groupBy(group, (record) => codeOf(record, field, options));
    return Object.fromEntries([...byCode].map(([code, { length }]) => [code, length]));
  };
  return {
    coverage: coverageOf(source, records),
    codes: [...options.map(({ code }) => code), notSaid],
    rows: rows.map(({ key, group }) => ({ key, counts: counts(group), all: group.length })),
    total: counts(records),
  };
}
