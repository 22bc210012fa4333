/** A published national average of a section, in hundredths. */
export type NationalAverage = { year: number; hundredths: number };

/**
 * National averages that the ministry's reports print, by instrument and section: the lowest domain of every year
 * (Laporan Hasil Evaluasi SPBE 2021, 2023, 2024; Laporan Hasil Pemantauan SPBE 2022). No others were read.
 */
const published: Readonly<Record<string, Readonly<Record<string, readonly NationalAverage[]>>>> = {
  'spbe-2020': {
    D3: [
      { year: 2021, hundredths: 123 },
      { year: 2022, hundredths: 132 },
      { year: 2023, hundredths: 165 },
      { year: 2024, hundredths: 186 },
    ],
  },
};

/** The newest average of a section that is not of a later year; null where none is known. */
export function nationalAverage(instrument: string, section: string, year: number): NationalAverage | null {
  const known = published[instrument]?.[section] ?? [];
  return known.findLast((average) => average.year <= year) ?? null;
}
