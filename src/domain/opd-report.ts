import { activeOpds, type Assignment, type Opd } from './directory.ts';
import { indicatorStateOf } from './indicator-state.ts';
import type { Assessment } from './maturity.ts';
import { progressOf, sumProgress, type Progress } from './progress.ts';
import { targetLevelOf } from './indicator-report.ts';
import type { RegionSource } from './region-source.ts';
import { isLater } from './room.ts';

export type OpdReport = {
  opd: Opd;
  /** Decisions up to the target level, over all its indicators. */
  decisions: Progress;
  indicators: { of: number; owned: number; submitted: number; accepted: number; returned: number };
  /** Live ties of the OPD. */
  evidence: number;
  /** When its newest work arrived at the server; null where nothing has. */
  lastArrivedAt: string | null;
};

/** How each active OPD got on, by name. */
export function opdReports(source: RegionSource): OpdReport[] {
  return activeOpds(source.directory).map((opd) => opdReport(source, opd));
}

type AssignedRoom = { assignment: Assignment; assessment: Assessment };

function opdReport(source: RegionSource, opd: Opd): OpdReport {
  const rooms = roomsOf(source, opd.id);
  const states = rooms.map(({ assessment }) => indicatorStateOf(assessment, opd.id));
  const countOf = (...wanted: readonly string[]): number =>
    states.filter((state) => wanted.includes(state)).length;
  const targetLevel = targetLevelOf(source);
  return {
    opd,
    decisions: sumProgress(
      rooms.map(({ assessment, assignment: { asked } }) =>
        progressOf(assessment, { opd: opd.id, targetLevel, asked }),
      ),
    ),
    indicators: {
      of: rooms.length,
      owned: rooms.filter(({ assignment }) => assignment.role === 'owner').length,
      submitted: countOf('submitted', 'accepted'),
      accepted: countOf('accepted'),
      returned: countOf('needs-repair'),
    },
    evidence: rooms.reduce((total, { assessment }) => total + tiesOf(assessment, opd.id).length, 0),
    lastArrivedAt: lastArrival(source, opd.id),
  };
}

function roomsOf({ directory, period, assessments }: RegionSource, opd: string): AssignedRoom[] {
  return [...directory.assignments.values()].flatMap((assignment) => {
    const isOwn = assignment.period === period.id && assignment.opd === opd && assignment.role !== 'none';
    const assessment = isOwn ? assessments.get(assignment.indicator) : undefined;
    const isAsked = assessment !== undefined && assessment.room.indicator.external === null;
    return isAsked ? [{ assignment, assessment }] : [];
  });
}

const tiesOf = ({ room }: Assessment, opd: string) =>
  room.ties.filter((tie) => tie.opd === opd && !tie.deleted);

/** Over all rooms: an answer to a question that all are asked lies in rooms that are not its own. */
function lastArrival({ assessments }: RegionSource, opd: string): string | null {
  const arrived = [...assessments.values()]
    .flatMap(({ room }) => [...room.claims, ...room.ties, ...room.coverage])
    .filter((written) => written.opd === opd && written.receivedAt !== null);
  const [first, ...rest] = arrived;
  if (first === undefined) return null;
  return rest.reduce((last, written) => (isLater(written, last) ? written : last), first).receivedAt;
}
