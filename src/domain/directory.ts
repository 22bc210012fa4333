import { currentHead, type FieldState, type Head } from './fold.ts';
import type { ComplaintTerms } from './forms/complaint-terms.ts';
import type { Json } from './op.ts';
import type { Bundle, Role } from './field-shapes.ts';

/** A field of a register and where it stands: what a projection hands to every reader. */
export type StoredField = { scope: string; entity: string; key: string; field: string; state: FieldState };

export type Person = {
  id: string;
  name: string;
  roles: readonly Role[];
  opds: readonly string[];
  active: boolean;
};
export type Opd = { id: string; code: string; name: string; active: boolean; successor: string | null };
export type PeriodState = 'draft' | 'open' | 'closed';
export type Period = {
  id: string;
  name: string;
  year: number;
  instrument: string;
  opensOn: string | null;
  closesOn: string | null;
  schedule: readonly { name: string; date: string }[];
  state: PeriodState;
  /** The period that this one carries over from; null where it starts afresh. */
  from: string | null;
};
/** A value that was typed in, as decimal text, and where it was published. */
export type TypedValue = { value: string; source: string };
export type AssignmentRole = 'owner' | 'contributor' | 'none';
export type Assignment = {
  period: string;
  indicator: string;
  opd: string;
  role: AssignmentRole;
  asked: readonly string[] | null;
  note: string;
};
export type Profile = {
  name: string;
  kind: string;
  brand: string | null;
  timeZone: string;
  /** How the ZIP of the evidence is made; null while nobody has chosen. */
  bundle?: Bundle | null;
  /** Deadlines of complaints; null where the published ones hold. */
  complaintTerms?: ComplaintTerms | null;
};

/** What the agency scope says: who is who, which periods run, who answers what. Small enough to keep whole in memory. */
export type Directory = {
  profile: Profile;
  opds: ReadonlyMap<string, Opd>;
  people: ReadonlyMap<string, Person>;
  periods: ReadonlyMap<string, Period>;
  /** By `period:indicator:opd`. */
  assignments: ReadonlyMap<string, Assignment>;
  /** Last day (inclusive) on which late work is let in, by `period:opd`. */
  admissions: ReadonlyMap<string, string>;
  /** The ministry's published values, by `period:indicator` and `period`. */
  officials: ReadonlyMap<string, TypedValue>;
  /** The values of indicators that another institution gives, by `period:indicator`. */
  externals: ReadonlyMap<string, TypedValue>;
};

export const defaultTimeZone = 'Asia/Makassar';

type Fields = Map<string, Head>;

/** Builds the directory from the fields of the agency scope; those of other entities are passed over. */
export function directoryFrom(stored: Iterable<StoredField>): Directory {
  const rows = rowsByEntity(stored);
  const rowsOf = (entity: string): [string, Fields][] => [...(rows.get(entity) ?? [])];
  return {
    profile: profileFrom(rows.get('agency')?.get('profile') ?? new Map()),
    opds: new Map(rowsOf('opd').map(([id, fields]) => [id, opdFrom(id, fields)])),
    people: new Map(rowsOf('person').map(([id, fields]) => [id, personFrom(id, fields)])),
    periods: new Map(rowsOf('period').map(([id, fields]) => [id, periodFrom(id, fields)])),
    assignments: new Map(rowsOf('assignment').map(([id, fields]) => [id, assignmentFrom(id, fields)])),
    admissions: new Map(
      rowsOf('admission').flatMap(([id, fields]) => {
        const until = read<string | null>(fields, 'until', null);
        return until === null ? [] : [[id, until] as const];
      }),
    ),
    officials: new Map(rowsOf('official').flatMap(typedValueFrom)),
    externals: new Map(rowsOf('external').flatMap(typedValueFrom)),
  };
}

