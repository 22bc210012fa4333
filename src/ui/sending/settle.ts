import { mayWrite } from '../../domain/authority.ts';
import type { Directory, Person, StoredField } from '../../domain/directory.ts';
import { currentHead, differencesOf, type Head } from '../../domain/fold.ts';
import { parseKey } from '../../domain/key.ts';
import { isJsonRecord, type Json } from '../../domain/op.ts';
import { fieldRule, registry } from '../../domain/registry.ts';
import { parseScope } from '../../domain/scope.ts';
import { record, type Edit } from '../../storage/record.ts';
import type { Storage } from '../../storage/storage.ts';
import { readRow } from '../../storage/views.ts';

export type Version = { head: Head; isCurrent: boolean; isMine: boolean };

/** The values that stand side by side, the person's own first, then the one in use. */
export function versionsOf(field: StoredField, personId: string): Version[] {
  const current = currentHead(field.state);
  if (current === undefined) return [];
  const versions = [current, ...differencesOf(field.state)].map((head) => ({
    head,
    isCurrent: head.id === current.id,
    isMine: head.by === personId && head.author === undefined,
  }));
  return versions.toSorted((a, b) => Number(b.isMine) - Number(a.isMine));
}

/** The edit that leaves one value standing: it names all that stood. */
export function settlingEdit({ scope, entity, key, field }: StoredField, value: Json): Edit {
  return { scope, entity, key, field, value, resolves: true };
}

/** Saves what was chosen, and with a decision about an earlier piece the tie that it brought or left. */
export async function settle(storage: Storage, edits: readonly Edit[]): Promise<void> {
  const ties = await Promise.all(edits.map(async (edit) => tieOfDecision(storage, edit)));
  await record(storage, [...edits, ...ties.flat()]);
}

/** The tie of a *Ya* goes where the other answer is chosen: it stands under the key of the decision. */
async function tieOfDecision({ db }: Storage, { scope, entity, key, value }: Edit): Promise<Edit[]> {
  if (entity !== 'carried') return [];
  const tie = { scope, entity: 'link', key };
  if ((await readRow(db, tie)).length === 0) return [];
  const isShown = isJsonRecord(value) && value['answer'] === 'yes';
  return [{ ...tie, field: 'deleted', value: !isShown, resolves: true }];
}

/** Whether this person may choose: whoever may write the field may settle it. */
export function maySettle(field: StoredField, person: Person, directory: Directory): boolean {
  const rule = fieldRule(field.entity, field.field);
  const entity = registry[field.entity];
  const scope = parseScope(field.scope);
  const parts = entity === undefined ? null : parseKey(entity, field.key);
  if (rule === null || scope === null || parts === null) return false;
  const isRegion = field.entity === 'answer' && field.key === 'region';
  const writer = isRegion ? 'owner-or-reviewer' : rule.writer;
  const commentAuthor = field.entity === 'comment' ? (currentHead(field.state)?.by ?? null) : null;
  return mayWrite(writer, { directory, person, scope, parts, commentAuthor });
}
