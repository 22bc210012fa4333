import { currentHead, parentsOfEdit } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import { registerKey, sameValue, type Json, type Register } from '../domain/op.ts';
import { attempt, attemptText } from './attempt.ts';
import { pathOf, registerOf, type DraftRow } from './db.ts';
import { recordWithin } from './record.ts';
import type { Storage } from './storage.ts';

/**
 * Keeps what is being typed, at every key press and without delay: one put in a strict transaction, so that a power cut costs
 * no letter. The first key press also notes what the field held, because that is what the coming edit replaces.
 */
export async function saveDraft(storage: Storage, register: Register, value: Json): Promise<void> {
  const { db } = storage;
  const key = draftKey(register);
  const parents = storage.draftBases.get(key) ?? (await findBase(storage, register));
  const row: DraftRow = { ...registerOf(register), value, parents, at: storage.clock.nowIso() };
  await attemptText(db, () => db.transaction('rw', db.drafts, () => db.drafts.put(row)));
  storage.draftBases.set(key, parents);
}

const draftKey = (register: Register): string => `${register.scope}\n${registerKey(register)}`;

async function findBase({ db }: Storage, register: Register): Promise<readonly OpId[]> {
  return attempt(db, () =>
    db.transaction('r', [db.drafts, db.fields], async () => {
      const draft = await db.drafts.get(pathOf(register));
      if (draft !== undefined) return draft.parents;
      const field = await db.fields.get(pathOf(register));
      return field === undefined ? [] : parentsOfEdit(field.state);
    }),
  );
}

/** What was being typed when the app was last left, or undefined. */
export async function readDraft(
  { db }: Pick<Storage, 'db'>,
  register: Register,
): Promise<DraftRow | undefined> {
  return attempt(db, () => db.drafts.get(pathOf(register)));
}

/** Every draft that is not an edit yet, for finding one's place again. */
export async function readDrafts({ db }: Pick<Storage, 'db'>): Promise<DraftRow[]> {
  return attempt(db, () => db.drafts.toArray());
}

/** Makes the draft an edit; gives its id, or null when nothing had changed. The draft goes in the same transaction. */
export async function cutDraft(storage: Storage, register: Register): Promise<OpId | null> {
  const { db } = storage;
  const ids = await attemptText(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox, db.drafts], async () => {
      const draft = await db.drafts.get(pathOf(register));
      if (draft === undefined) return [];
      await db.drafts.delete(pathOf(register));
      return (await isUnchanged(storage, draft)) ? [] : recordWithin(storage, [draft]);
    }),
  );
  storage.draftBases.delete(draftKey(register));
  if (ids.length > 0) storage.work.announce();
  return ids[0] ?? null;
}

/** What is said to others by a button alone: while it is being typed, nothing but that button may make an edit of it. */
export const isUnsaid = ({ entity }: Pick<Register, 'entity'>): boolean => entity === 'comment';

/** Cuts these drafts, or every one, but for what is unsaid: before a copy is saved, after a start that found some. */
export async function cutAllDrafts(storage: Storage, drafts?: readonly DraftRow[]): Promise<OpId[]> {
  const ids: OpId[] = [];
  for (const draft of drafts ?? (await readDrafts(storage))) {
    const id = isUnsaid(draft) ? null : await cutDraft(storage, draft);
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** Typed and taken back again: what the person began from still stands in the words. */
async function isUnchanged({ db }: Storage, draft: DraftRow): Promise<boolean> {
  if (draft.parents.length === 0) {
    const field = await db.fields.get(pathOf(draft));
    return draft.value === '' && (field === undefined || currentHead(field.state) === undefined);
  }
  const bases = await db.ops.bulkGet([...draft.parents]);
  return bases.some((base) => base !== undefined && sameValue(base.value, draft.value));
}
