import type { Requirement } from './instrument.ts';
import { oldestDayFor, proofOf } from './proof.ts';
import type { CoverageAnswer, Room } from './room.ts';

/** How far the active OPDs have answered a question that all are asked: "32 dari 40", with those missing. */
export type CoverageCount = {
  /** Active OPDs that count: those to whom the question does not apply have left. */
  of: number;
  notApplicable: number;
  /** Of those that count: who said anything, who said `met`, who showed a document for it. */
  answered: number;
  met: number;
  documented: number;
  /** OPDs of the count that have not said `met`. */
  missing: string[];
  /** OPDs that said `met` and have shown no document that proves it. */
  undocumented: string[];
};

/** The answers of active OPDs to one requirement. */
export function answersTo(room: Room, requirement: Requirement): CoverageAnswer[] {
  return room.coverage.filter(
    (answer) => answer.requirement === requirement.code && room.activeOpds.includes(answer.opd),
  );
}

export function countCoverage(room: Room, requirement: Requirement): CoverageCount {
  const answers = new Map(answersTo(room, requirement).map((answer) => [answer.opd, answer]));
  const oldestDay = oldestDayFor(requirement, room);
  const counted = room.activeOpds.filter((opd) => answers.get(opd)?.state !== 'not-applicable');
  const met = counted.filter((opd) => answers.get(opd)?.state === 'met');
  const documented = met.filter((opd) => {
    const evidence = answers.get(opd)?.evidence ?? null;
    return evidence !== null && proofOf(evidence, oldestDay) === 'proves';
  });
  return {
    of: counted.length,
    notApplicable: room.activeOpds.length - counted.length,
    answered: counted.filter((opd) => answers.has(opd)).length,
    met: met.length,
    documented: documented.length,
    missing: counted.filter((opd) => !met.includes(opd)),
    undocumented: met.filter((opd) => !documented.includes(opd)),
  };
}

/** Whether so many of the counted OPDs are enough. If nobody is left in the count, answers prove nothing. */
export function isCovered(requirement: Requirement, count: CoverageCount, holding: number): boolean {
  return requirement.scope === 'all-units' ? count.of > 0 && holding === count.of : holding > 0;
}
