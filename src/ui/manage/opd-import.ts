import type { Directory, Opd } from '../../domain/directory.ts';
import { namePattern } from '../../domain/ids.ts';
import type { Json } from '../../domain/op.ts';
import type { Edit } from '../../storage/record.ts';
import { findTable, tableByPlace, type Heads, type Table, type TableLine } from '../kit/columns.ts';
import type { SheetRows } from '../kit/csv.ts';
import { agencyEdits } from './agency-edits.ts';
import { opdFinder, type FindOpd } from './find-opd.ts';
import { readYes, type ImportFault } from './import-plan.ts';
import { idFromCode } from './opd-entry.ts';

type Column = 'id' | 'code' | 'name' | 'active' | 'successor';

const heads: Heads<Column> = {
  id: ['tanda pengenal', 'id'],
  code: ['singkatan', 'kode', 'kode opd', 'singkatan opd', 'kode skpd', 'code', 'short name'],
  name: [
    'nama',
    'nama lengkap',
    'nama opd',
    'nama perangkat daerah',
    'nama skpd',
    'perangkat daerah',
    'opd',
    'name',
    'full name',
  ],
  active: ['aktif', 'status', 'keaktifan', 'active'],
  successor: ['pengganti', 'digantikan oleh', 'opd pengganti', 'successor'],
};
const order = ['code', 'name', 'active', 'successor'] as const satisfies readonly Column[];

/**
 * - `no-heads`: no row of the file names the columns · `no-code`, `no-name`, `too-long`: as in the form
 * - `twice`: another row is the same OPD · `active`: neither yes nor no
 * - `successor`: no such OPD · `successor-self`, `successor-loop`: leads back to itself · `successor-active`: has one, yet is active
 */
export type OpdFaultKind =
  | 'no-heads'
  | 'no-name'
  | 'no-code'
  | 'too-long'
  | 'twice'
  | 'active'
  | 'successor'
  | 'successor-self'
  | 'successor-loop'
  | 'successor-active';
export type OpdFault = ImportFault<OpdFaultKind>;

/** An OPD as it is and as the file wants it; `before` is null for a new one. */
export type OpdChange = { before: Opd | null; after: Opd };
export type OpdPlan = {
  changes: OpdChange[];
  unchanged: number;
  faults: OpdFault[];
  /** Sheets without the needed columns, beside one that has them. */
  passedOver: string[];
};

const maxLength = 200;

/** What a file or pasted lines would do to the OPDs. Those that the file does not name stay as they are. */
export function planOpds(sheets: readonly SheetRows[], { opds }: Pick<Directory, 'opds'>): OpdPlan {
  const { tables, faults, passedOver } = tablesOf(sheets);
  const find = opdFinder(opds.values());
  const drafts = tables.flatMap(({ lines }) => lines.map((line) => draftOf(line, find)));
  const named = opdFinder([...opds.values(), ...drafts.map(({ after }) => after)].toReversed().values());
  const settled = drafts.map((draft) => withSuccessor(draft, named));
  const found = settled.flatMap((draft, place) => faultOf(draft, settled.slice(0, place)) ?? []);
  const loops = found.length > 0 ? [] : loopsIn(settled, opds);
  const good = settled.filter(
    ({ line }) => !found.some(({ sheet, row }) => sheet === line.sheet && row === line.row),
  );
  const changes = good.filter(({ before, after }) => before === null || changedFields(before, after) > 0);
  return {
    changes: changes.map(({ before, after }) => ({ before, after })),
    unchanged: good.length - changes.length,
    faults: [...faults, ...found, ...loops],
    passedOver,
  };
}

/** The edits of a plan, and those that bring back what was there; a new OPD goes back to being closed, for nothing is deleted. */
export function editsOfPlan({ changes }: Pick<OpdPlan, 'changes'>): { edits: Edit[]; back: Edit[] } {
  return {
    edits: changes.flatMap(({ before, after }) => agencyEdits('opd', after.id, differing(after, before))),
    back: changes.flatMap(({ before, after }) =>
      agencyEdits('opd', after.id, before === null ? { active: false } : differing(before, after)),
    ),
  };
}

function differing(wanted: Opd, other: Opd | null): Record<string, Json> {
  const fields = { code: wanted.code, name: wanted.name, active: wanted.active, successor: wanted.successor };
  const isNew = (field: string, value: Json) =>
    other === null ? value !== null : other[field as keyof typeof fields] !== value;
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => isNew(field, value)));
}

