import { median, verdictOf, type Figure, type Unit } from './figure.ts';
import type { Goal } from './goal.ts';

export type Measured = { goal: Goal; figures: readonly Figure[] };

const head = ['#', 'measured', 'median', 'min–max', 'floor', 'goal', ''];

/** The figures as a Markdown table. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ goal, figures }) =>
    figures.map((figure) => [String(goal.number), `${goal.name}: ${figure.what}`, ...cellsOf(figure)]),
  );
  const widths = head.map((name, column) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? name).length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { values, unit, floor } = figure;
  const range =
    values.length < 2 ? '' : `${show(Math.min(...values), unit)}–${show(Math.max(...values), unit)}`;
  return [
    `${show(median(values), unit)} ${unit}`,
    range,
    floor === undefined ? '' : show(median(floor), unit),
    goalText(figure),
    verdictText(figure),
  ];
}

function goalText({ goal, unit }: Figure): string {
  if (goal === null) return '';
  return 'atMost' in goal ? `≤ ${plain(goal.atMost)} ${unit}` : `≥ ${plain(goal.atLeast)} ${unit}`;
}

/** Where not even the floor keeps within the goal, the machine was busy. */
function verdictText(figure: Figure): string {
  const verdict = verdictOf(figure);
  if (verdict !== 'not reached' || figure.floor === undefined) return verdict ?? '';
  return verdictOf({ ...figure, values: figure.floor }) === 'reached'
    ? verdict
    : `${verdict}, nor by the floor`;
}

const decimals: Readonly<Record<Unit, number>> = {
  kB: 1,
  bytes: 0,
  MB: 1,
  s: 2,
  ms: 0,
  '×': 2,
  requests: 0,
  'round trips': 0,
  keys: 0,
  ops: 0,
};

const show = (value: number, unit: Unit): string => value.toFixed(decimals[unit]);

const plain = (value: number): string => value.toLocaleString('en');
