import { currentHead } from '../../domain/fold.ts';
import { isJsonRecord, type Register } from '../../domain/op.ts';
import type { Db, FieldRow, RegisterPath } from '../../storage/db.ts';
import { readFieldsAt } from '../../storage/views.ts';
import { titleKey } from './describe-register.ts';

/** The current titles behind documents and ties; one read for all of them. */
export async function readTitles(db: Db, registers: readonly Register[]): Promise<Map<string, string>> {
  const paths = new Map<string, RegisterPath>();
  for (const { scope, entity, key } of registers) {
    if (entity === 'document') paths.set(titleKey({ entity, key }), [scope, entity, key, 'title']);
    if (entity === 'link') paths.set(titleKey({ entity, key }), [scope, entity, key, 'evidence']);
  }
  const fields = await readFieldsAt(db, [...paths.values()]);
  const named = [...paths.keys()].map((name, index) => [name, titleIn(fields[index])] as const);
  return new Map(named.flatMap(([name, title]) => (title === null ? [] : [[name, title] as const])));
}

/** The value of a title, or the title within a tied document. */
function titleIn(field: FieldRow | undefined): string | null {
  const value = field === undefined ? null : (currentHead(field.state)?.value ?? null);
  const title = isJsonRecord(value) ? (value['title'] ?? null) : value;
  return typeof title === 'string' ? title : null;
}
