import type { Assignment, Directory } from '../../domain/directory.ts';
import { heirOf } from '../../domain/heirs.ts';
import type { Indicator, Instrument } from '../../domain/instrument.ts';
import { assignedIndicatorsOf } from './agency-edits.ts';
import { assignmentsOf, type WantedRow } from './assignment-plan.ts';

/** Assignments of an OPD that is closed and has no active successor: a person has to choose. */
export type Unplaced = { opd: string; indicators: string[] };
export type CopyPlan = {
  rows: WantedRow[];
  /** Who takes over from whom. */
  led: { from: string; to: string }[];
  unplaced: Unplaced[];
  /** Indicators that would still have no owner. */
  ownerless: string[];
  /** Indicators that have assignments already and are left alone. */
  settled: string[];
};

type Periods = { from: string; to: string; fromInstrument: string };

/**
 * What copying the assignments of an earlier period would set. Indicators that have assignments already are left alone; an OPD that
 * was closed gives way to its successor. Where the instrument is another one, an indicator takes over from those whose successor it is,
 * and what was asked for by requirement is left behind.
 */
export function planCopy(
  directory: Directory,
  instrument: Instrument,
  { from, to, fromInstrument }: Periods,
): CopyPlan {
  const isSameInstrument = fromInstrument === instrument.id;
  const settled = assignedIndicatorsOf(directory, to);
  const before = assignmentsOf(directory, from);
  const fresh = instrument.indicators.filter(({ id }) => !settled.has(id));
  const sources = fresh.flatMap((indicator) =>
    before
      .filter((row) => (isSameInstrument ? row.indicator === indicator.id : succeeds(indicator, row)))
      .map((row) => ({ ...row, indicator: indicator.id, asked: isSameInstrument ? row.asked : null })),
  );
  const placed = sources.map((row) => ({ row, opd: heirOf(directory, row.opd) }));
  const rows = merged(placed.flatMap(({ row, opd }) => (opd === null ? [] : [{ ...row, opd }])));
  const owned = new Set(rows.filter(({ role }) => role === 'owner').map(({ indicator }) => indicator));
  return {
    rows,
    led: ledOf(placed),
    unplaced: unplacedOf(placed.filter(({ opd }) => opd === null).map(({ row }) => row)),
    ownerless: fresh.map(({ id }) => id).filter((id) => !owned.has(id)),
    settled: instrument.indicators.map(({ id }) => id).filter((id) => settled.has(id)),
  };
}

const succeeds = ({ successorOf }: Indicator, row: Assignment): boolean =>
  successorOf.includes(row.indicator);

/** Two OPDs that became one: it owns what either owned and is asked for what both were. The first owner of an indicator stays it. */
function merged(rows: readonly Assignment[]): WantedRow[] {
  const found = new Map<string, Required<WantedRow>>();
  for (const { indicator, opd, role, asked, note } of rows) {
    const key = `${indicator}:${opd}`;
    const before = found.get(key);
    const isOwner = role === 'owner' || before?.role === 'owner';
    found.set(key, {
      indicator,
      opd,
      role: isOwner ? 'owner' : 'contributor',
      asked: before === undefined ? asked : union(before.asked, asked),
      note: [...new Set([before?.note ?? '', note])].filter(Boolean).join(' '),
    });
  }
  const owned = new Set<string>();
  return [...found.values()].map((row) => {
    if (row.role !== 'owner' || !owned.has(row.indicator)) {
      if (row.role === 'owner') owned.add(row.indicator);
      return row;
    }
    return { ...row, role: 'contributor' as const };
  });
}

const union = (one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null =>
  one === null || other === null ? null : [...new Set([...one, ...other])];

type Placed = { row: Assignment; opd: string | null };

function ledOf(placed: readonly Placed[]): { from: string; to: string }[] {
  const pairs = new Map<string, { from: string; to: string }>();
  for (const { row, opd } of placed) {
    if (opd !== null && opd !== row.opd) pairs.set(row.opd, { from: row.opd, to: opd });
  }
  return [...pairs.values()];
}

function unplacedOf(rows: readonly Assignment[]): Unplaced[] {
  const byOpd = new Map<string, string[]>();
  for (const { opd, indicator } of rows) byOpd.set(opd, [...(byOpd.get(opd) ?? []), indicator]);
  return [...byOpd].map(([opd, indicators]) => ({ opd, indicators: [...new Set(indicators)] }));
}
