import type { StoredField } from '../directory.ts';
import { currentHead, type Head } from '../fold.ts';
import { wireField } from './record.ts';

/**
 * The fields of a record whose value came after its present state: what whoever reviewed it has not seen. A state closes forms and
 * no data, so that a late phone and the yearly check of applications still write.
 */
export function writtenSince(fields: Iterable<StoredField>): string[] {
  const heads = [...fields].flatMap(({ field, state }) => {
    const head = currentHead(state);
    return head === undefined ? [] : [{ field, head }];
  });
  const settled = heads.find(({ field }) => field === 'state')?.head;
  if (settled === undefined) return [];
  const prefix = wireField('');
  return heads
    .filter(({ field, head }) => field.startsWith(prefix) && isAfter(head, settled))
    .map(({ field }) => field.slice(prefix.length));
}

/** By the log; what is only on this device comes after it, and among itself by its clock. */
function isAfter(head: Head, settled: Head): boolean {
  if (head.seq === null && settled.seq === null) return Date.parse(head.at) > Date.parse(settled.at);
  return (head.seq ?? Infinity) > (settled.seq ?? Infinity);
}
