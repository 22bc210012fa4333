import { contentTypesOf, office, relations } from './office-parts.ts';
import { escapeXml, xmlHead } from './xml-text.ts';

/** The small files of a workbook, around its sheets (ECMA-376, transitional). */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const spreadsheetMime = `${sheetType}.sheet`;

export const sheetFile = (place: number): string => `xl/worksheets/sheet${place + 1}.xml`;

/** A name that every spreadsheet takes: at most 31 signs, none of `[]:*?/\`, no apostrophe at the ends. */
export function sheetName(name: string): string {
  const allowed = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '');
  return allowed.slice(0, 31).trim() || 'Lembar';
}

export function contentTypes(sheets: number): string {
  const pages = Array.from({ length: sheets }, (_, place): [string, string] => [
    `/${sheetFile(place)}`,
    `${sheetType}.worksheet+xml`,
  ]);
  return contentTypesOf([
    ['/xl/workbook.xml', `${sheetType}.sheet.main+xml`],
    ['/xl/styles.xml', `${sheetType}.styles+xml`],
    ...pages,
  ]);
}

export const bookRelations = (sheets: number): string =>
  relations([
    ...Array.from({ length: sheets }, (_, place) => ({
      type: `${office}/worksheet`,
      target: `worksheets/sheet${place + 1}.xml`,
    })),
    { type: `${office}/styles`, target: 'styles.xml' },
  ]);

/** `range` is what the filter of a sheet covers. */
export function workbook(sheets: readonly { name: string; range: string }[]): string {
  const lines = sheets.map(
    ({ name }, place) => `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const filters = sheets.map(
    ({ name, range }, place) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">` +
      `'${escapeXml(name).replaceAll("'", "''")}'!${range}</definedName>`,
  );
  return (
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}">` +
    `<bookViews><workbookView/></bookViews><sheets>${lines.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
  );
}

const top = '<alignment vertical="top"/>';
const wrapped = '<alignment vertical="top" wrapText="1"/>';

/** `[number format, its other parts]` in the order that `xlsx-cell.ts` counts: 49 is text, 3 whole, 2 two decimals, 0 as it is. */
const cellStyles = [
  ['0', '>'],
  ['49', ` applyNumberFormat="1" applyAlignment="1">${wrapped}`],
  ['49', ` quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${wrapped}`],
  ['3', ` applyNumberFormat="1" applyAlignment="1">${top}`],
  ['2', ` applyNumberFormat="1" applyAlignment="1">${top}`],
  ['164', ` applyNumberFormat="1" applyAlignment="1">${top}`],
  ['165', ` applyNumberFormat="1" applyAlignment="1">${top}`],
  [
    '49',
    ` fontId="1" fillId="2" applyFont="1" applyFill="1" applyNumberFormat="1" applyAlignment="1">${wrapped}`,
  ],
  ['0', ` applyAlignment="1">${top}`],
] as const;

export function styles(): string {
  const formats = cellStyles.map(([format, rest]) => {
    const fonts = rest.includes('fontId') ? '' : ' fontId="0" fillId="0"';
    return `<xf numFmtId="${format}"${fonts} borderId="0" xfId="0"${rest}</xf>`;
  });
  const font = (bold: string): string =>
    `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return (
    `${xmlHead}<styleSheet xmlns="${main}">` +
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts>' +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDBF0E2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** The first part of a sheet, up to its rows: a frozen head, and as wide as its columns need. */
export function sheetHead(widths: readonly number[]): string {
  const columns = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${xmlHead}<worksheet xmlns="${main}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
  );
}

export const sheetTail = (range: string): string =>
  `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
