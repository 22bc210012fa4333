import type { StoredField } from '../../domain/directory.ts';
import { currentHead, type Head } from '../../domain/fold.ts';
import type { Edit } from '../../storage/record.ts';
import { settlingEdit, versionsOf } from './settle.ts';

/** What the person and one colleague filled in differently in one place, two fields or more. */
export type SharedDifferences = {
  scope: string;
  /** One of the colleague's values, to name the author by. */
  colleague: Head;
  count: number;
  /** The edits that take all of one side into use. */
  mine: readonly Edit[];
  theirs: readonly Edit[];
  /** The edits that bring back what was in use before. */
  before: readonly Edit[];
};

/** The places where one choice may settle several fields; a field with a third value, or two strangers', is settled by itself. */
export function sharedDifferences(fields: readonly StoredField[], personId: string): SharedDifferences[] {
  const pairs = new Map<string, Pair[]>();
  for (const field of fields) {
    const pair = pairOf(field, personId);
    if (pair === null) continue;
    const place = JSON.stringify([field.scope, pair.theirs.by, pair.theirs.author ?? null]);
    pairs.set(place, [...(pairs.get(place) ?? []), pair]);
  }
  return [...pairs.values()].flatMap(toShared);
}

type Pair = { field: StoredField; mine: Head; theirs: Head };

function pairOf(field: StoredField, personId: string): Pair | null {
  const [mine, theirs, third] = versionsOf(field, personId);
  if (mine === undefined || theirs === undefined || third !== undefined) return null;
  return mine.isMine && !theirs.isMine ? { field, mine: mine.head, theirs: theirs.head } : null;
}

function toShared(pairs: readonly Pair[]): SharedDifferences[] {
  const [first] = pairs;
  if (first === undefined || pairs.length < 2) return [];
  return [
    {
      scope: first.field.scope,
      colleague: first.theirs,
      count: pairs.length,
      mine: pairs.map(({ field, mine }) => settlingEdit(field, mine.value)),
      theirs: pairs.map(({ field, theirs }) => settlingEdit(field, theirs.value)),
      before: pairs.map(({ field }) => settlingEdit(field, currentHead(field.state)?.value ?? null)),
    },
  ];
}
