import { describe, expect, it } from 'vitest';
import { personalTraces, type PersonalTrace } from '../../../src/domain/forms/personal-traces.ts';

describe('traces of a person in a text that shall hold none', () => {
  it.each<[string, PersonalTrace[]]>([
    ['Hubungi 081234567890 sore hari', ['phone']],
    ['WA: 0812-3456-7890.', ['phone']],
    ['+62 812 3456 7890', ['phone']],
    ['62812.3456.789', ['phone']],
    ['Telepon rumah (0411) 0411 872345', ['phone']],
    ['NIK 7371125708900003', ['nik']],
    ['7371 1217 0890 0003', ['nik']],
    ['Surel budi.s@contoh.id', ['mail']],
    ['Pak Budi, 081234567890, budi@contoh.id, NIK 7371121708900003', ['phone', 'nik', 'mail']],
  ])('finds them: %s', (text, traces) => {
    expect(personalTraces(text)).toEqual(traces);
  });

  it.each([
    '',
    'Lampu jalan mati sejak 2026-03-10 di RT 03 RW 05',
    'Laporan nomor 7654321, surat 045/123/2026',
    'Diterima 10-03-2026 14.30, dijawab 12-03-2026 09.00',
    'Biaya Rp 1.250.000.000 untuk 12 unit',
    'Tiang nomor 9999999999999999',
    'Hubungi 112',
    'Rapat 02-03-2026 10 orang',
    'pukul 08 12 34',
  ])('finds none where there are none: %s', (text) => {
    expect(personalTraces(text)).toEqual([]);
  });
});
