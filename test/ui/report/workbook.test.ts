// @vitest-environment node
import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { evidenceRows } from '../../../src/domain/evidence-rows.ts';
import { toHundredths } from '../../../src/domain/fraction.ts';
import { regionReport } from '../../../src/domain/region-report.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { levelsSheet } from '../../../src/ui/report/levels-sheet.ts';
import { makeWorkbook } from '../../../src/ui/report/make-workbook.ts';
import type { RegionRead } from '../../../src/ui/report/read-region.ts';
import { elsewhere } from './elsewhere.ts';
import { faultOfXml } from './whole-xml.ts';
import { openDemoRegion, readDemoRegion } from './demo-region.ts';

type Value = string | number | boolean | Date | null;

const quiet = { signal: new AbortController().signal, onProgress: () => {} };

async function bytesOf(storage: Storage, region: RegionRead): Promise<Uint8Array> {
  const blob = await makeWorkbook(storage.db, region, quiet);
  return new Uint8Array(await blob.arrayBuffer());
}

/** The sheets as another library reads them, by name. */
async function readSheets(bytes: Uint8Array): Promise<Map<string, Value[][]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Value[][]]));
}

let storage: Storage;
let region: RegionRead;
let bytes: Uint8Array;
let sheets: Map<string, Value[][]>;

const column = (sheet: string, title: string): Value[] => {
  const [head = [], ...rows] = sheets.get(sheet) ?? [];
  const place = head.indexOf(title);
  if (place < 0) throw new Error(`${sheet} has no ${title}`);
  return rows.map((row) => row[place] ?? null);
};

beforeAll(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = await openDemoRegion();
  region = await readDemoRegion(storage);
  bytes = await bytesOf(storage, region);
  sheets = await readSheets(bytes);
});

describe('the workbook of a region, read by another library', () => {
  test('has its seven sheets in order', () => {
    expect([...sheets.keys()]).toEqual([
      'Ringkasan',
      'Tingkat',
      'Syarat dan bukti',
      'Pertanyaan semua OPD',
      'OPD',
      'Riwayat',
      'Keterangan',
    ]);
  });

  test('gives the index as every screen does, as a number', () => {
    const { indices } = regionReport(region);
    const place = column('Ringkasan', 'Hal').indexOf('Indeks');
    expect(column('Ringkasan', 'Perkiraan')[place]).toBe(toHundredths(indices.accepted.index) / 100);
    expect(column('Ringkasan', 'Menurut OPD')[place]).toBe(toHundredths(indices.claimed.index) / 100);
  });

  test('gives every indicator with its levels', () => {
    const { indicators } = regionReport(region);
    expect(column('Tingkat', 'Indikator')).toEqual(indicators.map(({ indicator }) => indicator.id));
    expect(column('Tingkat', 'Disetujui')).toEqual(indicators.map(({ levels }) => Number(levels.accepted)));
    expect(column('Tingkat', 'Penanggung jawab')).toEqual(indicators.map(({ owner }) => owner?.name ?? null));
  });

  test('shows every level with the decimals that it has', () => {
    const { columns } = levelsSheet(regionReport(region));
    const kinds = columns.filter(({ kind }) => kind === 'number').map(({ title }) => title);
    expect(kinds).toEqual(['Menurut OPD', 'Ada dokumennya', 'Disetujui', 'Ditetapkan', 'Nilai resmi']);
  });

  test('gives every tie with its document, dates as dates and sizes as numbers', () => {
    const rows = evidenceRows(region);
    const ties = rows.map(({ tie }) => tie);
    expect(ties.filter((tie) => tie !== null).length).toBeGreaterThan(20);
    expect(column('Syarat dan bukti', 'Kode syarat')).toEqual(
      rows.map(({ requirement }) => requirement.code),
    );
    expect(column('Syarat dan bukti', 'Dokumen')).toEqual(ties.map((tie) => tie?.evidence.title ?? null));
    expect(column('Syarat dan bukti', 'Ukuran (byte)')).toEqual(
      ties.map((tie) => tie?.evidence.file?.size ?? null),
    );
    const dates = column('Syarat dan bukti', 'Tanggal').map((date) =>
      date instanceof Date ? date.toISOString().slice(0, 10) : date,
    );
    expect(dates).toEqual(ties.map((tie) => tie?.evidence.date ?? null));
  });

  test('tells who changed what and when, by the clock of the region', async () => {
    const ops = (await storage.db.ops.toArray()).filter(({ scope }) => scope.startsWith('indicator/'));
    const history = sheets.get('Riwayat') ?? [];
    expect(history.length).toBeGreaterThan(ops.length);
    const [first] = column('Riwayat', 'Dibuat');
    const [oldest] = (await storage.db.ops.toArray())
      .filter(({ entity }) => entity === 'period')
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    expect((first as Date).toISOString().slice(0, 16)).toBe(oldest?.at.slice(0, 16));
    expect(column('Riwayat', 'Oleh')).toContain('Andi Prasetyo');
  });

  test('explains each of its columns', () => {
    const told = sheets.get('Keterangan') ?? [];
    const titles = [...sheets].flatMap(([sheet, [head = []]]) =>
      head.map((title) => [sheet, title].join('\n')),
    );
    const explained = new Set(told.map(([sheet, title]) => [sheet, title].join('\n')));
    expect(titles.filter((title) => !explained.has(title))).toEqual([]);
  });
});

