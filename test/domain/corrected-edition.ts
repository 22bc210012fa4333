import { instrumentSource, type InstrumentSource } from '../../src/domain/instrument-source.ts';
import pemdi2026 from '../../src/domain/instruments/pemdi-2026.json' with { type: 'json' };

export const correctedId = 'pemdi-2026-r2';

/** As it ships, without a file system: tests of screens have none. */
export const pemdiSource = (): InstrumentSource => instrumentSource.parse(structuredClone(pemdi2026));

/**
 * Pemdi 2026 as a ministry corrects it in the middle of a year: I20 goes, I21 comes in its place, I1 gets another name, weight
 * moves from I3 to I2, one requirement is worded anew, one goes, one comes.
 */
export function correctedEdition(): InstrumentSource {
  const source = pemdiSource();
  const [first, second, third] = source.indicators;
  const last = source.indicators.at(-1);
  if (first === undefined || second === undefined || third === undefined || last === undefined)
    throw new Error('Pemdi has lost its indicators');
  source.id = correctedId;
  source.edition = '2026, ralat 1';
  first.name = 'Tata Kelola Pemerintah Digital yang Menyatu';
  const requirements = first.levels[1]?.requirements ?? [];
  const [worded, gone] = requirements;
  if (worded === undefined || gone === undefined) throw new Error('I1 has lost its level 2');
  worded.text = 'RPJMD memuat seluruh isi RAN Pemdi';
  requirements.splice(1, 1, { ...gone, code: 'I1-L2-90', text: 'Arsitektur Pemdi ditetapkan' });
  const same = [second, third].find(({ section }) => section === first.section);
  if (same === undefined) throw new Error('no other indicator stands beside I1');
  same.weight -= 10;
  first.weight += 10;
  source.indicators.splice(-1, 1, renumbered(last, 'I21', 21));
  return source;
}

type Indicator = InstrumentSource['indicators'][number];

function renumbered(indicator: Indicator, id: string, number: number): Indicator {
  return {
    ...indicator,
    id,
    number,
    name: 'Kepuasan Layanan Digital yang Baru',
    levels: indicator.levels.map((level) => ({
      ...level,
      requirements: level.requirements.map((requirement) => ({
        ...requirement,
        code: requirement.code.replace(/^I\d+/, id),
      })),
    })),
  };
}
