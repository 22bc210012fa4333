import type { FormRecord } from './record.ts';
import { isUnknown, refsOf, textOf, type RecordRef } from './value.ts';

/** What data flows from or to: an application or service of the region, or words for a system that no record names. */
export type FlowEnd = { id: string; label: string; ref: RecordRef | null };

/** Data that flows, or should, from one end to another; `record` is where that was said. */
export type Flow = {
  from: FlowEnd;
  to: FlowEnd;
  record: RecordRef;
  data: string;
  /** Codes of the form; empty where nothing was chosen. */
  state: string;
  mechanism: string;
  bothWays: boolean;
};

/** The flows that these records tell of, by the names of their ends; `incomplete` records lack an end. */
export function flowsOf(
  records: readonly FormRecord[],
  nameOf: (ref: RecordRef) => string,
): { flows: Flow[]; incomplete: number } {
  const flows = records.flatMap((record) => flowOf(record, nameOf));
  const byName = (a: Flow, b: Flow): number =>
    a.from.label.localeCompare(b.from.label, 'id') || a.to.label.localeCompare(b.to.label, 'id');
  return { flows: flows.toSorted(byName), incomplete: records.length - flows.length };
}

function flowOf({ opd, id, values }: FormRecord, nameOf: (ref: RecordRef) => string): Flow[] {
  const from = endOf(values['from'], nameOf);
  const to = endOf(values['to'], nameOf);
  if (from === null || to === null) return [];
  return [
    {
      from,
      to,
      record: { opd, record: id },
      data: isUnknown(values['data']) ? '' : textOf(values['data']),
      state: textOf(values['state']),
      mechanism: textOf(values['mechanism']),
      bothWays: values['direction'] === 'both',
    },
  ];
}

type Value = FormRecord['values'][string];

function endOf(value: Value, nameOf: (ref: RecordRef) => string): FlowEnd | null {
  const [ref] = refsOf(value);
  if (ref !== undefined) return { id: `${ref.opd} ${ref.record}`, label: nameOf(ref), ref };
  const isWords = typeof value === 'object' && value !== null && 'text' in value;
  const label = isWords ? textOf(value.text).trim() : '';
  return label === '' ? null : { id: label.toLowerCase(), label, ref: null };
}

export type Point = { x: number; y: number };
/** An end at its place in the drawing: `x` and `y` are its upper left corner. */
export type PlacedEnd = FlowEnd & Point;
export type IntegrationMap = {
  ends: readonly PlacedEnd[];
  /** Where a flow passes the columns between its ends, by `flowKey`: upper left corners of the room kept free for it. */
  passes: ReadonlyMap<string, readonly Point[]>;
  width: number;
  height: number;
};

export const flowKey = ({ from, to }: Pick<Flow, 'from' | 'to'>): string => `${from.id}\n${to.id}`;

/** The size of a box and the room around it, in the units of the drawing. */
export const mapBox = { width: 176, height: 44, gapX: 72, gapY: 16 } as const;

/**
 * Places the ends in columns, so that data mostly flows from left to right: what nothing feeds stands first, everything else one
 * column behind what feeds it. Flows in a circle are cut where the circle closes. Within a column ends stand near what feeds them,
 * and a flow that passes a column has room of its own there: no arrow runs through a box.
 */
export function layOut(flows: readonly Flow[]): IntegrationMap {
  const ends = new Map(flows.flatMap(({ from, to }) => [from, to]).map((end) => [end.id, end]));
  const columns = columnsOf([...ends.keys()], forwardOf(flows));
  const tallest = Math.max(0, ...columns.map(({ length }) => length));
  const { width, height, gapX, gapY } = mapBox;
  const placed = columns.flatMap((column, place) =>
    column.map((slot, row) => ({
      slot,
      x: place * (width + gapX),
      y: row * (height + gapY) + offsetOf(column, tallest),
    })),
  );
  const passes = new Map<string, Point[]>();
  for (const { slot, x, y } of placed) {
    if (slot.passes !== null) passes.set(slot.passes, [...(passes.get(slot.passes) ?? []), { x, y }]);
  }
  return {
    ends: placed.flatMap(({ slot, x, y }) => {
      const end = ends.get(slot.id);
      return end === undefined ? [] : [{ ...end, x, y }];
    }),
    passes,
    width: Math.max(0, columns.length * (width + gapX) - gapX),
    height: Math.max(0, tallest * (height + gapY) - gapY),
  };
}

/** A place in a column: for an end, or for a flow that passes. */
type Slot = { id: string; passes: string | null; feeders: readonly string[] };

/** Short columns stand in the middle. */
const offsetOf = (column: readonly Slot[], tallest: number): number =>
  ((tallest - column.length) * (mapBox.height + mapBox.gapY)) / 2;

type Feeds = ReadonlyMap<string, readonly string[]>;

/** What each end feeds, without the flows that would close a circle. */
function forwardOf(flows: readonly Flow[]): Feeds {
  const all = new Map<string, string[]>();
  for (const { from, to } of flows) {
    if (from.id !== to.id) all.set(from.id, [...(all.get(from.id) ?? []), to.id]);
  }
  const forward = new Map<string, string[]>();
  const states = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    states.set(id, 'open');
    for (const next of all.get(id) ?? []) {
      if (states.get(next) === 'open') continue;
      forward.set(id, [...(forward.get(id) ?? []), next]);
      if (!states.has(next)) visit(next);
    }
    states.set(id, 'done');
  };
  for (const { from } of flows) if (!states.has(from.id)) visit(from.id);
  return forward;
}

function columnsOf(ids: readonly string[], forward: Feeds): Slot[][] {
  const feeders = feedersOf(forward);
  const columnById = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columnById.get(id);
    if (known !== undefined) return known;
    const column = Math.max(-1, ...(feeders.get(id) ?? []).map(columnOf)) + 1;
    columnById.set(id, column);
    return column;
  };
  const columns: Slot[][] = [];
  const put = (column: number, slot: Slot): void => void (columns[column] ??= []).push(slot);
  for (const id of ids) {
    const own = [...new Set(feeders.get(id) ?? [])];
    for (const feeder of own) {
      for (let column = columnOf(feeder) + 1; column < columnOf(id); column += 1) {
        const passes = `${feeder}\n${id}`;
        put(column, { id: `${passes}\n${column}`, passes, feeders: [feeder] });
      }
    }
    put(columnOf(id), { id, passes: null, feeders: own });
  }
  return ordered(columns);
}

function feedersOf(forward: Feeds): Map<string, string[]> {
  const feeders = new Map<string, string[]>();
  for (const [id, fed] of forward) {
    for (const next of fed) feeders.set(next, [...(feeders.get(next) ?? []), id]);
  }
  return feeders;
}

/** Each place as high as the middle of what feeds it, so that few lines cross. */
function ordered(columns: readonly Slot[][]): Slot[][] {
  const rowById = new Map<string, number>();
  return columns.map((column) => {
    const heights = new Map(column.map((slot, row) => [slot, middleOf(slot.feeders, rowById) ?? row]));
    const sorted = column.toSorted((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0));
    for (const [row, { id }] of sorted.entries()) rowById.set(id, row);
    return sorted;
  });
}

function middleOf(ids: readonly string[], rowById: ReadonlyMap<string, number>): number | null {
  const rows = ids.map((id) => rowById.get(id)).filter((row) => row !== undefined);
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}
