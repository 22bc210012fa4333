import type { StoredField } from '../directory.ts';
import { currentHead } from '../fold.ts';
import type { RecordSummary } from './summary-of-record.ts';

/** What everybody may read of an application or a proposal, with its address. */
export type CatalogueRow = Omit<RecordSummary, 'deleted'> & { opd: string; record: string };

const parts = ['kind', 'name', 'function', 'users', 'process', 'state'] as const;

/** The summaries among the fields of the catalogue that stand, in no order; those without a name are passed over. */
export function catalogueFrom(fields: Iterable<StoredField>): CatalogueRow[] {
  const rows = new Map<string, Map<string, unknown>>();
  for (const { entity, key, field, state } of fields) {
    if (entity !== 'summary') continue;
    const row = rows.get(key) ?? new Map<string, unknown>();
    rows.set(key, row.set(field, currentHead(state)?.value));
  }
  return [...rows].flatMap(([key, row]) => rowFrom(key, row));
}

function rowFrom(key: string, row: ReadonlyMap<string, unknown>): CatalogueRow[] {
  const split = key.indexOf(':');
  if (split < 1 || row.get('deleted') === true) return [];
  const texts = Object.fromEntries(parts.map((part) => [part, textIn(row.get(part))])) as Omit<
    RecordSummary,
    'deleted'
  >;
  if (texts.name === '') return [];
  return [{ ...texts, opd: key.slice(0, split), record: key.slice(split + 1) }];
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
