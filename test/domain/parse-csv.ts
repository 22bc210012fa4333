/** An independent reader of RFC 4180 with semicolons, as a spreadsheet would read it. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], '', false];
  const body = text.replace(/^\ufeff/, '');
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ';') [row, cell] = [[...row, cell], ''];
    else if (sign === '\r' && body[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell, at] = [[], '', at + 1];
    } else cell += sign;
  }
  return rows;
}

/** What stood in a cell before the guard against formulas, as README.txt of the archive says it. */
export const unguarded = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** The rows of a table by the names in its first line. */
export function tableOf(text: string): Record<string, string>[] {
  const [heading = [], ...rows] = parseCsv(text);
  return rows.map((row) =>
    Object.fromEntries(heading.map((name, index) => [name, unguarded(row[index] ?? '')])),
  );
}
