import type { Instrument } from './instrument.ts';
import type { Assessment, LevelKind } from './maturity.ts';
import { predicateOf, type PredicateOfIndex } from './predicate.ts';
import { isLevelValue, scoreInstrument, type LevelValue, type Score } from './score.ts';

export type IndexByKind = Score & PredicateOfIndex;

/**
 * The index by each of the three levels. Rooms that are missing, or in which nothing was said, are listed as unfilled.
 * A determination replaces the accepted level only; one that is no value of this instrument is left out.
 */
export function threeIndices(
  instrument: Instrument,
  assessments: Iterable<Assessment>,
): Record<LevelKind, IndexByKind> {
  const rooms = [...assessments];
  const indexBy = (kind: LevelKind) => scoreLevels(instrument, levelsBy(instrument, rooms, kind));
  return { claimed: indexBy('claimed'), proven: indexBy('proven'), accepted: indexBy('accepted') };
}

/** Index, sections and predicate of any levels. */
export function scoreLevels(instrument: Instrument, levels: ReadonlyMap<string, LevelValue>): IndexByKind {
  const score = scoreInstrument(instrument, levels);
  return { ...score, ...predicateOf(instrument, score.index) };
}

/** The levels that enter the index by one way of counting; rooms in which nothing was said are left out. */
export function levelsBy(
  instrument: Instrument,
  assessments: Iterable<Assessment>,
  kind: LevelKind,
): Map<string, LevelValue> {
  const rooms = [...assessments].filter((assessment) => !isUntouched(assessment));
  return new Map(
    rooms.map((assessment) => [assessment.room.indicator.id, levelInIndex(instrument, assessment, kind)]),
  );
}

/**
 * The level of a room as it enters the index: counted, or determined where it is the accepted one. The value that another
 * institution gave enters all three as it is (ML10).
 */
export function levelInIndex(instrument: Instrument, assessment: Assessment, kind: LevelKind): LevelValue {
  const { indicator, external } = assessment.room;
  if (indicator.external !== null && external !== null && isLevelValue(instrument, external)) return external;
  const determined = assessment.room.determination?.level;
  const isDetermined =
    kind === 'accepted' && determined !== undefined && isLevelValue(instrument, determined);
  return isDetermined ? determined : assessment.reached[kind];
}

function isUntouched({ room }: Assessment): boolean {
  if (room.indicator.external !== null) return room.external === null && room.determination === null;
  const hasTie = room.ties.some((tie) => !tie.deleted);
  return !hasTie && room.claims.length === 0 && room.coverage.length === 0 && room.determination === null;
}
