import type { Directory, Opd, Period } from '../../src/domain/directory.ts';
import type { Indicator, Instrument } from '../../src/domain/instrument.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { RegionSource } from '../../src/domain/region-source.ts';
import type { Room } from '../../src/domain/room.ts';
import { roomOf, sample } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

/** A region of two OPDs and two indicators, each worth half, of which Dinkes owns the first. */

const second: Indicator = {
  ...sample,
  id: 'I2',
  number: 2,
  shortName: 'Kedua',
  section: 'A2',
  weight: 5_000,
  levels: sample.levels.map((level) => ({
    ...level,
    requirements: level.requirements.map((one) => ({ ...one, code: one.code.replace('I1', 'I2') })),
  })),
};

export const sampleInstrument: Instrument = {
  ...loadInstrument('spbe-2020'),
  sections: [
    { id: 'D1', parent: null, kind: 'domain', name: 'Domain', weight: 10_000 },
    { id: 'A1', parent: 'D1', kind: 'aspect', name: 'Aspek satu', weight: 5_000 },
    { id: 'A2', parent: 'D1', kind: 'aspect', name: 'Aspek dua', weight: 5_000 },
  ],
  indicators: [{ ...sample, weight: 5_000 }, second],
};

const opd = (id: string, name: string): [string, Opd] => [
  id,
  { id, name, code: name, active: true, successor: null },
];

export const samplePeriod: Period = {
  id: '2026',
  name: 'SPBE 2026',
  year: 2026,
  instrument: 'spbe-2020',
  opensOn: null,
  closesOn: null,
  schedule: [],
  from: null,
  state: 'closed',
};

export const sampleDirectory: Directory = {
  profile: { name: 'Kabupaten Contoh', kind: 'kabupaten', brand: null, timeZone: 'Asia/Makassar' },
  opds: new Map([opd('dinkes', 'Dinas Kesehatan'), opd('diskominfo', 'Dinas Kominfo')]),
  people: new Map([
    ['budi', { id: 'budi', name: 'Budi', roles: ['assessor'], opds: [], active: true }],
    ['siti', { id: 'siti', name: 'Siti', roles: ['opd_admin'], opds: ['dinkes'], active: true }],
  ]),
  periods: new Map([['2026', samplePeriod]]),
  assignments: new Map([
    [
      '2026:I1:dinkes',
      { period: '2026', indicator: 'I1', opd: 'dinkes', role: 'owner', asked: null, note: '' },
    ],
  ]),
  admissions: new Map(),
  officials: new Map(),
  externals: new Map(),
};

/** The region with what is said in the room of the first indicator, and nothing in that of the second. */
export function sampleRegion(content: Partial<Room> = {}, directory: Partial<Directory> = {}): RegionSource {
  const [first, other] = sampleInstrument.indicators;
  if (first === undefined || other === undefined) throw new Error('the sample has two indicators');
  return {
    instrument: sampleInstrument,
    period: samplePeriod,
    directory: { ...sampleDirectory, ...directory },
    assessments: new Map([
      ['I1', assessRoom(roomOf({ ...content, indicator: first }))],
      ['I2', assessRoom(roomOf({ indicator: other }))],
    ]),
  };
}
