import type { Directory, Person } from '../../domain/directory.ts';
import type { Role } from '../../domain/field-shapes.ts';
import type { WantedPerson } from '../../domain/protocol.ts';
import { maxPeoplePerRequest } from '../../domain/protocol.ts';
import { findTable, plainWords, tableByPlace, type Heads, type TableLine } from '../kit/columns.ts';
import type { SheetRows } from '../kit/csv.ts';
import { readOpds } from './assignment-import.ts';
import { opdFinder, type FindOpd } from './find-opd.ts';
import type { ImportFault, ImportPlace } from './import-plan.ts';
import { losesCoordinator } from './person-entry.ts';

type Column = 'name' | 'role' | 'opd';
const heads: Heads<Column> = {
  name: ['nama', 'nama lengkap', 'nama admin', 'nama pic', 'name'],
  role: ['peran', 'tugas', 'role'],
  opd: ['opd', 'kode opd', 'singkatan', 'perangkat daerah', 'skpd', 'nama opd'],
};
const order = ['name', 'opd', 'role'] as const satisfies readonly Column[];

/** `opds`: an admin without an OPD · `ambiguous`: several people of this name there · `too-many`: at once */
export type PeopleFaultKind =
  | 'no-heads'
  | 'name'
  | 'role'
  | 'opd'
  | 'opd-closed'
  | 'opds'
  | 'twice'
  | 'ambiguous'
  | 'last-coordinator'
  | 'too-many';
export type PeopleFault = ImportFault<PeopleFaultKind>;

export type PersonChange = { before: Person | null; after: Person };
export type PeoplePlan = {
  changes: PersonChange[];
  unchanged: number;
  faults: PeopleFault[];
  passedOver: string[];
  /** New people with the name of somebody who is known elsewhere. */
  namesakes: string[];
};

const roleWords: Readonly<Record<Role, readonly string[]>> = {
  opd_admin: ['admin opd', 'admin', 'opd admin', 'operator', 'pic', 'pelaksana opd', 'operator opd'],
  coordinator: ['koordinator', 'coordinator', 'diskominfo'],
  assessor: ['asesor', 'asesor internal', 'assessor', 'internal assessor', 'penilai'],
  viewer: ['pimpinan', 'viewer', 'leader', 'kepala', 'pembaca'],
};

/**
 * What a file of people would do. Somebody is known by name and a common OPD (or by name where neither has one): then roles and
 * OPDs become those of the file. Everybody new gets a code. `newId` gives the id of a new one, the same for the same row.
 */
export function planPeople(
  sheets: readonly SheetRows[],
  directory: Directory,
  newId: (key: string) => string,
): PeoplePlan {
  const { lines, faults, passedOver } = linesOf(sheets);
  const find = opdFinder(directory.opds.values());
  const read = lines.map((line) => readLine(line, { directory, find, newId }));
  const good = read.flatMap((one) => ('after' in one ? [one] : []));
  const wrong = read.flatMap((one) => ('kind' in one ? [one] : []));
  const changes = good.filter(isChange).map(({ before, after }) => ({ before, after }));
  const whole = faultsOfWhole(changes, directory);
  return {
    changes,
    unchanged: good.length - changes.length,
    faults: [...faults, ...wrong, ...repeated(good), ...whole],
    passedOver,
    namesakes: changes
      .filter(({ before, after }) => before === null && sameNames(directory, after.name).length > 0)
      .map(({ after }) => after.name),
  };
}

/** The request to the server: new people and those who come back get a code. */
export function wantedOf({ changes }: Pick<PeoplePlan, 'changes'>): WantedPerson[] {
  return changes.map(({ before, after }) => ({ ...after, code: before?.active !== true }));
}

function linesOf(sheets: readonly SheetRows[]) {
  const found = sheets.map((sheet) => ({
    name: sheet.name,
    table:
      findTable(sheet, heads, ['name', 'opd']) ??
      findTable(sheet, heads, ['name', 'role']) ??
      (sheet.name === '' ? tableByPlace(sheet, heads, order) : null),
  }));
  const lines = found.flatMap(({ table }) => table?.lines ?? []);
  const without = found.filter(({ table }) => table === null).map(({ name }) => name);
  const isLost = without.length === sheets.length;
  return {
    lines,
    faults: isLost
      ? without.map((sheet): PeopleFault => ({ sheet, row: 0, kind: 'no-heads', text: '' }))
      : [],
    passedOver: isLost ? [] : without,
  };
}

