import type { Dexie, Transaction } from 'dexie';

/** `upgrade` runs in the transaction that brings an older database to this version: all of it happens, or nothing. */
export type Version = {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => PromiseLike<void>;
};

/**
 * The tables and indexes of each version, oldest first; a released version is never changed, only followed by the next.
 * `fields.differs` and `ops.open` are sparse on purpose: only rows that carry the property stand in the index, so that finding
 * differences and own unlogged ops costs nothing however long the history is.
 */
export const versions: readonly [Version, ...Version[]] = [
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

export function declareVersions(db: Dexie, all: readonly Version[]): void {
  for (const { version, stores, upgrade } of all) {
    const declared = db.version(version).stores(stores);
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}
