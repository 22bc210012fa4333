import { isJsonRecord } from '../domain/op.ts';
import { attempt } from './attempt.ts';
import type { Db, FileRow } from './db.ts';

type UnsentFile = Pick<FileRow, 'sha256' | 'state'>;

/** Files that an OPD's ties in a room show and that the endpoint has not verified. */
export const readUnsentFiles = (db: Db, scope: string, opd: string): Promise<UnsentFile[]> =>
  attempt(db, () => unsentFilesWithin(db, scope, opd));

/** As `readUnsentFiles`, inside a transaction of the caller over files and fields. */
export async function unsentFilesWithin(db: Db, scope: string, opd: string): Promise<UnsentFile[]> {
  const unsent = await db.files.where('state').anyOf('device', 'sending', 'refused').toArray();
  if (unsent.length === 0) return [];
  const ties = await db.fields
    .where('[scope+entity+key+field]')
    .between([scope, 'link', `${opd}:`, ''], [scope, 'link', `${opd}:\uffff`, ''])
    .toArray();
  const removed = new Set(
    ties.filter((row) => row.field === 'deleted' && valueOf(row) === true).map(({ key }) => key),
  );
  const shown = new Set(
    ties.filter(({ field, key }) => field === 'evidence' && !removed.has(key)).map(fileHash),
  );
  return unsent.filter(({ sha256 }) => shown.has(sha256));
}

type Tie = { state: { heads: readonly { id: string; value: unknown }[]; current: string | null } };

const valueOf = ({ state }: Tie): unknown => state.heads.find(({ id }) => id === state.current)?.value;

function fileHash(tie: Tie): unknown {
  const evidence = valueOf(tie) as Parameters<typeof isJsonRecord>[0];
  return isJsonRecord(evidence) && isJsonRecord(evidence.file ?? null)
    ? (evidence.file as { sha256: string }).sha256
    : null;
}
