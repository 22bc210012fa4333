import { currentHead } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import { attempt } from './attempt.ts';
import { recordWithin } from './record.ts';
import type { Storage } from './storage.ts';

/** Puts back what stood before these edits, where they still stand: *Urungkan*. */
export async function undo(storage: Storage, ids: readonly OpId[]): Promise<void> {
  const { db } = storage;
  await attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox], async () => {
      for (const op of await db.ops.bulkGet([...ids])) {
        if (op === undefined) continue;
        const { state } = (await db.fields.get([op.scope, op.entity, op.key, op.field])) ?? {};
        if (state === undefined || currentHead(state)?.id !== op.id) continue;
        const before = op.parents[0] === undefined ? undefined : await db.ops.get(op.parents[0]);
        if (before === undefined) continue;
        const { scope, entity, key, field } = op;
        await recordWithin(storage, [{ scope, entity, key, field, value: before.value }]);
      }
    }),
  );
  storage.work.announce();
}
