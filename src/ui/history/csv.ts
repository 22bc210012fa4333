/** What spreadsheets take for a formula when a cell begins with it (OWASP "CSV injection"). */
const formulaStart = /^[=+\-@\t\r]/;

/** Comma-separated lines that a spreadsheet opens as text: every cell quoted, none of them ever run as a formula. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Tells Excel that the text is UTF-8. */
export const byteOrderMark = '\uFEFF';
