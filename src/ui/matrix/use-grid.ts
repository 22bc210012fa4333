import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { cellLabel } from './cell-words.ts';
import { cellAt, enterCell, moveInGrid, placeOf } from './grid-keys.ts';
import type { Matrix } from './read-matrix.ts';

/** The cell that is pointed at or has the focus, in words; null before the first. */
export const pointed = signal<string | null>(null);

/** The address of the cell that was opened last: whoever comes back goes on from there. */
let lastOpened: string | null = null;

/** Keys and pointing in the table: neither draws anything anew but the line that names the cell. */
export function useGrid(table: RefObject<HTMLTableElement | null>, matrix: Matrix): void {
  useEffect(() => (table.current === null ? undefined : listenTo(table.current, matrix)), [table, matrix]);
  useEffect(() => {
    if (table.current !== null) offerOneCell(table.current);
  }, [table, matrix]);
}

function listenTo(table: HTMLTableElement, matrix: Matrix): () => void {
  const stopping = new AbortController();
  const { signal: until } = stopping;
  const point = (event: Event) => {
    const words = wordsAt(event.target, matrix);
    if (words !== null) pointed.value = words;
  };
  const enter = (event: Event) => {
    const cell = cellAt(event.target);
    if (cell !== null) enterCell(cell);
  };
  table.addEventListener('keydown', moveInGrid, { signal: until });
  table.addEventListener('focusin', enter, { signal: until });
  table.addEventListener('click', noteOpened, { signal: until });
  for (const what of ['focusin', 'mouseover']) table.addEventListener(what, point, { signal: until });
  return () => stopping.abort();
}

function wordsAt(target: EventTarget | null, { rows, indicators }: Matrix): string | null {
  const cell = cellAt(target);
  if (cell === null) return null;
  const place = placeOf(cell);
  const row = rows[place.row];
  const indicator = indicators[place.column - 1];
  if (row === undefined || indicator === undefined) return null;
  return cellLabel(row.opd, indicator, row.cells[place.column - 1] ?? null);
}

function noteOpened({ target }: Event): void {
  const opened = target instanceof Element ? target.closest('a') : null;
  if (opened !== null) lastOpened = opened.getAttribute('href');
}

/** Tabbing reaches one cell: the one that was opened last, or the first that leads somewhere. */
function offerOneCell(table: HTMLTableElement): void {
  if (table.querySelector('tbody [tabindex="0"]') !== null) return;
  const links = [...table.querySelectorAll('tbody a')];
  const opened = links.find((one) => one.getAttribute('href') === lastOpened);
  const cell = cellAt(opened ?? links[0] ?? table.querySelector('tbody td'));
  if (cell !== null) enterCell(cell);
  opened?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
