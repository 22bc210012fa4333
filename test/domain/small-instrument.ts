import type { InstrumentSource } from '../../src/domain/instrument-source.ts';

type Level = InstrumentSource['indicators'][number]['levels'][number];

const levels = ([1, 2, 3, 4, 5] as const).map((level): Level => ({
  level,
  summary: `Tingkat ${level}`,
  summaryEn: `Level ${level}`,
  requirements: [
    {
      code: `I1-L${level}-01`,
      text: 'Ada dokumen',
      textEn: 'There is a document',
      accepts: ['peraturan'],
      optional: level === 1,
      anyOf: null,
      scope: 'agency',
      coverage: 'document',
      maxAgeMonths: null,
    },
  ],
}));

/** The smallest whole instrument: one aspect, one indicator, a requirement at each level. */
export const smallInstrument: InstrumentSource = {
  format: 'lumbung-instrument/1',
  id: 'kecil',
  edition: '1',
  title: 'Kecil',
  titleEn: 'Small',
  legalBasis: [],
  years: { from: 2026 },
  status: 'Contoh',
  weightUnit: 'hundredths of a percent',
  predicates: [{ from: 1, name: 'Kurang', nameEn: 'Poor' }],
  target: { index: null, level: null },
  levelNames: null,
  levelNamesEn: null,
  sections: [{ id: 'A1', parent: null, kind: 'aspect', name: 'Aspek', nameEn: 'Aspect', weight: 10_000 }],
  indicators: [
    {
      id: 'I1',
      number: 1,
      name: 'Indikator',
      nameEn: 'Indicator',
      shortName: 'Indikator',
      shortNameEn: 'Indicator',
      section: 'A1',
      weight: 10_000,
      capability: null,
      definition: 'Apa',
      definitionEn: 'What',
      typicalOwners: [],
      reuses: [],
      levels,
    },
  ],
};
