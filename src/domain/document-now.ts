import type { StoredField } from './directory.ts';
import type { Evidence } from './field-shapes.ts';
import { currentHead, type Head } from './fold.ts';
import type { Json } from './op.ts';

type Facts = Record<string, Json>;

/** What a tie to a document would show today, and who took the document out of its library, if anybody did. */
export type DocumentNow = { evidence: Evidence; removal: Head | null };

/** The documents of a library as they stand now, by id. */
export function documentsNow(fields: Iterable<StoredField>): ReadonlyMap<string, DocumentNow> {
  const removals = new Map<string, Head>();
  const rows = new Map<string, Facts>();
  for (const { entity, key, field, state } of fields) {
    const head = currentHead(state);
    if (entity !== 'document' || head === undefined) continue;
    const { value } = head;
    if (field === 'deleted') {
      if (value === true) removals.set(key, head);
      continue;
    }
    const facts = rows.get(key) ?? {};
    if (value !== '' && value !== null) facts[field] = value;
    rows.set(key, facts);
  }
  return new Map(
    [...rows].map(([id, facts]) => [
      id,
      { evidence: { ...facts, document: id }, removal: removals.get(id) ?? null },
    ]),
  );
}

const facts = ['title', 'kind', 'number', 'date', 'signer', 'validUntil', 'url', 'note'] as const;

/** Whether a tie still shows what the library says of its document; empty and absent are the same. */
export function isUpToDate(tied: Evidence, now: Evidence): boolean {
  return (
    (tied.file?.sha256 ?? '') === (now.file?.sha256 ?? '') &&
    facts.every((fact) => (tied[fact] ?? '') === (now[fact] ?? ''))
  );
}
