import { readSheets } from '../../../src/ui/kit/workbook.ts';

/** What the next download holds, as the rows of its sheets; the browser itself is left out. */
export function catchWorkbook(): { rowsOf: (sheet: string) => Promise<readonly (readonly string[])[]> } {
  let caught: Blob | null = null;
  URL.createObjectURL = (blob: Blob) => {
    caught = blob;
    return 'blob:caught';
  };
  return {
    rowsOf: async (sheet) => {
      if (caught === null) return [];
      const read = await readSheets(new File([await caught.arrayBuffer()], 'form.xlsx'));
      const found = read.ok ? read.sheets.find(({ name }) => name === sheet) : undefined;
      return found?.rows.map(({ cells }) => cells) ?? [];
    },
  };
}
