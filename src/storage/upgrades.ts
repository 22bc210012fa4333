import type { Dexie } from 'dexie';

/**
 * The tables and indexes of each version, oldest first; a released version is never changed, only followed by the next.
 * `fields.differs` and `ops.open` are sparse on purpose: only rows that carry the property stand in the index, so that finding
 * differences and own unlogged ops costs nothing however long the history is.
 */
const versions: readonly { version: number; stores: Record<string, string | null> }[] = [
  {
    version: 1,
    stores: {
      meta: 'key',
      fields: '[scope+entity+key+field], differs',
      ops: 'id, *parents, [scope+entity+key+field], open',
      outbox: '++order, &id, kind',
      tray: 'id',
      drafts: '[scope+entity+key+field]',
      cursors: 'scope',
      files: '[sha256+scope], state',
      parts: '[sha256+index]',
    },
  },
];

export function declareVersions(db: Dexie): void {
  for (const { version, stores } of versions) db.version(version).stores(stores);
}

export const tableNames = Object.keys(versions[0]?.stores ?? {});
