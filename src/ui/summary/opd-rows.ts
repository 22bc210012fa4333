import { activeOpds, type Opd } from '../../domain/directory.ts';
import { indicatorStateOf, type IndicatorState } from '../../domain/indicator-state.ts';
import type { Indicator } from '../../domain/instrument.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { defaultTargetLevel, progressOf, sumProgress, type Progress } from '../../domain/progress.ts';
import type { DeviceRow, Pending } from '../../domain/protocol.ts';
import type { SummarySource } from './summary-view.ts';

export type OpdRow = {
  opd: Opd;
  /** Decisions up to the target level, over all its indicators. */
  decisions: Progress;
  indicators: { of: number; submitted: number; accepted: number; returned: number };
  /** Its indicators that are not submitted yet, and those that came back. */
  toSubmit: readonly Indicator[];
  toRepair: readonly Indicator[];
  /** When a device of the OPD last spoke to the server, or, where devices are not known, when its last work arrived. */
  lastReportAt: string | null;
  /** What its devices still hold, as they last said; null where devices are not known. */
  pending: Pending | null;
};

/** How each active OPD is getting on; those not heard from longest stand first. `devices` is null without a connection. */
export function opdRows(source: SummarySource, devices: readonly DeviceRow[] | null): OpdRow[] {
  return activeOpds(source.directory)
    .map((opd) => opdRow(source, opd, devices))
    .toSorted(byUrgency);
}

function opdRow(source: SummarySource, opd: Opd, devices: readonly DeviceRow[] | null): OpdRow {
  const rooms = roomsOf(source, opd.id);
  const states = rooms.map(({ assessment }) => indicatorStateOf(assessment, opd.id));
  const those = (...wanted: readonly IndicatorState[]): Indicator[] =>
    rooms.flatMap(({ assessment }, index) => {
      const state = states[index];
      return state !== undefined && wanted.includes(state) ? [assessment.room.indicator] : [];
    });
  const targetLevel = source.instrument.target.level ?? defaultTargetLevel;
  const own = devices === null ? null : devicesOf(source, opd.id, devices);
  return {
    opd,
    decisions: sumProgress(
      rooms.map(({ assessment, asked }) => progressOf(assessment, { opd: opd.id, targetLevel, asked })),
    ),
    indicators: {
      of: rooms.length,
      submitted: those('submitted', 'accepted').length,
      accepted: those('accepted').length,
      returned: those('needs-repair').length,
    },
    toSubmit: those('not-started', 'in-progress', 'ready'),
    toRepair: those('needs-repair'),
    lastReportAt: latest([...(own ?? []).map(({ lastSeen }) => lastSeen), ...arrivalsOf(rooms, opd.id)]),
    pending: own === null ? null : sumPending(own),
  };
}

type AssignedRoom = { assessment: Assessment; asked: readonly string[] | null };

function roomsOf({ directory, period, assessments }: SummarySource, opd: string): AssignedRoom[] {
  return [...directory.assignments.values()].flatMap((assignment) => {
    const isOwn = assignment.period === period.id && assignment.opd === opd && assignment.role !== 'none';
    const assessment = assessments.get(assignment.indicator);
    // Where another institution gives the value the OPD has nothing to submit.
    const isAsked = isOwn && assessment !== undefined && assessment.room.indicator.external === null;
    return isAsked ? [{ assessment, asked: assignment.asked }] : [];
  });
}

function devicesOf(
  { directory }: SummarySource,
  opd: string,
  devices: readonly DeviceRow[],
): readonly DeviceRow[] {
  return devices.filter(({ user }) => directory.people.get(user)?.opds.includes(opd) === true);
}

function arrivalsOf(rooms: readonly AssignedRoom[], opd: string): (string | null)[] {
  return rooms.flatMap(({ assessment: { room } }) =>
    [...room.claims, ...room.ties, ...room.coverage]
      .filter((written) => written.opd === opd)
      .map(({ receivedAt }) => receivedAt),
  );
}

function latest(moments: readonly (string | null)[]): string | null {
  return moments.reduce(
    (last, moment) =>
      moment !== null && (last === null || Date.parse(moment) > Date.parse(last)) ? moment : last,
    null,
  );
}

function sumPending(devices: readonly DeviceRow[]): Pending {
  const total = { ops: 0, files: 0, bytes: 0 };
  for (const { pending } of devices) {
    total.ops += pending?.ops ?? 0;
    total.files += pending?.files ?? 0;
    total.bytes += pending?.bytes ?? 0;
  }
  return total;
}

/** Days without a report after which somebody should call. */
const quietDays = 7;

export function isQuiet({ lastReportAt }: Pick<OpdRow, 'lastReportAt'>, nowMs: number): boolean {
  return lastReportAt === null || nowMs - Date.parse(lastReportAt) > quietDays * 86_400_000;
}

/** The longest silence first; an OPD without a single indicator has nothing to report and stands last. */
function byUrgency(one: OpdRow, other: OpdRow): number {
  const silence = (row: OpdRow) => {
    if (row.indicators.of === 0) return Infinity;
    return row.lastReportAt === null ? 0 : Date.parse(row.lastReportAt);
  };
  const [a, b] = [silence(one), silence(other)];
  return a === b ? one.opd.name.localeCompare(other.opd.name, 'id') : a - b;
}
