import { findingsOf, type AspectFindings } from './aspect-findings.ts';
import type { Fraction } from './fraction.ts';
import { indicatorReports, targetLevelOf, type IndicatorReport } from './indicator-report.ts';
import type { Section } from './instrument.ts';
import type { LevelKind } from './maturity.ts';
import { earlierOfficialIndex, officialIndexOf, type OfficialIndex } from './official-index.ts';
import type { RegionSource } from './region-source.ts';
import { threeIndices, type IndexByKind } from './three-indices.ts';

export type SectionReport = { section: Section; values: Readonly<Record<LevelKind, Fraction>> };

/**
 * What a region's result amounts to, in numbers and names, without words. The accepted index is an estimate of the result; what is
 * claimed is never shown as one, and what the ministry published stands apart with its source.
 */
export type RegionReport = {
  source: RegionSource;
  targetLevel: number;
  indices: Readonly<Record<LevelKind, IndexByKind>>;
  official: OfficialIndex | null;
  /** The newest published one of a year before. */
  earlier: OfficialIndex | null;
  /** Domains and aspects, in the order of the instrument. */
  sections: readonly SectionReport[];
  findings: readonly AspectFindings[];
  indicators: readonly IndicatorReport[];
  unreviewed: number;
};

export function regionReport(source: RegionSource): RegionReport {
  const indices = threeIndices(source.instrument, source.assessments.values());
  const indicators = indicatorReports(source);
  return {
    source,
    targetLevel: targetLevelOf(source),
    indices,
    official: officialIndexOf(source),
    earlier: earlierOfficialIndex(source),
    sections: source.instrument.sections.map((section) => sectionReport(section, indices)),
    findings: findingsOf(source, indicators),
    indicators,
    unreviewed: indicators.reduce((total, { unreviewed }) => total + unreviewed, 0),
  };
}

function sectionReport(section: Section, indices: RegionReport['indices']): SectionReport {
  const valueBy = (kind: LevelKind): Fraction =>
    indices[kind].sections.find(({ id }) => id === section.id)?.exact ?? { num: 1, den: 1 };
  return {
    section,
    values: { claimed: valueBy('claimed'), proven: valueBy('proven'), accepted: valueBy('accepted') },
  };
}
