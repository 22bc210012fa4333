import { opdOfField } from '../domain/own-difference.ts';
import { stateOf } from '../domain/guard.ts';
import { attempt } from './attempt.ts';
import type { Db, OpRow } from './db.ts';
import { unsentFilesWithin } from './unsent-files.ts';

/** Submitting needs the receipts of the files that the room shows; taking it back does not. */
export const isSubmitting = ({ entity, value }: Pick<OpRow, 'entity' | 'value'>): boolean =>
  entity === 'submission' && stateOf(value) === 'submitted';

/** Whether a submission waits in the outbox that may go by now: the last receipt it waited for has come. */
export async function isSubmissionFree(db: Db): Promise<boolean> {
  return attempt(db, () =>
    db.transaction('r', [db.outbox, db.ops, db.files, db.fields], async () => {
      const queued = await db.outbox.toArray();
      const ops = await db.ops.bulkGet(queued.map(({ id }) => id));
      for (const op of ops) {
        if (op === undefined || !isSubmitting(op)) continue;
        if ((await unsentFilesWithin(db, op.scope, op.key)).length === 0) return true;
      }
      return false;
    }),
  );
}

/** What keeps an OPD from submitting an indicator: values to settle, and edits that the server holds back or refused. */
export type SubmissionBlocker = { kind: 'difference' | 'tray'; entity: string; key: string; field: string };

/**
 * What blocks *Ajukan* of an OPD in a room (device rules of the sync contract, section 6): only what is in this OPD's own fields.
 * Unsent files do not block, they delay.
 */
export async function submissionBlockers(db: Db, scope: string, opd: string): Promise<SubmissionBlocker[]> {
  const differences = await attempt(db, () => db.fields.where('differs').equals(1).toArray());
  const tray = await attempt(db, () => db.tray.toArray());
  const isHere = (register: { scope: string; entity: string; key: string }): boolean =>
    register.scope === scope && opdOfField(register) === opd;
  return [
    ...differences
      .filter(isHere)
      .map(({ entity, key, field }) => ({ kind: 'difference' as const, entity, key, field })),
    ...tray
      .filter(({ op }) => isHere(op))
      .map(({ op: { entity, key, field } }) => ({ kind: 'tray' as const, entity, key, field })),
  ];
}
