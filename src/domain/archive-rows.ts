import { archiveTables, type ArchiveTable } from './archive-columns.ts';
import { csvLine, csvStart, type CsvCell } from './csv.ts';
import type { StoredField } from './directory.ts';
import { currentHead, differencesOf, type Head } from './fold.ts';
import { canonical, isJsonRecord, type Json } from './op.ts';
import { parseKey } from './key.ts';
import { registry } from './registry.ts';

/** What every table has beside its own columns: where a row stands, who wrote last, and what is not settled. */
export const commonColumns = {
  first: ['scope', 'key'],
  last: ['lastBy', 'lastReceivedAt', 'unsettled'],
} as const;
/** The column of fields whose names are data. */
export const openColumn = 'otherFields';

/** The tables of the archive as CSV, filled scope by scope. */
export type ArchiveTables = {
  /** Takes the fields of one whole scope; rows keep the order in which scopes are given. */
  add: (fields: Iterable<StoredField>) => void;
  /** File name and text of each table, those without rows too. */
  texts: () => Generator<{ name: string; text: string }>;
};

export function createArchiveTables(): ArchiveTables {
  const tables = archiveTables();
  const lines = new Map(tables.map((table) => [table.entity, [csvLine(headingOf(table))]]));
  const tablesByEntity = new Map(tables.map((table) => [table.entity, table]));
  return {
    add: (fields) => {
      for (const row of rowsOf(fields)) {
        const table = tablesByEntity.get(row.entity);
        if (table !== undefined) lines.get(row.entity)?.push(csvLine(cellsOf(table, row)));
      }
    },
    *texts() {
      for (const { entity } of tables)
        yield { name: `${entity}.csv`, text: csvStart + (lines.get(entity) ?? []).join('') };
    },
  };
}

/** The names of a table's columns, in order. */
export function headingOf({ keyParts, fields, open }: ArchiveTable): string[] {
  return [
    ...commonColumns.first,
    ...keyParts.map((part) => `key.${part}`),
    ...fields.flatMap(({ columns }) => columns.map(({ name }) => name)),
    ...(open === null ? [] : [openColumn]),
    ...commonColumns.last,
  ];
}

type Row = { scope: string; entity: string; key: string; heads: Map<string, Head>; unsettled: string[] };

function rowsOf(fields: Iterable<StoredField>): Row[] {
  const rows = new Map<string, Row>();
  for (const { scope, entity, key, field, state } of fields) {
    const head = currentHead(state);
    if (head === undefined) continue;
    const address = `${scope}\n${entity}\n${key}`;
    const row = rows.get(address) ?? { scope, entity, key, heads: new Map<string, Head>(), unsettled: [] };
    row.heads.set(field, head);
    if (differencesOf(state).length > 0) row.unsettled.push(field);
    rows.set(address, row);
  }
  return [...rows.values()];
}

function cellsOf({ keyParts, fields, open }: ArchiveTable, row: Row): CsvCell[] {
  const rule = registry[row.entity];
  const parts = new Map(Object.entries((rule === undefined ? null : parseKey(rule, row.key)) ?? {}));
  const named = new Set(fields.map(({ field }) => field));
  const others = [...row.heads].filter(([field]) => !named.has(field));
  const last = newestOf([...row.heads.values()]);
  return [
    row.scope,
    row.key,
    ...keyParts.map((part) => parts.get(part) ?? ''),
    ...fields.flatMap(({ field, columns }) => {
      const value = row.heads.get(field)?.value;
      return columns.map(({ path }) => cellOf(valueAt(value, path.slice(1))));
    }),
    ...(open === null
      ? []
      : [canonical(Object.fromEntries(others.map(([field, { value }]) => [field, value])))]),
    last?.by ?? '',
    last?.receivedAt ?? '',
    row.unsettled.join(' '),
  ];
}

const valueAt = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, part) => (inner !== undefined && isJsonRecord(inner) ? inner[part] : undefined),
    value,
  );

function cellOf(value: Json | undefined): CsvCell {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null ? canonical(value) : value;
}

function newestOf(heads: readonly Head[]): Head | undefined {
  return heads.toSorted((a, b) => ((a.receivedAt ?? '') < (b.receivedAt ?? '') ? 1 : -1))[0];
}
