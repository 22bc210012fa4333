import { Dexie, RangeSet, rangesOverlap, type ObservabilitySet } from 'dexie';
import type { Db } from './db.ts';

/**
 * Tells in which of these scopes fields have changed, after each change by this tab or another, until it is stopped. A live query
 * says that something changed and reads all of it again; who knows where reads no more than that.
 */
export function watchScopes(
  db: Db,
  scopes: readonly string[],
  tell: (changed: readonly string[]) => void,
): () => void {
  const ranges = scopes.map((scope) => new RangeSet([scope], [scope, []]));
  const hear = (parts: ObservabilitySet): void => {
    // `all`: a page that was put to sleep with its history comes back and may have missed anything (Dexie says so on `pageshow`).
    const touched = parts['all'] ?? parts[`idb://${nameOf(db)}/fields/`];
    if (touched === undefined) return;
    const changed = scopes.filter((_scope, index) => {
      const range = ranges[index];
      return range !== undefined && rangesOverlap(range, touched);
    });
    if (changed.length > 0) tell(changed);
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

/** Dexie names what changed after the connection. */
const nameOf = (db: Db): string => (db.isOpen() ? db.backendDB().name : db.name);
