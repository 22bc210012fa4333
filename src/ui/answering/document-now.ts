import type { StoredField } from '../../domain/directory.ts';
import type { Evidence } from '../../domain/field-shapes.ts';
import { currentHead } from '../../domain/fold.ts';
import type { Json } from '../../domain/op.ts';

type Facts = Record<string, Json>;

/** The documents of a library as they stand now, by id: what a tie to them would show today. Removed ones are left out. */
export function documentsNow(fields: Iterable<StoredField>): ReadonlyMap<string, Evidence> {
  const rows = new Map<string, Facts>();
  for (const { entity, key, field, state } of fields) {
    const value = currentHead(state)?.value;
    if (entity !== 'document' || value === undefined) continue;
    const facts = rows.get(key) ?? {};
    if (value !== '' && value !== null) facts[field] = value;
    rows.set(key, facts);
  }
  const present = [...rows].filter(([, { deleted }]) => deleted !== true);
  return new Map(present.map(([id, { deleted: _deleted, ...facts }]) => [id, { ...facts, document: id }]));
}

const facts = ['title', 'kind', 'number', 'date', 'signer', 'validUntil', 'url', 'note'] as const;

/** Whether a tie still shows what the library says of its document; empty and absent are the same. */
export function isUpToDate(tied: Evidence, now: Evidence): boolean {
  return (
    (tied.file?.sha256 ?? '') === (now.file?.sha256 ?? '') &&
    facts.every((fact) => (tied[fact] ?? '') === (now[fact] ?? ''))
  );
}
