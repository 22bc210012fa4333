type Place = { row: number; column: number };

/**
 * Moves through the cells of a table's body as a grid is moved through: arrows, Home and End within the row, with Ctrl to the
 * first and the last cell. Column 0 holds the names of the rows. One cell at a time takes part in tabbing; the mark of it lives in
 * the document alone, so that moving draws nothing anew.
 */
export function moveInGrid(event: KeyboardEvent): void {
  const cell = cellAt(event.target);
  const body = cell?.closest('tbody');
  if (!cell || !body || hasOtherMeaning(event)) return;
  const next = placeAfter(event, placeOf(cell), lastPlace(body));
  if (next === null) return;
  event.preventDefault();
  const target = cellAt(body.children[next.row]?.children[next.column] ?? null);
  if (target !== null) enterCell(target).focus();
}

/** Alt goes back in the history, Meta and Shift are the browser's and the person's own. */
function hasOtherMeaning({ altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || metaKey || shiftKey;
}

/** Makes this cell, or the link in it, the one that tabbing reaches; gives what takes the focus. */
export function enterCell(cell: HTMLTableCellElement): HTMLElement {
  const stop = cell.querySelector('a') ?? cell;
  for (const other of cell.closest('table')?.querySelectorAll<HTMLElement>('tbody [tabindex="0"]') ?? [])
    other.tabIndex = -1;
  stop.tabIndex = 0;
  return stop;
}

/** The cell of the body in which something happened. */
export function cellAt(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('tbody td') : null;
}

export function placeOf(cell: HTMLTableCellElement): Place {
  const row = cell.closest('tr');
  return { row: row?.sectionRowIndex ?? 0, column: cell.cellIndex };
}

function lastPlace(body: HTMLTableSectionElement): Place {
  return { row: body.children.length - 1, column: (body.children[0]?.children.length ?? 2) - 1 };
}

function placeAfter({ key, ctrlKey }: KeyboardEvent, now: Place, last: Place): Place | null {
  const within = (place: Place): Place => ({
    row: Math.min(Math.max(place.row, 0), last.row),
    column: Math.min(Math.max(place.column, 1), last.column),
  });
  switch (key) {
    case 'ArrowRight':
      return within({ ...now, column: now.column + 1 });
    case 'ArrowLeft':
      return within({ ...now, column: now.column - 1 });
    case 'ArrowDown':
      return within({ ...now, row: now.row + 1 });
    case 'ArrowUp':
      return within({ ...now, row: now.row - 1 });
    case 'Home':
      return { row: ctrlKey ? 0 : now.row, column: 1 };
    case 'End':
      return { row: ctrlKey ? last.row : now.row, column: last.column };
    default:
      return null;
  }
}
