import { answersTo } from './coverage-count.ts';
import type { Evidence } from './field-shapes.ts';
import type { MaturityLevel, Requirement } from './instrument.ts';
import { assessRoom, type Assessment } from './maturity.ts';
import { waitingOf } from './open-verdicts.ts';
import type { RequirementVerdict } from './room.ts';

/** The same file or address, wherever it is shown; null where a record says neither. */
export function identityOf({ file, url }: Evidence): string | null {
  return file?.sha256 ?? url ?? null;
}

/** All that is shown for a requirement: tied documents, and those of the answers that say yes where every OPD is asked. */
export function shownFor(assessment: Assessment, code: string): Evidence[] {
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined) return [];
  const answers = assessed.coverage === null ? [] : answersTo(assessment.room, assessed.requirement);
  return [
    ...assessed.ties.map(({ evidence }) => evidence),
    ...answers.flatMap(({ state, evidence }) => (state === 'met' && evidence !== null ? [evidence] : [])),
  ];
}

export type PlacedCode = { assessment: Assessment; code: string };

/**
 * Other requirements that await a verdict and show nothing but documents that this one shows: who has read them here has seen all
 * there is to see there.
 */
export function alsoProvenBy(assessments: Iterable<Assessment>, here: PlacedCode): PlacedCode[] {
  const seen = new Set(shownFor(here.assessment, here.code).map(identityOf));
  if (seen.size === 0) return [];
  const isSeen = (evidence: Evidence) => identityOf(evidence) !== null && seen.has(identityOf(evidence));
  return [...assessments].flatMap((assessment) =>
    [...assessment.requirements.keys()]
      .filter((code) => code !== here.code && waitingOf(assessment, code) !== null)
      .filter((code) => {
        const shown = shownFor(assessment, code);
        return shown.length > 0 && shown.every(isSeen);
      })
      .map((code) => ({ assessment, code })),
  );
}

export type PlacedRequirement = { level: MaturityLevel; requirement: Requirement };

/** What is documented and awaits a verdict, up to and with a level. */
export function documentedUpTo(assessment: Assessment, level: MaturityLevel): PlacedRequirement[] {
  return assessment.room.indicator.levels
    .filter((one) => one.level <= level)
    .flatMap((one) => one.requirements.map((requirement) => ({ level: one.level, requirement })))
    .filter(({ requirement: { code } }) => {
      const isProven = assessment.requirements.get(code)?.proven === true;
      return isProven && waitingOf(assessment, code) !== null;
    });
}

/** The accepted level if these requirements were accepted and those returned. */
export function levelIfDecided(
  { room }: Assessment,
  { accepted, returned }: { accepted: readonly string[]; returned: readonly string[] },
): MaturityLevel {
  const decided = (requirement: string, state: 'accepted' | 'returned'): [string, RequirementVerdict] => [
    requirement,
    { requirement, state, by: '', at: '', receivedAt: null },
  ];
  const verdicts = new Map([
    ...room.verdicts,
    ...accepted.map((code) => decided(code, 'accepted')),
    ...returned.map((code) => decided(code, 'returned')),
  ]);
  return assessRoom({ ...room, verdicts }).reached.accepted;
}
