import type { StoredField } from './directory.ts';
import { currentHead } from './fold.ts';
import type { Json } from './op.ts';
import type { Base } from './what-if.ts';

/** A what-if that was given a name, for everyone who reviews: what differs from a base that goes on moving. */
export type Scenario = {
  id: string;
  name: string;
  period: string;
  base: Base;
  /** Decimal text by indicator; only what differs. */
  levels: Readonly<Record<string, string>>;
};

/** The scenarios of a period by name, from the fields of the agency scope; deleted ones are left out. */
export function scenariosFrom(stored: Iterable<StoredField>, period: string): Scenario[] {
  const rows = new Map<string, Map<string, Json>>();
  for (const { entity, key, field, state } of stored) {
    const head = currentHead(state);
    if (entity !== 'scenario' || head === undefined) continue;
    rows.set(key, (rows.get(key) ?? new Map<string, Json>()).set(field, head.value));
  }
  return [...rows]
    .filter(([, fields]) => fields.get('period') === period && fields.get('deleted') !== true)
    .map(([id, fields]) => scenarioFrom(id, fields))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id', { numeric: true }));
}

/** Values were checked against the registry when they came in, so their type is known here. */
function scenarioFrom(id: string, fields: ReadonlyMap<string, Json>): Scenario {
  const read = <T extends Json>(field: string, otherwise: T) => (fields.get(field) ?? otherwise) as T;
  return {
    id,
    name: read('name', ''),
    period: read('period', ''),
    base: read<Base>('base', 'accepted'),
    levels: read<Record<string, string>>('levels', {}),
  };
}
