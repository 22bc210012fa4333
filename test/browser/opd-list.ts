import { strToU8, zipSync } from 'fflate';

/**
 * A list of OPDs as an office has it: a letterhead above the heads, a running number, a column that says nothing to us, texts in
 * one shared list as spreadsheet programs write them. Made by hand, so that nothing of our own writer reads itself.
 */
export function opdList(opds: readonly (readonly [code: string, name: string])[]): Buffer {
  const texts: string[] = [];
  const shared = (text: string): string => {
    if (!texts.includes(text)) texts.push(text);
    return `t="s"><v>${texts.indexOf(text)}</v>`;
  };
  const cell = (place: string, value: string | number): string =>
    `<c r="${place}" ${typeof value === 'string' ? shared(value) : `><v>${value}</v>`}</c>`;
  const row = (number: number, values: readonly (string | number)[]): string =>
    `<row r="${number}">${values.map((value, place) => cell(`${'ABCD'[place]}${number}`, value)).join('')}</row>`;
  const rows = [
    row(1, ['PEMERINTAH KABUPATEN UJI']),
    row(2, ['Daftar perangkat daerah']),
    row(4, ['No.', 'Singkatan', 'Nama perangkat daerah', 'Keterangan']),
    ...opds.map(([code, name], place) => row(place + 5, [place + 1, code, name, 'Tipe A'])),
  ];
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const items = texts.map((text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`).join('');
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Perangkat daerah" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${items}</sst>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]))),
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(
    ([kind, target], place) =>
      `<Relationship Id="rId${place + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}
