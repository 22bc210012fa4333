import type { Directory } from '../../domain/directory.ts';
import { requirementsOf, type Indicator, type Instrument } from '../../domain/instrument.ts';
import { findTable, plainWords, type Heads, type TableLine } from '../kit/columns.ts';
import type { SheetRows } from '../kit/csv.ts';
import { assignedOpds, type AssignedRole } from './agency-edits.ts';
import { changesFor, type AssignmentChange, type WantedRow } from './assignment-plan.ts';
import { indicatorFinder, isIndicatorHead, type FindIndicator } from './find-indicator.ts';
import { opdFinder, type FindOpd } from './find-opd.ts';
import type { ImportFault, ImportPlace } from './import-plan.ts';

/**
 * - `no-heads`: none of the three forms · `indicator`, `opd`: not known · `opd-closed` · `role`: none that can be read
 * - `asked`: no such requirement in the indicator · `note`: too long · `two-owners` · `twice`: said otherwise above
 */
export type AssignmentFaultKind =
  | 'no-heads'
  | 'indicator'
  | 'opd'
  | 'opd-closed'
  | 'role'
  | 'asked'
  | 'note'
  | 'two-owners'
  | 'twice';
export type AssignmentFault = ImportFault<AssignmentFaultKind>;

export type AssignmentImport = {
  changes: AssignmentChange[];
  unchanged: number;
  faults: AssignmentFault[];
  passedOver: string[];
};

const indicatorHeads = ['indikator', 'kode indikator', 'kode', 'no indikator', 'indicator', 'code'];
const opdHeads = [
  'opd',
  'kode opd',
  'singkatan',
  'perangkat daerah',
  'skpd',
  'nama opd',
  'nama',
  'short name',
];

const listHeads: Heads<'indicator' | 'opd' | 'role' | 'asked' | 'note'> = {
  indicator: indicatorHeads,
  opd: opdHeads,
  role: ['peran', 'tugas', 'role'],
  asked: ['syarat', 'syarat yang diminta', 'butir', 'asked', 'requirements'],
  note: ['catatan', 'yang diminta', 'keterangan', 'note'],
};
const ownerHeads: Heads<'indicator' | 'owner' | 'contributors'> = {
  indicator: indicatorHeads,
  owner: ['penanggung jawab', 'pengampu', 'pj', 'owner'],
  contributors: ['ikut mengisi', 'opd yang ikut mengisi', 'pendukung', 'kontributor', 'contributors'],
};
const matrixHeads: Heads<'opd'> = { opd: opdHeads };

const roles: Readonly<Record<AssignedRole, readonly string[]>> = {
  owner: ['penanggung jawab', 'pj', 'p', 'pengampu', 'utama', 'owner', 'o'],
  contributor: ['ikut mengisi', 'ikut', 'i', 'pendukung', 'kontributor', 'contributor', 'c', 'k', 'x', 'v'],
  none: ['tidak', 'tidak ditugasi', 'bukan', 'hapus', 'none', 'no', '0'],
};

/** A role as it is written; `blank` where nothing stands, null where it cannot be read. */
export function readRole(written: string): AssignedRole | 'blank' | null {
  if (written.trim() === '') return 'blank';
  if (/^[-–—]+$/.test(written.trim())) return 'none';
  if (/^[✓✔√]$/.test(written.trim())) return 'contributor';
  const word = plainWords(written);
  return (Object.keys(roles) as AssignedRole[]).find((role) => roles[role].includes(word)) ?? null;
}

type Ground = {
  directory: Directory;
  period: string;
  instrument: Instrument;
};
type Finders = Ground & { findOpd: FindOpd; findIndicator: FindIndicator };

type Read = { place: ImportPlace; row: WantedRow };
type Reading = { rows: Read[]; faults: AssignmentFault[] };

/**
 * What a file would do to the assignments of a period. Three forms are read: a list (indicator, OPD, role), a table of indicators with
 * owner and contributors, and a matrix of OPDs and indicators. What a form can say it says wholly: an empty cell of the matrix takes
 * the role away, an OPD that a table does not name for its indicator is let go; a list changes only what it names.
 */
