import { describe, expect, test } from 'vitest';
import { cellXml, type Cell, type CellKind } from '../../../src/ui/kit/office/xlsx-cell.ts';
import { sheetName, styles } from '../../../src/ui/kit/office/xlsx-parts.ts';
import { wallClock } from '../../../src/ui/report/wall-clock.ts';

const cell = (kind: CellKind, value: Cell): string =>
  cellXml('A2', { kind, value }, { offsetMinutes: wallClock('Asia/Makassar'), cutNote: ' [dipotong]' });
const valueOf = (xml: string): string => /<v>(.*)<\/v>/.exec(xml)?.[1] ?? xml;
const textOf = (xml: string): string => /preserve">([^]*)<\/t>/.exec(xml)?.[1] ?? xml;

describe('a cell of a workbook', () => {
  test('holds at most what Excel takes, and says where it was cut', () => {
    const text = textOf(cell('text', 'a'.repeat(40_000)));
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('a [dipotong]')).toBe(true);
    expect(textOf(cell('text', 'a'.repeat(32_767)))).toHaveLength(32_767);
  });

  test('is never cut through a sign of two halves', () => {
    const text = textOf(cell('text', `a${'😀'.repeat(20_000)}`));
    expect(text.endsWith('😀 [dipotong]')).toBe(true);
  });

  test('gives days and moments as numbers, moments by the clock on the wall', () => {
    expect(valueOf(cell('day', '2026-01-02'))).toBe('46024');
    expect(valueOf(cell('moment', '2026-01-01T16:00:00Z'))).toBe('46024');
    expect(Number(valueOf(cell('moment', '2026-01-01T22:00:00.000+08:00')))).toBeCloseTo(46_023.916_67, 4);
  });

  test('writes as text what is no day, and what spreadsheets count differently', () => {
    expect(textOf(cell('day', 'kemarin'))).toBe('kemarin');
    expect(textOf(cell('day', '1899-12-31'))).toBe('1899-12-31');
  });

  test.each([
    ['number', 2.6, '0'],
    ['number', 3, '0'],
    ['text', 2026, '0'],
    ['decimal', 2.6, '2'],
    ['whole', 1200, '3'],
  ] as const)('of kind %s shows %d by the format %s', (kind, value, format) => {
    const xml = cell(kind, value);
    const formats = [
      ...styles()
        .replace(/.*<cellXfs/, '')
        .matchAll(/<xf numFmtId="(\d+)"/g),
    ];
    expect(formats[Number(/s="(\d+)"/.exec(xml)?.[1])]?.[1]).toBe(format);
    expect(valueOf(xml)).toBe(String(value));
  });

  test('is left out where it is empty or no number', () => {
    expect([cell('text', null), cell('text', ''), cell('whole', Number.NaN)]).toEqual(['', '', '']);
  });

  test.each(['=1', ' =1', '+1', '-1', '@a', '\t1', '＝1', '"=1'])(
    'guards %j against becoming a formula',
    (text) => {
      expect(cell('text', text)).toContain('s="2" t="inlineStr"');
    },
  );
});

test('the name of a sheet is one that every spreadsheet takes', () => {
  expect(sheetName("'Syarat / bukti: [2026]?'")).toBe('Syarat   bukti   2026');
  expect(sheetName('x'.repeat(40))).toHaveLength(31);
  expect(sheetName('///')).toBe('Lembar');
});

test('the clock on the wall follows summer time, and zones of half an hour', () => {
  const minutesAt = (zone: string, moment: string) => wallClock(zone)(Date.parse(moment));
  expect(minutesAt('Europe/Berlin', '2026-01-01T12:00:00Z')).toBe(60);
  expect(minutesAt('Europe/Berlin', '2026-07-01T12:00:00Z')).toBe(120);
  expect(minutesAt('Asia/Kolkata', '2026-07-01T12:00:00Z')).toBe(330);
});
