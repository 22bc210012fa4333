import { ictSpending } from './definitions/ict-spending.ts';
import type { FormRecord } from './record.ts';
import {
  codeOf,
  coverageOf,
  groupBy,
  notSaid,
  optionsOf,
  recordsOf,
  sumOf,
  type Coverage,
  type RegionSource,
  type Sum,
} from './region-source.ts';
import { numberOf } from './value.ts';

/** Purchases of one kind: how many, what was planned for them and what was spent, in rupiah. */
export type SpendingPart = { code: string; purchases: number; ceiling: Sum; realised: Sum };

export type SpendingYear = {
  /** The budget year; null where nobody knows or says it. */
  year: number | null;
  all: SpendingPart;
  byCategory: readonly SpendingPart[];
  /** Tied to the roadmap or not (S3.9). */
  byRoadmap: readonly SpendingPart[];
};

export type RegionSpending = { coverage: Coverage; years: readonly SpendingYear[] };

/** What is spent on ICT by budget year, the newest first and the unknown one last. */
export function spendingByYear(source: RegionSource): RegionSpending {
  const records = recordsOf(source, 'ictSpending');
  const years = groupBy(records, ({ values }) => numberOf(values['fiscalYear']));
  return {
    coverage: coverageOf(source, records),
    years: [...years]
      .toSorted(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity))
      .map(([year, ofYear]) => ({
        year,
        all: partOf('', ofYear),
        byCategory: partsBy(ofYear, 'category'),
        byRoadmap: partsBy(ofYear, 'roadmapItem'),
      })),
  };
}

function partsBy(records: readonly FormRecord[], field: string): SpendingPart[] {
  const options = optionsOf(ictSpending, field);
  const groups = groupBy(records, (record) => codeOf(record, field, options));
  return [...options.map(({ code }) => code), notSaid].flatMap((code) => {
    const group = groups.get(code);
    return group === undefined ? [] : [partOf(code, group)];
  });
}

const partOf = (code: string, records: readonly FormRecord[]): SpendingPart => ({
  code,
  purchases: records.length,
  ceiling: sumOf(records, 'ceiling'),
  realised: sumOf(records, 'realised'),
});
