import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/ui/kit/workbook.ts';
import { writeSheets } from '../../../src/ui/kit/write-sheets.ts';

const fileOf = (content: BlobPart, name = 'daftar.xlsx') => new File([content], name);
const container = (rest: Uint8Array) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...rest]);

async function faultOf(content: BlobPart): Promise<string | null> {
  const read = await readSheets(fileOf(content));
  return read.ok ? null : read.fault;
}

describe('a workbook', () => {
  it('gives its sheets as texts, with the row numbers of the sheet', async () => {
    const blob = await writeSheets([
      { name: 'OPD', rows: [['Kode', 'Nilai'], [], ['I1', 2.47]] },
      { name: 'Kosong', rows: [[]] },
    ]);
    expect(await readSheets(fileOf(blob))).toEqual({
      ok: true,
      sheets: [
        {
          name: 'OPD',
          rows: [
            { row: 1, cells: ['Kode', 'Nilai'] },
            { row: 3, cells: ['I1', '2.47'] },
          ],
        },
      ],
    });
  });

  it('gives decimals and line breaks as people type them, where that is asked for', async () => {
    const blob = await writeSheets([
      {
        name: 'Data',
        rows: [
          ['Luas', 'Uraian'],
          [1.125, 'satu\n  dua'],
        ],
      },
    ]);
    const typed = await readSheets(fileOf(blob), { decimals: ',', keepsBreaks: true });
    expect(typed.ok && typed.sheets[0]?.rows[1]?.cells).toEqual(['1,125', 'satu\ndua']);
    const plain = await readSheets(fileOf(blob));
    expect(plain.ok && plain.sheets[0]?.rows[1]?.cells).toEqual(['1.125', 'satu dua']);
  });

  it('is told by its content: a CSV named xlsx is read as what it is', async () => {
    const read = await readSheets(fileOf('kode;nama\na;b'));
    expect(read.ok && read.sheets[0]?.rows[1]?.cells).toEqual(['a', 'b']);
  });

  it('counts rows before the first filled one', async () => {
    const blob = await writeSheets([{ name: 'OPD', rows: [['', ''], [], ['Kode', 'Nama']] }]);
    const read = await readSheets(fileOf(blob));
    expect(read.ok && read.sheets[0]?.rows.map(({ row }) => row)).toEqual([3]);
  });
});

describe('a file that is no table', () => {
  it('says what it is instead', async () => {
    const letters = new TextEncoder().encode(Array.from('EncryptedPackage').join('\0'));
    expect(await faultOf(new Uint8Array())).toBe('empty');
    expect(await faultOf(' \n;;\n')).toBe('empty');
    expect(await faultOf(container(letters))).toBe('password');
    expect(await faultOf(container(new Uint8Array(20)))).toBe('old-kind');
    expect(await faultOf(zipSync({ 'content.xml': strToU8('<x/>') }))).toBe('old-kind');
    expect(await faultOf(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('not-a-sheet');
    expect(await faultOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0]))).toBe('not-a-sheet');
    expect(await faultOf(zipSync({ 'xl/workbook.xml': strToU8('no xml') }))).toBe('broken');
    const whole = new Uint8Array(await (await writeSheets([{ name: 'A', rows: [['a']] }])).arrayBuffer());
    expect(await faultOf(whole.slice(0, whole.length / 2))).toBe('broken');
  });

  it('is refused before it fills the memory', async () => {
    expect(await faultOf('x'.repeat(5_000_001))).toBe('too-large');
    expect(await faultOf('a;b\n'.repeat(20_001))).toBe('too-many-rows');
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/big.xml': new Uint8Array(61_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe('too-large');
  });
});
