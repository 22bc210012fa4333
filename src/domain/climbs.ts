import { blockersOfLevel, type Blocker } from './blockers.ts';
import type { Indicator, Instrument, MaturityLevel } from './instrument.ts';
import { decisionsOf, type Assessment, type LevelKind } from './maturity.ts';
import { lowestLevel, type LevelValue } from './score.ts';
import type { Levels } from './what-if.ts';

/** One level on the way up and what it still lacks itself; nothing where all of it is there already. */
export type Rung = { level: MaturityLevel; missing: readonly Blocker[] };

/** How far an indicator can rise by showing what is missing. Levels are cumulative: a rung is reached over all those before it. */
export type Climb = { indicator: Indicator; from: LevelValue; rungs: readonly Rung[] };

export type ClimbSource = {
  levels: Levels;
  assessments: ReadonlyMap<string, Assessment>;
  /** What counts as missing: what is not accepted, not documented, or not even claimed. */
  missingBy: LevelKind;
  /** What is documented and only waits for a verdict is not missing: the region has done its part. */
  isPendingFree: boolean;
  /** Indicators that stay as they are: whoever lowered one in a scenario asks what can be done without it. */
  kept: ReadonlySet<string>;
};

/**
 * The indicators that can rise from where they stand. What the present level lacks below itself is not asked again: it was
 * reached, or determined, without it. A level whose criteria are not known ends the climb, and an index that another
 * institution gives is not climbed at all.
 */
export function climbsOf(instrument: Instrument, source: ClimbSource): Climb[] {
  return instrument.indicators.flatMap((indicator) => {
    const assessment = source.assessments.get(indicator.id);
    if (assessment === undefined || indicator.external !== null || source.kept.has(indicator.id)) return [];
    const from = source.levels.get(indicator.id) ?? lowestLevel;
    const rungs = rungsAbove(assessment, Number(from), source);
    return rungs.length === 0 ? [] : [{ indicator, from, rungs }];
  });
}

type Counting = Pick<ClimbSource, 'missingBy' | 'isPendingFree'>;

function rungsAbove(assessment: Assessment, from: number, counting: Counting): Rung[] {
  const above = assessment.room.indicator.levels.filter(({ level }) => level > from);
  const end = above.findIndex((level) => decisionsOf(level).length === 0);
  return above.slice(0, end === -1 ? above.length : end).map((level) => ({
    level: level.level,
    missing: blockersOfLevel(assessment, level, counting.missingBy).filter(
      (blocker) => !counting.isPendingFree || !isDocumented(blocker, assessment),
    ),
  }));
}

function isDocumented({ requirements }: Blocker, assessment: Assessment): boolean {
  return requirements.some(
    ({ requirement }) => assessment.requirements.get(requirement.code)?.proven === true,
  );
}
