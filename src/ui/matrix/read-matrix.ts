import { activeOpds, assignmentRole, type Directory, type Opd, type Period } from '../../domain/directory.ts';
import { indicatorStateOf, type IndicatorState } from '../../domain/indicator-state.ts';
import { aspectsOf, type Indicator, type Instrument, type Section } from '../../domain/instrument.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { isOverdue } from '../../domain/overdue.ts';

/** Where one OPD stands with one indicator that it is assigned to. */
export type Cell = {
  indicator: string;
  role: 'owner' | 'contributor';
  state: IndicatorState;
  isLate: boolean;
};

export type MatrixRow = {
  opd: Opd;
  /** In the order of the columns; null where the OPD is not assigned, or where the filter hides the cell. */
  cells: readonly (Cell | null)[];
};

export type Matrix = { indicators: readonly Indicator[]; rows: readonly MatrixRow[] };

export type MatrixSource = {
  directory: Directory;
  period: Period;
  instrument: Instrument;
  rooms: ReadonlyMap<string, { assessment: Assessment }>;
  /** The calendar day now, `YYYY-MM-DD`. */
  today: string;
};

/** Every active OPD with every indicator of the running period, in the instrument's order. */
export function readMatrix(source: MatrixSource): Matrix {
  const { indicators } = source.instrument;
  return {
    indicators,
    rows: activeOpds(source.directory).map((opd) => ({
      opd,
      cells: indicators.map(({ id }) => cellOf(source, opd.id, id)),
    })),
  };
}

function cellOf(source: MatrixSource, opd: string, indicator: string): Cell | null {
  const { directory, period, rooms, today } = source;
  const role = assignmentRole(directory, { period: period.id, indicator }, opd);
  const assessment = rooms.get(indicator)?.assessment;
  if (role === 'none' || assessment === undefined) return null;
  const state = indicatorStateOf(assessment, opd);
  const submission = assessment.room.submissions.get(opd);
  const due = submission?.state === 'returned' ? (submission.due ?? null) : null;
  return { indicator, role, state, isLate: isOverdue(state, { today, due, closesOn: period.closesOn }) };
}

export type MatrixFilter = {
  /** Part of an OPD's name or code. */
  search: string;
  aspect: string | null;
  role: Cell['role'] | null;
  state: IndicatorState | null;
  /** Only what is late or was returned. */
  isUrgent: boolean;
};

/** The part that a filter leaves: its columns and the rows in which something is left. */
export function filterMatrix({ indicators, rows }: Matrix, filter: MatrixFilter): Matrix {
  const places = indicators.flatMap(({ section }, place) =>
    filter.aspect === null || section === filter.aspect ? [place] : [],
  );
  const isCellFilter = filter.role !== null || filter.state !== null || filter.isUrgent;
  const shown = rows
    .filter(({ opd }) => isFound(opd, filter.search))
    .map(({ opd, cells }) => ({
      opd,
      cells: places.map((place) => {
        const cell = cells[place] ?? null;
        return cell !== null && fits(cell, filter) ? cell : null;
      }),
    }))
    .filter(({ cells }) => !isCellFilter || cells.some((cell) => cell !== null));
  const columns = filter.aspect === null ? indicators : places.flatMap((place) => indicators[place] ?? []);
  return { indicators: columns, rows: shown };
}

function isFound({ name, code }: Opd, search: string): boolean {
  return `${name}\n${code}`.toLowerCase().includes(search.trim().toLowerCase());
}

function fits(cell: Cell, { role, state, isUrgent }: MatrixFilter): boolean {
  if (role !== null && cell.role !== role) return false;
  if (state !== null && cell.state !== state) return false;
  return !isUrgent || cell.isLate || cell.state === 'needs-repair';
}

export type Tally = Record<IndicatorState, number> & { of: number; late: number };

/** How many of these cells are in which state. */
export function tally(cells: Iterable<Cell | null>): Tally {
  const counts: Tally = {
    'needs-repair': 0,
    accepted: 0,
    submitted: 0,
    ready: 0,
    'in-progress': 0,
    'not-started': 0,
    external: 0,
    of: 0,
    late: 0,
  };
  for (const cell of cells) {
    if (cell === null) continue;
    counts[cell.state] += 1;
    // What another institution gives is nobody's to submit.
    if (cell.state !== 'external') counts.of += 1;
    if (cell.isLate) counts.late += 1;
  }
  return counts;
}

export type AspectSpan = { aspect: Section; columns: number };

/** The aspects over the columns, each with the number of its own; those without one are left out. */
export function aspectSpans(instrument: Instrument, { indicators }: Matrix): AspectSpan[] {
  return aspectsOf(instrument)
    .map((aspect) => ({
      aspect,
      columns: indicators.filter(({ section }) => section === aspect.id).length,
    }))
    .filter(({ columns }) => columns > 0);
}
