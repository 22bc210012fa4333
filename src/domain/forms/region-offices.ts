import { median } from '../link-measure.ts';
import { measurementsOf } from './measurement-row.ts';
import type { FormRecord } from './record.ts';
import { coverageOf, notSaid, recordsOf, type Coverage, type RegionSource } from './region-source.ts';
import { textOf } from './value.ts';

/** How an office is connected; `notSaid` where nobody knows or says it. */
export type Internet = 'none' | 'sometimes' | 'always' | typeof notSaid;

export type OfficeLink = {
  record: FormRecord;
  internet: Internet;
  /** Medians of what was measured, in megabits per second; null where nothing was. */
  downMbps: number | null;
  upMbps: number | null;
  measured: number;
  failed: number;
};

export type RegionOffices = { coverage: Coverage; offices: readonly OfficeLink[]; unmeasured: number };

const ranks: Record<Internet, number> = { none: 0, sometimes: 1, always: 1, [notSaid]: 2 };

/** The offices of the region by the quality of their link: without internet first, then from slow to fast, then what was not measured. */
export function regionOffices(source: RegionSource): RegionOffices {
  const records = recordsOf(source, 'officeConnectivity');
  const offices = records.map(linkOf).toSorted(byQuality);
  return {
    coverage: coverageOf(source, records),
    offices,
    unmeasured: offices.filter(({ internet, downMbps }) => internet !== 'none' && downMbps === null).length,
  };
}

function linkOf(record: FormRecord): OfficeLink {
  const internet = internetOf(textOf(record.values['internet']));
  // What stands there from before the line was cut is not asked any more.
  const measurements = internet === 'none' ? [] : measurementsOf(record.values);
  return {
    record,
    internet,
    downMbps: middle(measurements.map(({ down }) => down)),
    upMbps: middle(measurements.map(({ up }) => up)),
    measured: measurements.length,
    failed: measurements.filter(({ failed }) => failed).length,
  };
}

const internetOf = (code: string): Internet =>
  code === 'none' || code === 'sometimes' || code === 'always' ? code : notSaid;

function middle(speeds: readonly (number | null)[]): number | null {
  const known = speeds.filter((speed) => speed !== null);
  return known.length === 0 ? null : median(known);
}

function byQuality(a: OfficeLink, b: OfficeLink): number {
  return ranks[a.internet] - ranks[b.internet] || speedOf(a) - speedOf(b) || 0;
}

/** An office where every try failed is as slow as can be; one that was never measured stands behind all that were. */
const speedOf = ({ downMbps, measured, failed }: OfficeLink): number =>
  downMbps ?? (measured > 0 && failed === measured ? 0 : Infinity);
