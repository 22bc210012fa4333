/** A sheet to be saved: the first row holds the heads; `widths` in characters. */
export type SheetToWrite = {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  widths?: readonly number[];
};

const usualWidth = 16;

/** An XLSX file of these sheets, heads bold and in sight while one scrolls; what writes it is fetched when it is needed. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Blob> {
  const { inPages, writeXlsx } = await import('./office/write-xlsx.ts');
  const written = sheets.map(({ name, rows: [heads = [], ...rows], widths = [] }) => ({
    name,
    columns: heads.map((head, place) => ({
      title: String(head),
      width: widths[place] ?? usualWidth,
      kind: 'text' as const,
    })),
    pages: () => inPages(rows),
  }));
  const facts = { title: sheets[0]?.name ?? '', creator: 'Lumbung SPBE', at: null, cutNote: '' };
  return writeXlsx(written, facts, {
    signal: new AbortController().signal,
    onRows: () => undefined,
    offsetMinutes: () => 0,
  });
}
