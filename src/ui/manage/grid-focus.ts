/** Moving about in a grid of buttons, one in each cell beside the heads: the first row and the first column hold heads. */

export const cellButton = (target: EventTarget | null): HTMLButtonElement | null =>
  target instanceof Element ? target.closest<HTMLButtonElement>('td > button') : null;

/** Tab leads into the grid once, to the cell that was used last; set by hand, so that moving about draws nothing anew. */
export function keepReachable({ target, currentTarget }: FocusEvent): void {
  const button = cellButton(target);
  if (button === null || !(currentTarget instanceof Element)) return;
  for (const other of currentTarget.querySelectorAll<HTMLButtonElement>('button[tabindex="0"]'))
    other.tabIndex = -1;
  button.tabIndex = 0;
}

const page = 10;
const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-page, 0],
  PageDown: [page, 0],
};

/** Arrows, Home, End and the page keys move between the cells; the edges hold. */
export function moveFocus(event: KeyboardEvent): void {
  const step = steps[event.key];
  const cell = cellButton(event.target)?.closest('td');
  if (step === undefined || !cell) return;
  event.preventDefault();
  cellButton(cellBeside(cell, step)?.firstElementChild ?? null)?.focus();
}

function cellBeside(cell: Element, [down, across]: readonly [number, number]): Element | undefined {
  const row = cell.closest('tr');
  const rows = row?.closest('table')?.rows;
  if (!row || rows === undefined) return undefined;
  const to = rows[bounded(placeOf(row, rows) + down, rows.length)];
  return to?.cells[bounded(placeOf(cell, row.cells) + across, to.cells.length)];
}

const placeOf = (element: Element, among: ArrayLike<Element>): number => Array.from(among).indexOf(element);

/** The heads are at place 0. */
const bounded = (at: number, count: number): number => Math.min(Math.max(at, 1), count - 1);