export function planAssignments(sheets: readonly SheetRows[], ground: Ground): AssignmentImport {
  const finders = {
    ...ground,
    findOpd: opdFinder(ground.directory.opds.values()),
    findIndicator: indicatorFinder(ground.instrument),
  };
  const read = sheets.map((sheet) => ({ sheet, reading: readSheet(sheet, finders) }));
  const readings = read.flatMap(({ reading }) => reading ?? []);
  const without = read.filter(({ reading }) => reading === null).map(({ sheet }) => sheet.name);
  const rows = readings.flatMap((reading) => reading.rows);
  const faults = [...readings.flatMap((reading) => reading.faults), ...contradictions(rows)];
  const isLost = sheets.length > 0 && readings.length === 0;
  const lost = without.map((sheet): AssignmentFault => ({ sheet, row: 0, kind: 'no-heads', text: '' }));
  const wanted = [...new Map(rows.map(({ row }) => [`${row.indicator}:${row.opd}`, row])).values()];
  const changes = changesFor(ground.directory, ground.period, wanted);
  const changed = new Set(changes.map(({ indicator, opd }) => `${indicator}:${opd}`));
  const same = wanted.filter(
    ({ indicator, opd, role }) => role !== 'none' && !changed.has(`${indicator}:${opd}`),
  );
  return {
    changes,
    unchanged: same.length,
    faults: isLost ? lost : faults,
    passedOver: isLost ? [] : without,
  };
}

function readSheet(sheet: SheetRows, finders: Finders): Reading | null {
  const list = findTable(sheet, listHeads, ['indicator', 'opd', 'role']);
  if (list !== null) return together(list.lines.map((line) => readListLine(line, finders)));
  const table = findTable(sheet, ownerHeads, ['indicator', 'owner']);
  if (table !== null) {
    const isWhole = table.columns.has('contributors');
    return together(table.lines.map((line) => readOwnerLine(line, isWhole, finders)));
  }
  return readMatrix(sheet, finders);
}

const together = (readings: readonly Reading[]): Reading => ({
  rows: readings.flatMap(({ rows }) => rows),
  faults: readings.flatMap(({ faults }) => faults),
});

const wrong = (place: ImportPlace, kind: AssignmentFaultKind, text: string): Reading => ({
  rows: [],
  faults: [{ sheet: place.sheet, row: place.row, kind, text }],
});

function readListLine({ sheet, row, cells }: TableLine<keyof typeof listHeads>, finders: Finders): Reading {
  const place = { sheet, row };
  const indicator = finders.findIndicator(cells.indicator);
  const opd = finders.findOpd(cells.opd);
  const role = readRole(cells.role);
  if (indicator === undefined) return wrong(place, 'indicator', cells.indicator);
  if (opd === undefined) return wrong(place, 'opd', cells.opd);
  if (role === null || role === 'blank') return wrong(place, 'role', cells.role);
  if (!opd.active && role !== 'none') return wrong(place, 'opd-closed', opd.name);
  const asked = readAsked(cells.asked, indicator);
  if ('unknown' in asked) return wrong(place, 'asked', asked.unknown);
  if (cells.note.length > maxNoteLength) return wrong(place, 'note', cells.note.slice(0, 40));
  const more = role === 'none' ? {} : { asked: asked.codes, note: cells.note };
  return { rows: [{ place, row: { indicator: indicator.id, opd: opd.id, role, ...more } }], faults: [] };
}

const maxNoteLength = 500;

