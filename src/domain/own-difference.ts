import type { Person, StoredField } from './directory.ts';
import type { Register } from './op.ts';
import { parseScope } from './scope.ts';

/**
 * Whether a difference is this person's to settle: it stands in a field of an own OPD, or the person wrote one of its values.
 * Differences among other people are theirs, also where a coordinator could write the field.
 */
export function isOwnDifference(field: StoredField, person: Person): boolean {
  const opd = opdOfField(field);
  if (opd !== null && person.opds.includes(opd)) return true;
  return field.state.heads.some((head) => head.by === person.id);
}

/** The OPD whose field this is, by its key or its scope; null for what belongs to the region. */
export function opdOfField({ scope, entity, key }: Omit<Register, 'field'>): string | null {
  const [first, second] = key.split(':');
  switch (entity) {
    case 'claim':
    case 'link':
    case 'answer':
    case 'submission':
    case 'carried':
      return first ?? null;
    case 'coverage':
      return second ?? null;
    default: {
      const place = parseScope(scope);
      return place?.kind === 'opd' ? place.opd : null;
    }
  }
}
