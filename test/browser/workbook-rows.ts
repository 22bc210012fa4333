import { figure, type ReadSheet } from './downloads.ts';

/** The three figures of the index, by the names that *Ringkasan* gives them. */
export function indicesOf(sheet: ReadSheet): Record<string, unknown> {
  const line = sheet('Ringkasan').find(({ Hal }) => Hal === 'Indeks') ?? {};
  const { Perkiraan, 'Ada dokumennya': proven, 'Menurut OPD': claimed } = line;
  return { Disetujui: Perkiraan, 'Ada dokumennya': proven, 'Menurut OPD': claimed };
}

const kinds = ['Disetujui', 'Ada dokumennya', 'Menurut OPD'] as const;

/** Every indicator with its owner and its levels, as *Tingkat* has them; owners by the short names that *OPD* gives them. */
export function levelsOf(sheet: ReadSheet): unknown[][] {
  const codes = new Map(sheet('OPD').map((row) => [row['OPD'], row['Kode']]));
  return sheet('Tingkat').map((row) => [
    row['Indikator'],
    codes.get(row['Penanggung jawab']) ?? 'Belum ada penanggung jawab',
    ...kinds.map((kind) => row[kind]),
  ]);
}

/** The same, as the table of *Ringkasan* shows it. */
export function levelsShown(table: readonly Record<string, string>[]): unknown[][] {
  return table.map((row) => [
    row['Indikator']?.split(' ')[0],
    row['Penanggung jawab'],
    ...kinds.map((kind) => figure(row[kind] ?? '')),
  ]);
}

/** What is shown for a requirement, and what was decided. */
export function evidenceOf(sheet: ReadSheet, code: string): Record<string, unknown>[] {
  return sheet('Syarat dan bukti')
    .filter((row) => row['Kode syarat'] === code)
    .map((row) => ({ opd: row['OPD'], file: row['Nama berkas'], verdict: row['Pemeriksaan'] }));
}
