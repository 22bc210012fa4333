import type { MaturityLevel, Requirement } from './instrument.ts';
import { decisionsOf, type Assessment, type Decision } from './maturity.ts';
import { ownPartOf, type OwnPart } from './own-part.ts';

export type Progress = { done: number; of: number };

/** The level to work towards where the instrument names none. */
export const defaultTargetLevel: MaturityLevel = 3;

export type ProgressView = {
  opd: string;
  /** Up to which level decisions count. */
  targetLevel: number;
  /** The requirements this OPD is asked for; null for all of them. */
  asked: readonly string[] | null;
};

/**
 * How many of the decisions that an OPD still needs are made. A group of which one is enough is one decision, optional
 * requirements are none. Once a level is fully decided and does not hold, the levels above it cannot be reached and need
 * no decision: whoever said *Sisanya belum ada* is done. Nothing is decided where another institution gives the value.
 */
export function progressOf(assessment: Assessment, view: ProgressView): Progress {
  const part = ownPartOf(assessment.room, view.opd);
  const progress = { done: 0, of: 0 };
  if (assessment.room.indicator.external !== null) return progress;
  for (const level of assessment.room.indicator.levels) {
    if (level.level > view.targetLevel) break;
    const decisions = decisionsOf(level).filter((decision) => isAskedFor(decision, view.asked));
    const settled = decisions.filter((decision) => isSettled(decision, { assessment, part }));
    const denied = decisions.filter((decision) => isDenied(decision, part) && !settled.includes(decision));
    progress.done += settled.length + denied.length;
    progress.of += decisions.length;
    if (denied.length > 0 && settled.length + denied.length === decisions.length) break;
  }
  return progress;
}

export function sumProgress(parts: Iterable<Progress>): Progress {
  const total = { done: 0, of: 0 };
  for (const { done, of } of parts) {
    total.done += done;
    total.of += of;
  }
  return total;
}

function isAskedFor({ requirements }: Decision, asked: readonly string[] | null): boolean {
  return asked === null || requirements.some(({ code }) => asked.includes(code));
}

type Told = { assessment: Assessment; part: ReadonlyMap<string, OwnPart> };

/** Settled once anybody said or showed that one of its members is there. */
function isSettled({ requirements }: Decision, told: Told): boolean {
  return requirements.some((requirement) => isShown(requirement, told));
}

/** A question to every OPD is settled for this one by its own answer, whatever the others have said. */
function isShown({ code, coverage }: Requirement, { assessment, part }: Told): boolean {
  const assessed = assessment.requirements.get(code);
  if (coverage !== 'each') return assessed?.claimed ?? false;
  const own = part.get(code)?.coverage?.state;
  return (assessed?.ties.length ?? 0) > 0 || own === 'met' || own === 'not-applicable';
}

/** Denied once this OPD has said of each member that it is not there. *Belum tahu* decides nothing. */
function isDenied({ requirements }: Decision, part: ReadonlyMap<string, OwnPart>): boolean {
  return requirements.every(({ code, coverage }) => {
    const own = part.get(code);
    return (coverage === 'each' ? own?.coverage?.state : own?.claim?.state) === 'unmet';
  });
}
