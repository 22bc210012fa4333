import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, readCsv } from '../../../src/ui/kit/csv.ts';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

describe('separated text', () => {
  it('is parted by semicolon, comma or tab, whichever the first line has', () => {
    const rows = [
      ['kode', 'nama'],
      ['dinkes', 'Dinas Kesehatan'],
    ];
    expect(cellsOf('kode;nama\ndinkes;Dinas Kesehatan')).toEqual(rows);
    expect(cellsOf('kode,nama\r\ndinkes,Dinas Kesehatan\r\n')).toEqual(rows);
    expect(cellsOf('kode\tnama\rdinkes\tDinas Kesehatan')).toEqual(rows);
  });

  it('takes the tab or semicolon where names hold commas', () => {
    expect(cellsOf('bkpsdm; Badan Kepegawaian, PSDM')).toEqual([['bkpsdm', 'Badan Kepegawaian, PSDM']]);
  });

  it('obeys the line `sep=` of Excel and numbers the rows as Excel does', () => {
    expect(readCsv('sep=,\r\na;b,c\r\n')).toEqual([{ row: 2, cells: ['a;b', 'c'] }]);
  });

  it('keeps separators, line breaks and doubled quotes within quotes', () => {
    expect(cellsOf('a;"b; ""c""\nd";e\nf')).toEqual([['a', 'b; "c" d', 'e'], ['f']]);
    expect(cellsOf('a; "b;c"; d')).toEqual([['a', 'b;c', 'd']]);
  });

  it('leaves out empty rows and counts them', () => {
    expect(readCsv('a;b\n\n ; \nc;d').map(({ row }) => row)).toEqual([1, 4]);
  });

  it('ends an unclosed quote with the text', () => {
    expect(cellsOf('a;"b\nc')).toEqual([['a', 'b c']]);
  });

  it('gives back whatever was written with quotes', () => {
    const word = string({ minLength: 1 }).map((text) => `x${text.replaceAll(/\s+/g, ' ').trim()}`);
    const table = array(array(word, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    assert(
      property(table, constantFrom(';', ',', '\t'), (rows, separator) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = rows.map((cells) => cells.map(quoted).join(separator)).join('\r\n');
        expect(cellsOf(`sep=${separator}\r\n${text}`)).toEqual(rows);
      }),
    );
  });
});

describe('the bytes of a text file', () => {
  const bytesOf = (...bytes: number[]) => decodeText(new Uint8Array(bytes));

  it('are UTF-8 with or without its mark, else Windows-1252, or UTF-16 by its mark', () => {
    expect(decodeText(new TextEncoder().encode('é'))).toBe('é');
    expect(readCsv(decodeText(new TextEncoder().encode('\uFEFFkode;nama')))[0]?.cells[0]).toBe('kode');
    expect(bytesOf(0x93, 0xe9, 0x94)).toBe('“é”');
    expect(bytesOf(0xff, 0xfe, 0x61, 0x00)).toBe('a');
  });
});
