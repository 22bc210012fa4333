import { actsForOpd, isCoordinator, mayRead } from '../../domain/authority.ts';
import { currentHead } from '../../domain/fold.ts';
import { mergedInto } from '../../domain/heirs.ts';
import { isJsonRecord, type Json } from '../../domain/op.ts';
import { agencyScope, opdScope, parseScope, type Scope } from '../../domain/scope.ts';
import type { OpenSession } from '../access/session.ts';
import type { Deps } from '../app-context.ts';

/** Whether this session may add files to the library of this scope: an OPD's own, or the shared one of the agency. */
export function mayAddFile({ person, directory }: OpenSession, scope: string): boolean {
  const parsed = parseScope(scope);
  if (parsed?.kind === 'agency') return isCoordinator(person);
  return parsed?.kind === 'opd' && directory.opds.has(parsed.opd) && actsForOpd(person, parsed.opd);
}

/**
 * Whether this session may read the file through this scope: a library that holds it verified, or a room or period in
 * which a live tie or an answer of an OPD shows it while that OPD's library, or the agency's, holds it verified. An OPD's library
 * has what is shared with all and what it took over from those that were merged into it. Knowing a hash grants nothing.
 */
export async function mayReadFile(
  deps: Deps,
  { person, directory }: OpenSession,
  { scope, sha256 }: { scope: string; sha256: string },
): Promise<boolean> {
  const parsed = parseScope(scope);
  if (parsed === null || !mayRead(directory, person, parsed)) return false;
  if (parsed.kind === 'agency') return isVerified(deps, scope, sha256);
  if (parsed.kind === 'catalogue') return false;
  const opds = parsed.kind === 'opd' ? [parsed.opd] : await opdsShowing(deps, parsed, { scope, sha256 });
  if (opds.length === 0) return false;
  const holders = opds.flatMap((opd) => [opd, ...mergedInto(directory, opd)]);
  const libraries = [agencyScope, ...holders.map(opdScope)];
  const held = await Promise.all(libraries.map(async (library) => isVerified(deps, library, sha256)));
  return held.includes(true);
}

async function isVerified({ shelf }: Deps, scope: string, sha256: string): Promise<boolean> {
  const record = await shelf.records.find(scope, sha256);
  return record !== null && record.verifiedAt !== null;
}

async function opdsShowing(
  { log }: Deps,
  { kind }: Scope,
  { scope, sha256 }: { scope: string; sha256: string },
): Promise<string[]> {
  const entity = kind === 'indicator' ? 'link' : 'coverage';
  const keys = await log.keysMentioning({ scope, entity, field: 'evidence', text: sha256 });
  const opds: string[] = [];
  for (const key of keys) {
    if (!(await isShownBy(log, { scope, entity, key, sha256 }))) continue;
    const opd = key.split(':')[kind === 'indicator' ? 0 : 1];
    if (opd !== undefined) opds.push(opd);
  }
  return [...new Set(opds)];
}

type Row = { scope: string; entity: string; key: string; sha256: string };

/** Words that happen to contain the hash show nothing; values that stand beside the current one do. */
async function isShownBy(log: Deps['log'], { scope, entity, key, sha256 }: Row): Promise<boolean> {
  const { heads } = await log.readField(scope, [entity, key, 'evidence']);
  if (!heads.some(({ value }) => fileOf(value) === sha256)) return false;
  const deleted = await log.readField(scope, [entity, key, 'deleted']);
  return currentHead(deleted)?.value !== true;
}

function fileOf(evidence: Json): Json | undefined {
  const file = isJsonRecord(evidence) ? evidence.file : undefined;
  return file !== undefined && isJsonRecord(file) ? file.sha256 : undefined;
}
