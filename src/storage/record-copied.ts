import type { DeviceId, OpId, UserId } from '../domain/ids.ts';
import type { Json, LoggedOp, Op, Register } from '../domain/op.ts';
import { attemptText } from './attempt.ts';
import { pathOf, type Db } from './db.ts';
import { isUnsaid } from './draft.ts';
import { putField, readParts } from './projection.ts';
import { recordWithin } from './record.ts';
import type { Storage } from './storage.ts';

/** What was being typed when the copy was made. */
export type CopiedDraft = Register & { value: Json; parents: readonly OpId[] };

/**
 * `arrived`: edits that the server had taken, with its receipts; they are offered to it once more, in case it lost them.
 * `author`: whose work it is, where somebody else reads the copy on their behalf; it is shown and grants nothing.
 */
export type Copied = {
  ops: readonly Op[];
  arrived: readonly LoggedOp[];
  drafts: readonly CopiedDraft[];
  author: UserId | null;
};

/**
 * Takes edits of a saved copy in under the ids that they have, so that they count once however often the copy is read and
 * wherever the original arrives from. Gives how many were not known here.
 */
export async function recordCopied(storage: Storage, copied: Copied): Promise<number> {
  const { ops, arrived, drafts, author } = copied;
  const { db, person, device } = storage;
  const count = await attemptText(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox, db.drafts], async () => {
      await offerArrived(db, arrived);
      const known = await db.ops.bulkGet(ops.map(({ id }) => id));
      const unknown = ops.filter((_op, index) => known[index] === undefined);
      for (const op of unknown) {
        const by = { by: person.id as UserId, device: device.id as DeviceId };
        const row = { ...op, ...authorOf(op.author ?? author), ...by };
        await db.ops.put({ ...row, place: 'unsent', open: 1 });
        // It may have reached the server from where the copy was made: from now on it is never changed.
        await db.outbox.add({ id: op.id, kind: 'op', everSent: true });
        const { confirmed, own } = await readParts(db, op);
        await putField(db, op, { confirmed, own: [...own, op.id] });
      }
      const made = await recordWithin(
        storage,
        drafts.filter((draft) => !isUnsaid(draft)).map((draft) => ({ ...draft, ...authorOf(author) })),
      );
      // Only who typed it may say it.
      if (author === null) await keepUnsaid(storage, drafts.filter(isUnsaid));
      return unknown.length + made.length;
    }),
  );
  if (count > 0 || arrived.length > 0) storage.work.announce();
  return count;
}

/** Before all queued edits, which may rest on them. What is known here is in the log, or is offered already. */
async function offerArrived(db: Db, arrived: readonly LoggedOp[]): Promise<void> {
  const known = await db.ops.bulkGet(arrived.map(({ id }) => id));
  const unknown = arrived.filter((_op, index) => known[index] === undefined);
  const first = ((await db.outbox.orderBy('order').first())?.order ?? 0) - unknown.length;
  for (const [index, op] of unknown.entries()) {
    await db.ops.put({ ...op, place: 'unconfirmed', open: 1 });
    await db.outbox.add({ order: first + index, id: op.id, kind: 'offer', everSent: true });
    const { confirmed, own } = await readParts(db, op);
    await putField(db, op, { confirmed, own: [...own, op.id] });
  }
}

/** What is typed here by now, or was said, stays as it is. */
async function keepUnsaid({ db, clock }: Storage, drafts: readonly CopiedDraft[]): Promise<void> {
  for (const draft of drafts) {
    const isHere = [await db.drafts.get(pathOf(draft)), await db.fields.get(pathOf(draft))].some(Boolean);
    if (!isHere) await db.drafts.put({ ...draft, at: clock.nowIso() });
  }
}

const authorOf = (author: UserId | null): { author?: UserId } => (author === null ? {} : { author });