function rowsByEntity(stored: Iterable<StoredField>): Map<string, Map<string, Fields>> {
  const entities = new Map<string, Map<string, Fields>>();
  for (const { entity, key, field, state } of stored) {
    const head = currentHead(state);
    if (head === undefined) continue;
    const rows = entities.get(entity) ?? new Map<string, Fields>();
    const fields = rows.get(key) ?? new Map<string, Head>();
    entities.set(entity, rows.set(key, fields.set(field, head)));
  }
  return entities;
}

/** Values were checked against the registry when they came in, so their type is known here. */
function read<T extends Json>(fields: Fields, field: string, otherwise: T): T {
  const head = fields.get(field);
  return head === undefined ? otherwise : (head.value as T);
}

function typedValueFrom([id, fields]: [string, Fields]): [string, TypedValue][] {
  const value = read<string | null>(fields, 'value', null);
  return value === null ? [] : [[id, { value, source: read(fields, 'source', '') }]];
}

function profileFrom(fields: Fields): Profile {
  return {
    name: read(fields, 'name', ''),
    kind: read(fields, 'kind', 'lainnya'),
    brand: read<string | null>(fields, 'brand', null),
    timeZone: read(fields, 'timeZone', defaultTimeZone),
    bundle: read<Bundle | null>(fields, 'bundle', null),
    complaintTerms: (fields.get('complaintTerms')?.value ?? null) as ComplaintTerms | null,
  };
}

function opdFrom(id: string, fields: Fields): Opd {
  return {
    id,
    code: read(fields, 'code', ''),
    name: read(fields, 'name', id),
    active: read(fields, 'active', true),
    successor: read<string | null>(fields, 'successor', null),
  };
}

function personFrom(id: string, fields: Fields): Person {
  return {
    id,
    name: read(fields, 'name', ''),
    roles: read<Role[]>(fields, 'roles', []),
    opds: read<string[]>(fields, 'opds', []),
    active: read(fields, 'active', true),
  };
}

function periodFrom(id: string, fields: Fields): Period {
  return {
    id,
    name: read(fields, 'name', id),
    year: read(fields, 'year', Number.parseInt(id, 10) || 0),
    instrument: read(fields, 'instrument', ''),
    opensOn: read<string | null>(fields, 'opensOn', null),
    closesOn: read<string | null>(fields, 'closesOn', null),
    schedule: read<{ name: string; date: string }[]>(fields, 'schedule', []),
    state: read<PeriodState>(fields, 'state', 'draft'),
    from: read<string | null>(fields, 'from', null),
  };
}

function assignmentFrom(id: string, fields: Fields): Assignment {
  const [period = '', indicator = '', opd = ''] = id.split(':');
  return {
    period,
    indicator,
    opd,
    role: read<AssignmentRole>(fields, 'role', 'none'),
    asked: read<string[] | null>(fields, 'asked', null),
    note: read(fields, 'note', ''),
  };
}

export function assignmentRole(
  directory: Directory,
  room: { period: string; indicator: string },
  opd: string,
): AssignmentRole {
  return directory.assignments.get(`${room.period}:${room.indicator}:${opd}`)?.role ?? 'none';
}

/** The OPDs that are asked the questions to all OPDs, in the order of their names. */
export function activeOpds(directory: Directory): Opd[] {
  return [...directory.opds.values()]
    .filter((opd) => opd.active)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** The rooms of a period that any OPD answers or contributes to, as indicator ids. */
export function indicatorsInUse(directory: Directory, period: string): Set<string> {
  const indicators = new Set<string>();
  for (const assignment of directory.assignments.values()) {
    if (assignment.period === period && assignment.role !== 'none') indicators.add(assignment.indicator);
  }
  return indicators;
}

/** The rooms that this OPD answers or contributes to in a period, as indicator ids. */
export function assignedIndicators(
  directory: Directory,
  period: string,
  opds: readonly string[],
): Set<string> {
  const indicators = new Set<string>();
  for (const assignment of directory.assignments.values()) {
    if (assignment.period !== period || assignment.role === 'none') continue;
    if (opds.includes(assignment.opd)) indicators.add(assignment.indicator);
  }
  return indicators;
}