function readAsked(
  written: string,
  indicator: Indicator,
): { codes: readonly string[] | null } | { unknown: string } {
  const codes = written
    .split(/[;,\s]+/)
    .filter(Boolean)
    .map((code) => code.toUpperCase());
  if (codes.length === 0) return { codes: null };
  const known = new Set(requirementsOf(indicator).map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  return unknown === undefined ? { codes } : { unknown };
}

/** An indicator with its owner and, where the column is there, all who contribute. */
function readOwnerLine(
  { sheet, row, cells }: TableLine<keyof typeof ownerHeads>,
  isWhole: boolean,
  finders: Finders,
): Reading {
  const place = { sheet, row };
  const indicator = finders.findIndicator(cells.indicator);
  if (indicator === undefined) return wrong(place, 'indicator', cells.indicator);
  const owners = readOpds(cells.owner, finders.findOpd);
  const contributors = readOpds(cells.contributors, finders.findOpd);
  const unknown = [...owners.unknown, ...contributors.unknown][0];
  if (unknown !== undefined) return wrong(place, 'opd', unknown);
  const closed = [...owners.opds, ...contributors.opds].find(({ active }) => !active);
  if (closed !== undefined) return wrong(place, 'opd-closed', closed.name);
  if (owners.opds.length > 1) return wrong(place, 'two-owners', cells.owner);
  const roles = new Map<string, AssignedRole>([
    ...(isWhole ? presentIn(indicator.id, finders) : []),
    ...contributors.opds.map(({ id }) => [id, 'contributor'] as const),
    ...owners.opds.map(({ id }) => [id, 'owner'] as const),
  ]);
  return {
    rows: [...roles].map(([opd, role]) => ({ place, row: { indicator: indicator.id, opd, role } })),
    faults: [],
  };
}

const presentIn = (indicator: string, { directory, period }: Ground) =>
  assignedOpds(directory, { period, indicator }).map(({ opd }) => [opd, 'none'] as const);

/** One OPD or several in a cell; names may hold commas, so the whole is tried first. */
export function readOpds(written: string, find: FindOpd) {
  const whole = find(written);
  const texts = whole === undefined ? written.split(/[;/|\n]/) : [written];
  const parts = texts
    .flatMap((text) => (find(text) === undefined ? text.split(',') : [text]))
    .filter((text) => text.trim() !== '');
  return {
    opds: parts.flatMap((text) => find(text) ?? []),
    unknown: parts.filter((text) => find(text) === undefined).map((text) => text.trim()),
  };
}

/** Two codes of indicators in a head make a matrix: one alone may be a word. */
const fewestColumns = 2;

function readMatrix(sheet: SheetRows, finders: Finders): Reading | null {
  const table = findTable(sheet, matrixHeads, ['opd']);
  if (table === null) return null;
  const columns = table.head.cells.flatMap((head, at) => {
    const indicator = isIndicatorHead(head) ? finders.findIndicator(head) : undefined;
    return isIndicatorHead(head) ? [{ at, head, indicator }] : [];
  });
  if (columns.length < fewestColumns) return null;
  const headPlace = { sheet: sheet.name, row: table.head.row };
  const unknown = columns.filter(({ indicator }) => indicator === undefined);
  if (unknown.length > 0) return together(unknown.map(({ head }) => wrong(headPlace, 'indicator', head)));
  const places = columns.flatMap(({ at, indicator }) => (indicator === undefined ? [] : [{ at, indicator }]));
  return together(
    table.lines.map(({ row, cells: { opd } }, line) => {
      const place = { sheet: sheet.name, row };
      const found = finders.findOpd(opd);
      if (found === undefined) return wrong(place, 'opd', opd);
      const cells = table.rows[line]?.cells ?? [];
      return together(
        places.map(({ at, indicator }) => {
          const written = cells[at] ?? '';
          const role = readRole(written);
          if (role === null) return wrong(place, 'role', `${indicator.id} ${written}`);
          if (!found.active && role !== 'blank' && role !== 'none') return wrong(place, 'opd-closed', opd);
          const wanted = role === 'blank' ? 'none' : role;
          return {
            rows: [{ place, row: { indicator: indicator.id, opd: found.id, role: wanted } }],
            faults: [],
          };
        }),
      );
    }),
  );
}

/** The same OPD in the same indicator said twice in other words, and a second owner. */
function contradictions(rows: readonly Read[]): AssignmentFault[] {
  const said = new Map<string, WantedRow>();
  const owners = new Map<string, string>();
  return rows.flatMap(({ place, row }) => {
    const key = `${row.indicator}:${row.opd}`;
    const before = said.get(key);
    const owner = owners.get(row.indicator);
    said.set(key, before ?? row);
    if (row.role === 'owner') owners.set(row.indicator, owner ?? row.opd);
    const text = `${row.indicator}, ${row.opd}`;
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(row))
      return wrong(place, 'twice', text).faults;
    const isSecond = row.role === 'owner' && owner !== undefined && owner !== row.opd;
    return isSecond ? wrong(place, 'two-owners', text).faults : [];
  });
}
