import { xlsFormSheets, type XlsForm } from '../../domain/xlsform/xlsform.ts';
import { saveFile } from './save-file.ts';
import { writeSheets } from './write-sheets.ts';

/** Wide enough to read labels and conditions; the first two columns are types and names. */
const widths = [22, 24, ...Array.from({ length: 12 }, () => 40)];

/** The workbook that KoboToolbox and ODK take; the same questionnaire gives the same bytes. */
export const writeXlsForm = async (form: XlsForm): Promise<Blob> =>
  writeSheets(xlsFormSheets(form).map((sheet) => ({ ...sheet, widths })));

export async function saveXlsForm(form: XlsForm): Promise<void> {
  saveFile(await writeXlsForm(form), `xlsform-${form.settings.id}.xlsx`);
}