type Ground = { directory: Directory; find: FindOpd; newId: (key: string) => string };
type Read = PersonChange & { place: ImportPlace };

function readLine({ sheet, row, cells }: TableLine<Column>, ground: Ground): Read | PeopleFault {
  const place = { sheet, row };
  const wanted = readWanted(cells, ground.find);
  if ('kind' in wanted) return { ...place, ...wanted };
  const known = knownAs(ground.directory, wanted);
  if (known.length > 1) return { ...place, kind: 'ambiguous', text: cells.name };
  const before = known[0] ?? null;
  const id = before?.id ?? ground.newId(`${sheet}:${row}:${cells.name}`);
  return { place, before, after: { ...wanted, id } };
}

const maxNameLength = 120;

type Wrong = Pick<PeopleFault, 'kind' | 'text'>;

function readWanted(cells: TableLine<Column>['cells'], find: FindOpd): Omit<Person, 'id'> | Wrong {
  const { name } = cells;
  const roles = rolesOf(cells.role, cells.opd !== '');
  const opds = readOpds(cells.opd, find);
  if (name === '' || name.length > maxNameLength) return { kind: 'name', text: name || cells.opd };
  if (roles === null) return { kind: 'role', text: cells.role };
  const isAdmin = roles.includes('opd_admin');
  return (
    wrongOpd(opds) ??
    (isAdmin && opds.opds.length === 0
      ? { kind: 'opds', text: name }
      : { name, roles, opds: isAdmin ? [...new Set(opds.opds.map(({ id }) => id))] : [], active: true })
  );
}

function wrongOpd({ opds, unknown: [unknown] }: ReturnType<typeof readOpds>): Wrong | null {
  if (unknown !== undefined) return { kind: 'opd', text: unknown };
  const closed = opds.find(({ active }) => !active);
  return closed === undefined ? null : { kind: 'opd-closed', text: closed.name };
}

/** Nothing written with an OPD means its admin; null where a word is no role. */
function rolesOf(written: string, hasOpd: boolean): Role[] | null {
  const words = written
    .split(/[,;/&+|]|\bdan\b|\band\b/i)
    .map(plainWords)
    .filter(Boolean);
  if (words.length === 0) return hasOpd ? ['opd_admin'] : null;
  const found = words.map((word) =>
    (Object.keys(roleWords) as Role[]).find((role) => roleWords[role].includes(word)),
  );
  const roles = found.flatMap((role) => role ?? []);
  return roles.length < words.length ? null : [...new Set(roles)];
}

const sameNames = ({ people }: Directory, name: string): Person[] =>
  [...people.values()].filter((person) => plainWords(person.name) === plainWords(name));

/** Active people win over those who left. */
function knownAs(directory: Directory, wanted: Omit<Person, 'id'>): Person[] {
  const named = sameNames(directory, wanted.name).filter(
    ({ opds }) =>
      opds.some((opd) => wanted.opds.includes(opd)) || (opds.length === 0 && wanted.opds.length === 0),
  );
  const active = named.filter((person) => person.active);
  return active.length > 0 ? active : named;
}

function isChange({ before, after }: Read): boolean {
  if (before === null || !before.active) return true;
  const isSame = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((value) => other.includes(value));
  return !isSame(before.roles, after.roles) || !isSame(before.opds, after.opds);
}

function repeated(people: readonly Read[]): PeopleFault[] {
  const seen = new Set<string>();
  return people.flatMap(({ place, before, after }): PeopleFault[] => {
    const key = before?.id ?? `${plainWords(after.name)}:${after.opds.toSorted().join(',')}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [{ ...place, kind: 'twice', text: after.name }] : [];
  });
}

function faultsOfWhole(changes: readonly PersonChange[], directory: Directory): PeopleFault[] {
  const after = changes.map((change) => change.after);
  const whole = { sheet: '', row: 0, text: '' };
  return [
    ...(losesCoordinator(directory, after) ? [{ ...whole, kind: 'last-coordinator' as const }] : []),
    ...(after.length > maxPeoplePerRequest ? [{ ...whole, kind: 'too-many' as const }] : []),
  ];
}
