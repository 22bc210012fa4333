import { sealsText, type LogCheck } from '../../domain/log-check.ts';
import { readCursors, readScopes } from '../../storage/cursors.ts';
import type { Db } from '../../storage/db.ts';
import { hashOf } from '../../storage/evidence-files.ts';
import { readSeals } from '../../storage/read-history.ts';

export type HeldComparison = {
  /** Edits of this device that are, seal by seal, those of the server. */
  same: number;
  /** Scopes that this device has not read to where the server was when it checked, or further by now. */
  behind: string[];
  /** Scopes whose seals are others than the server's, or more than it has. */
  differs: string[];
};

/** Compares what this device has read of each scope with what the server counted there. */
export async function compareHeld(db: Db, { scopes }: Pick<LogCheck, 'scopes'>): Promise<HeldComparison> {
  const comparison: HeldComparison = { same: 0, behind: [], differs: [] };
  const read = await readScopes(db);
  const cursors = await readCursors(db, read);
  for (const scope of read) {
    const server = scopes[scope] ?? { edits: 0, digest: '' };
    const seals = await readSeals(db, scope);
    if (seals.length === 0 && server.edits === 0) continue;
    // What came in after the server looked is no difference; the next check counts it.
    const shared = seals.slice(0, server.edits);
    const digest = await hashOf(new TextEncoder().encode(sealsText(shared)).buffer);
    if (shared.length === server.edits && digest === server.digest) comparison.same += shared.length;
    else if (seals.length < server.edits && seals.length === (cursors[scope] ?? 0))
      comparison.behind.push(scope);
    else comparison.differs.push(scope);
  }
  return comparison;
}
