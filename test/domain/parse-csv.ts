/** An independent reader of RFC 4180 with semicolons, as a spreadsheet would read it. */
export function parseCsv(text: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy;
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.replace(/^\ufeff/, '').matchAll(cells)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    rows.push(row);
    row = [];
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
