import type { Person } from '../../domain/directory.ts';
import { isOwnDifference } from '../../domain/own-difference.ts';
import type { Db } from '../../storage/db.ts';
import { countTray, readDifferences } from '../../storage/views.ts';

/** How many things wait for this person's decision: refused or held edits, and own differences. */
export async function countNeedsAction(db: Db, person: Person): Promise<number> {
  const differences = await readDifferences(db);
  return (await countTray(db)) + differences.filter((field) => isOwnDifference(field, person)).length;
}
