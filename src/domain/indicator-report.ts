import { blockersOf, type Blockers } from './blockers.ts';
import type { Opd } from './directory.ts';
import type { Indicator } from './instrument.ts';
import { levelKinds, type Assessment, type LevelKind } from './maturity.ts';
import { defaultTargetLevel } from './progress.ts';
import { ownerOf, type RegionSource } from './region-source.ts';
import type { LevelValue } from './score.ts';
import { levelInIndex } from './three-indices.ts';

/** What somebody wrote on an indicator; `opd` is null for the one text of the whole region. */
export type Explanation = { opd: Opd | null; text: string };

export type IndicatorReport = {
  indicator: Indicator;
  /** The service that the region named for a sector indicator; else empty. */
  label: string;
  owner: Opd | null;
  /** As they enter the index: a determination stands for the accepted one. */
  levels: Readonly<Record<LevelKind, LevelValue>>;
  determination: { level: string; note: string } | null;
  /** The ministry's published value. */
  official: { value: string; source: string } | null;
  /** The text of the region; where there is none, those of the OPDs, the owner's first. */
  explanations: readonly Explanation[];
  /** What stands between the accepted level and the next one; null at level 5. */
  blockers: Blockers | null;
  /** Live ties of all OPDs. */
  evidence: number;
  /** Requirements that are documented and wait for a verdict. */
  unreviewed: number;
};

/** Every indicator of the instrument, in its order; one that this device holds nothing of is left out. */
export function indicatorReports(source: RegionSource): IndicatorReport[] {
  return source.instrument.indicators.flatMap(({ id }) => {
    const assessment = source.assessments.get(id);
    return assessment === undefined ? [] : [indicatorReport(source, assessment)];
  });
}

function indicatorReport(source: RegionSource, assessment: Assessment): IndicatorReport {
  const { indicator, determination, label } = assessment.room;
  const { directory, period, instrument } = source;
  const owner = ownerOf(source, indicator.id);
  const levels = levelKinds.map((kind) => [kind, levelInIndex(instrument, assessment, kind)]);
  const requirements = [...assessment.requirements.values()];
  return {
    indicator,
    label,
    owner,
    levels: Object.fromEntries(levels) as IndicatorReport['levels'],
    determination,
    official: directory.officials.get(`${period.id}:${indicator.id}`) ?? null,
    explanations: explanationsOf(source, assessment, owner),
    blockers: blockersOf(assessment, 'accepted'),
    evidence: assessment.room.ties.filter((tie) => !tie.deleted).length,
    unreviewed: requirements.filter(isUnreviewed).length,
  };
}

/** Documented, and neither accepted nor returned as it stands now. */
function isUnreviewed({ proven, standing }: { proven: boolean; standing: string }): boolean {
  return proven && standing !== 'accepted' && standing !== 'returned';
}

function explanationsOf({ directory }: RegionSource, { room }: Assessment, owner: Opd | null): Explanation[] {
  const textOf = (key: string): string => room.answers.get(key)?.explanation.trim() ?? '';
  const region = textOf('region');
  if (region !== '') return [{ opd: null, text: region }];
  const isOwner = (opd: Opd): boolean => opd.id === owner?.id;
  const opds = [...directory.opds.values()].toSorted(
    (a, b) => Number(isOwner(b)) - Number(isOwner(a)) || a.name.localeCompare(b.name, 'id'),
  );
  return opds.map((opd) => ({ opd, text: textOf(opd.id) })).filter(({ text }) => text !== '');
}

/** The level that each indicator is meant to reach. */
export function targetLevelOf({ instrument }: Pick<RegionSource, 'instrument'>): number {
  return instrument.target.level ?? defaultTargetLevel;
}