const changedFields = (before: Opd, after: Opd): number => Object.keys(differing(after, before)).length;

type Tables = { tables: Table<Column>[]; faults: OpdFault[]; passedOver: string[] };

/** Pasted lines need no heads; of a file at least one sheet does. */
function tablesOf(sheets: readonly SheetRows[]): Tables {
  const found = sheets.map((sheet) => {
    const table = findTable(sheet, heads, ['code', 'name']) ?? findTable(sheet, heads, ['id', 'active']);
    return { sheet, table: table ?? (sheet.name === '' ? tableByPlace(sheet, heads, order) : null) };
  });
  const tables = found.flatMap(({ table }) => table ?? []);
  const without = found.filter(({ table }) => table === null).map(({ sheet }) => sheet.name);
  if (tables.length > 0 || sheets.length === 0) return { tables, faults: [], passedOver: without };
  const faults = without.map((sheet): OpdFault => ({ sheet, row: 0, kind: 'no-heads', text: '' }));
  return { tables, faults, passedOver: [] };
}

type Draft = OpdChange & { line: TableLine<Column>; hasSuccessor: boolean };

function draftOf(line: TableLine<Column>, find: FindOpd): Draft {
  const { cells } = line;
  const before = find(cells.id) ?? find(cells.code) ?? (cells.code === '' ? find(cells.name) : null) ?? null;
  const base = before ?? { id: idFromCode(cells.code), code: '', name: '', active: true, successor: null };
  return {
    line,
    before,
    hasSuccessor: cells.successor !== '',
    after: {
      ...base,
      code: cells.code || base.code,
      name: cells.name || base.name,
      active: activeOf(cells, base.active),
    },
  };
}

/** Who has a successor is closed, also where nothing is said about it. */
function activeOf({ active, successor }: TableLine<Column>['cells'], before: boolean): boolean {
  const written = readYes(active);
  if (typeof written === 'boolean') return written;
  return successor === '' && before;
}

/** An OPD that opens again has no successor any more. */
function withSuccessor(draft: Draft, find: FindOpd): Draft {
  const { after, line } = draft;
  const wanted = draft.hasSuccessor ? (find(line.cells.successor)?.id ?? null) : after.successor;
  const isOpening = after.active && !draft.hasSuccessor;
  return { ...draft, after: { ...after, successor: isOpening ? null : wanted } };
}

function faultOf(draft: Draft, above: readonly Draft[]): OpdFault | null {
  const kind = kindOf(draft) ?? kindOfSuccessor(draft);
  const isTwice = kind === null && above.some(({ after }) => after.id === draft.after.id);
  return kind === null && !isTwice ? null : faultAt(draft, kind ?? 'twice');
}

function faultAt({ line }: Draft, kind: OpdFaultKind): OpdFault {
  const { code, name, active, successor } = line.cells;
  const isOfSuccessor = kind.startsWith('successor');
  const row = [code, name].filter(Boolean).join('; ');
  const text = kind === 'active' ? active : isOfSuccessor ? successor : row;
  return { sheet: line.sheet, row: line.row, kind, text };
}

function kindOf({ after, line }: Draft): OpdFaultKind | null {
  if (after.name === '') return 'no-name';
  if (!namePattern.test(after.id)) return 'no-code';
  if (after.name.length > maxLength || after.code.length > maxLength) return 'too-long';
  return readYes(line.cells.active) === null ? 'active' : null;
}

function kindOfSuccessor({ after, hasSuccessor }: Draft): OpdFaultKind | null {
  if (!hasSuccessor) return null;
  if (after.successor === null) return 'successor';
  if (after.successor === after.id) return 'successor-self';
  return after.active ? 'successor-active' : null;
}

/** Successors that lead round in a circle would leave nobody to take over. */
function loopsIn(drafts: readonly Draft[], opds: Directory['opds']): OpdFault[] {
  const next = new Map([...opds.values()].map(({ id, successor }) => [id, successor]));
  for (const { after } of drafts) next.set(after.id, after.successor);
  const isLooping = (id: string): boolean => {
    const seen = new Set([id]);
    for (let at = next.get(id) ?? null; at !== null; at = next.get(at) ?? null) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return drafts
    .filter(({ hasSuccessor, after }) => hasSuccessor && isLooping(after.id))
    .map((draft) => faultAt(draft, 'successor-loop'));
}
