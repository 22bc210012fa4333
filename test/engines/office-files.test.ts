import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { record } from '../../src/storage/record.ts';
import { loadDeskMessages, loadMessages } from '../../src/ui/messages/messages.ts';
import { makeReport } from '../../src/ui/report/make-report.ts';
import { makeWorkbook } from '../../src/ui/report/make-workbook.ts';
import { openDemoRegion, readDemoRegion } from '../ui/report/demo-region.ts';
import { convert, libreOffice } from './libre-office.ts';

const quiet = { signal: new AbortController().signal, onProgress: () => {} };
/** Every sheet as a file of its own, values as they are shown. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

beforeAll(async () => {
  await loadMessages('id');
  await loadDeskMessages();
});

describe.skipIf(libreOffice.missing().length > 0)('in LibreOffice', () => {
  test('the workbook opens with all its sheets, and no word of people is a formula', async () => {
    const storage = await openDemoRegion();
    const { period } = await readDemoRegion(storage);
    const tie = { scope: `indicator/${period.id}/I1`, entity: 'link', key: 'diskominfo:rumus' };
    await record(storage, [
      { ...tie, field: 'requirement', value: 'I1-L1-01' },
      { ...tie, field: 'evidence', value: { document: 'd', title: '+1+1' } },
      { ...tie, field: 'quote', value: '=1+1' },
    ]);
    const blob = await makeWorkbook(storage.db, await readDemoRegion(storage), quiet);
    const sheets = await convert(
      { name: 'buku.xlsx', bytes: new Uint8Array(await blob.arrayBuffer()) },
      everySheet,
    );
    expect([...sheets.keys()].toSorted()).toEqual([
      'buku-Keterangan.csv',
      'buku-OPD.csv',
      'buku-Pertanyaan semua OPD.csv',
      'buku-Ringkasan.csv',
      'buku-Riwayat.csv',
      'buku-Syarat dan bukti.csv',
      'buku-Tingkat.csv',
    ]);
    const line = sheets
      .get('buku-Syarat dan bukti.csv')
      ?.split('\n')
      .find((row) => row.includes('+1+1'));
    expect(line).toContain(',+1+1,');
    expect(line).toContain(',=1+1,');
  });

  test('the report opens with all its chapters', async () => {
    const storage = await openDemoRegion();
    const blob = await makeReport(await readDemoRegion(storage), 'id', quiet);
    const written = await convert(
      { name: 'laporan.docx', bytes: new Uint8Array(await blob.arrayBuffer()) },
      'txt:Text',
    );
    const text = written.get('laporan.txt') ?? '';
    expect(text).toContain('Laporan Hasil Evaluasi Mandiri');
    expect(text).toMatch(/Perkiraan indeks adalah 1,25, dengan predikat Kurang/);
    for (const chapter of [
      'I. Pendahuluan',
      'II. Hasil',
      'IV. Hasil tiap indikator',
      'Lampiran. Daftar bukti',
    ]) {
      expect(text.split(chapter).length).toBe(3);
    }
  });
});
