import { foundationMeans, type FoundationMeans } from './foundation-means.ts';
import type { FormRecord } from './record.ts';
import { coverageOf, groupBy, recordsOf, type Coverage, type RegionSource } from './region-source.ts';
import { numberOf } from './value.ts';

/** The four foundations in the order in which they are shown; each stands alone, they are never merged (S5.3). */
export const foundations = [
  'skill',
  'culture',
  'ethics',
  'safety',
] as const satisfies readonly (keyof FoundationMeans)[];

export type OpdReadiness = { record: FormRecord; year: number | null; means: FoundationMeans };

/** Of one foundation: the mean over the OPDs that know it, to one decimal half up, and how many these are. */
export type FoundationOfRegion = { mean: number | null; known: number };

export type RegionReadiness = {
  coverage: Coverage;
  rows: readonly OpdReadiness[];
  region: Record<(typeof foundations)[number], FoundationOfRegion>;
};

/** Readiness by foundation and OPD, from the newest record of each. */
export function regionReadiness(source: RegionSource): RegionReadiness {
  const records = recordsOf(source, 'digitalReadiness');
  const byOpd = groupBy(records, ({ opd }) => opd);
  const rows = source.opds.flatMap((opd) => {
    const [newest] = (byOpd.get(opd) ?? []).toSorted((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0));
    return newest === undefined
      ? []
      : [{ record: newest, year: yearOf(newest), means: foundationMeans(newest.values) }];
  });
  const of = (foundation: (typeof foundations)[number]): FoundationOfRegion => {
    const known = rows.map(({ means }) => means[foundation]).filter((mean) => mean !== null);
    return { mean: meanOf(known), known: known.length };
  };
  const region = { skill: of('skill'), culture: of('culture'), ethics: of('ethics'), safety: of('safety') };
  return { coverage: coverageOf(source, records), rows, region };
}

const yearOf = ({ values }: FormRecord): number | null => numberOf(values['cycle']);

/** Counted in whole tenths, so that the rounding is exact. */
function meanOf(means: readonly number[]): number | null {
  if (means.length === 0) return null;
  const tenths = means.reduce((sum, mean) => sum + Math.round(mean * 10), 0);
  return Math.floor((2 * tenths + means.length) / (2 * means.length)) / 10;
}