describe('the file itself', () => {
  test('[RP3] is the same to the last byte when the same data is exported elsewhere', async () => {
    const again = await elsewhere(async () => bytesOf(storage, await readDemoRegion(storage)));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
  });

  test('holds no formula, and only whole XML', () => {
    const texts = Object.values(unzipSync(bytes)).map((content) => strFromU8(content));
    expect(texts.map(faultOfXml)).toEqual(texts.map(() => null));
    expect(texts.filter((text) => /<f[ >]/.test(text))).toEqual([]);
  });

  test('is not made where its person stops it', async () => {
    const stop = new AbortController();
    const making = makeWorkbook(storage.db, region, {
      signal: stop.signal,
      onProgress: (done) => done > 600 && stop.abort(),
    });
    await expect(making).rejects.toThrow(/abort/i);
  });

  test('says truly how far it is', async () => {
    const heard: number[][] = [];
    await makeWorkbook(storage.db, region, {
      ...quiet,
      onProgress: (done, total) => heard.push([done, total]),
    });
    const [last = []] = heard.toReversed();
    expect(last[0]).toBe(last[1]);
    expect(heard).toEqual(heard.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));
  });
});

/** What people may write: formulas, signs that XML cannot hold, what only looks like an escape, and too much. Read back beside it. */
const written: readonly (readonly [typed: string, read: string])[] = [
  ['=HYPERLINK("http://jahat.id","klik")', '=HYPERLINK("http://jahat.id","klik")'],
  ['+62 811', '+62 811'],
  ['-1+1', '-1+1'],
  ['@SUM(A1)', '@SUM(A1)'],
  ['\t=1+1', '\t=1+1'],
  ['\r=1+1', '\n=1+1'],
  ['<b>&amp;"\'', '<b>&amp;"\''],
  ['a\u0000b\u0007c\uFFFE', 'abc'],
  ['_x000D_', '_x000D_'],
  ['\uD800 sendiri', ' sendiri'],
  ['  berspasi  ', '  berspasi  '],
  ['x'.repeat(19_000), 'x'.repeat(19_000)],
];

test('[RP4] what people write is text, whatever it looks like', async () => {
  const own = await openDemoRegion();
  const { period } = await readDemoRegion(own);
  const tie = { scope: `indicator/${period.id}/I1`, entity: 'link' };
  const edits = written.flatMap(([quote], place) => {
    const at = { ...tie, key: `diskominfo:t${String(place).padStart(2, '0')}` };
    return [
      { ...at, field: 'requirement', value: 'I1-L1-01' },
      { ...at, field: 'evidence', value: { document: 'd' } },
      { ...at, field: 'quote', value: quote },
    ];
  });
  await record(own, edits);
  const bytes = await bytesOf(own, await readDemoRegion(own));
  const [head = [], ...rows] = (await readSheets(bytes)).get('Syarat dan bukti') ?? [];
  const quotes = rows.map((row) => row[head.indexOf('Kutipan')]);
  const first = quotes.indexOf(written[0]?.[1]);
  expect(quotes.slice(first, first + written.length)).toEqual(written.map(([, read]) => read));
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
  // Quoted where editing the cell could make a formula of it.
  for (const start of ['=HYP', '+62', '-1+1', '@SUM', '\t=1']) {
    expect(sheet).toContain(`s="2" t="inlineStr"><is><t xml:space="preserve">${start}`);
  }
});
