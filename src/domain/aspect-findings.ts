import type { Blocker, BlockingReason, Blockers } from './blockers.ts';
import type { Opd } from './directory.ts';
import { aspectsOf, type Requirement, type Section } from './instrument.ts';
import { targetLevelOf, type IndicatorReport } from './indicator-report.ts';
import type { MaturityLevel } from './instrument.ts';
import type { RegionSource } from './region-source.ts';

/*
 * Strengths, weaknesses and recommendations, from the data alone:
 * - A strength is an indicator that is accepted at the target level or above it.
 * - A weakness is one below the target, with what blocks its next level first.
 * - A recommendation is what blocks, in the instrument's own words, for whoever can take the next step: the OPDs that are
 *   missing in the count, the reviewers where a document waits for them, else the owner.
 */

/**
 * Why an indicator stays below its target.
 * - `blocked`: requirements of the next level are not accepted · `determined`: the count reaches the target, the determination
 *   does not · `external`: another institution gives the value · `unknown`: the criteria of the next level are not known
 */
export type WeaknessReason = 'blocked' | 'determined' | 'external' | 'unknown';

export type Weakness = {
  report: IndicatorReport;
  why: WeaknessReason;
  /** The next level and the first that stand in its way; `more` counts the others. */
  level: MaturityLevel | null;
  blockers: readonly Blocker[];
  more: number;
};

export type Addressee =
  | { kind: 'owner'; opd: Opd | null }
  | { kind: 'opds'; opds: readonly Opd[] }
  | { kind: 'reviewer' };

export type Recommendation = {
  report: IndicatorReport;
  level: MaturityLevel;
  why: BlockingReason;
  /** Of several one is enough. */
  requirements: readonly Requirement[];
  addressee: Addressee;
};

export type AspectFindings = {
  section: Section;
  strengths: readonly IndicatorReport[];
  weaknesses: readonly Weakness[];
  recommendations: readonly Recommendation[];
};

/** So many blocking requirements are named for each indicator; the list of requirements has the rest. */
const namedBlockers = 3;

/** The findings of each aspect, in the order of the instrument. */
export function findingsOf(source: RegionSource, reports: readonly IndicatorReport[]): AspectFindings[] {
  const target = targetLevelOf(source);
  return aspectsOf(source.instrument).map((section) => {
    const own = reports.filter(({ indicator }) => indicator.section === section.id);
    const weaknesses = own
      .filter(({ levels }) => Number(levels.accepted) < target)
      .map((report) => weaknessOf(source, report));
    return {
      section,
      strengths: own.filter(({ levels }) => Number(levels.accepted) >= target),
      weaknesses,
      recommendations: weaknesses.flatMap((weakness) => recommendationsFor(source, weakness)),
    };
  });
}

function weaknessOf(source: RegionSource, report: IndicatorReport): Weakness {
  const { blockers } = report;
  const why = weaknessReason(source, report);
  const named = why === 'blocked' ? (blockers?.blockers ?? []) : [];
  return {
    report,
    why,
    level: blockers?.level ?? null,
    blockers: named.slice(0, namedBlockers),
    more: Math.max(0, named.length - namedBlockers),
  };
}

function weaknessReason(source: RegionSource, { indicator, blockers }: IndicatorReport): WeaknessReason {
  if (indicator.external !== null) return 'external';
  if (isPastTarget(source, blockers)) return 'determined';
  return blockers?.blockers.length === 0 ? 'unknown' : 'blocked';
}

/** The count has reached the target where the next level lies above it. */
function isPastTarget(source: RegionSource, blockers: Blockers | null): boolean {
  return blockers === null || blockers.level > targetLevelOf(source);
}

function recommendationsFor(source: RegionSource, { report, level, blockers }: Weakness): Recommendation[] {
  if (level === null) return [];
  return blockers.flatMap((blocker) => {
    const nearest = nearestStep(blocker);
    if (nearest === null) return [];
    return [{ report, level, ...nearest, addressee: addresseeOf(source, report, nearest) }];
  });
}

/** From the shortest way left to the longest. */
const reasonsByDistance = [
  'not-reviewed',
  'changed',
  'returned',
  'undated',
  'too-old',
  'no-document',
  'coverage-missing',
  'unmet',
  'unanswered',
] as const satisfies readonly BlockingReason[];

type Step = Pick<Recommendation, 'why' | 'requirements'>;

/** Of a group of which one is enough, those members that have the shortest way left. */
function nearestStep({ requirements }: Blocker): Step | null {
  const why = reasonsByDistance.find((reason) => requirements.some((one) => one.why === reason));
  if (why === undefined) return null;
  return { why, requirements: requirements.filter((one) => one.why === why).map((one) => one.requirement) };
}

function addresseeOf(source: RegionSource, report: IndicatorReport, { why, requirements }: Step): Addressee {
  if (why === 'not-reviewed' || why === 'changed') return { kind: 'reviewer' };
  const missing = why === 'coverage-missing' ? missingOpds(source, report, requirements) : [];
  return missing.length > 0 ? { kind: 'opds', opds: missing } : { kind: 'owner', opd: report.owner };
}

/** The OPDs that still owe an answer, or the document for one. */
function missingOpds(
  { directory, assessments }: RegionSource,
  { indicator }: IndicatorReport,
  requirements: readonly Requirement[],
): Opd[] {
  const assessed = assessments.get(indicator.id)?.requirements;
  const ids = requirements.flatMap(({ code }) => {
    const count = assessed?.get(code)?.coverage;
    return count === undefined || count === null ? [] : [...count.missing, ...count.undocumented];
  });
  return [...new Set(ids)].flatMap((id) => directory.opds.get(id) ?? []);
}
