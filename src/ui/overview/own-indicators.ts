import { assignedIndicators, type Directory, type Period } from '../../domain/directory.ts';
import { indicatorStateOf, returnedTo, type IndicatorState } from '../../domain/indicator-state.ts';
import { aspectsOf, type Indicator, type Instrument } from '../../domain/instrument.ts';
import { defaultTargetLevel, progressOf, sumProgress, type Progress } from '../../domain/progress.ts';
import type { OpdSubmission, RequirementVerdict } from '../../domain/room.ts';
import type { RoomView } from '../kit/room-view.ts';

/** One indicator that the OPD answers, and how far it is with it. */
export type OwnIndicator = {
  indicator: Indicator;
  state: IndicatorState;
  progress: Progress;
  submission: OpdSubmission | null;
  /** Verdicts of the requirements that the OPD has to repair. */
  returned: readonly RequirementVerdict[];
};

export type OverviewSource = {
  directory: Directory;
  period: Period;
  instrument: Instrument;
  rooms: ReadonlyMap<string, RoomView>;
  opd: string;
};

/** In the order of the instrument; those whose value another institution gives ask nothing of the OPD and are left out. */
export function ownIndicators(source: OverviewSource): OwnIndicator[] {
  const { directory, period, instrument, rooms, opd } = source;
  const assigned = assignedIndicators(directory, period.id, [opd]);
  return instrument.indicators
    .filter(({ id, external }) => external === null && assigned.has(id))
    .flatMap(({ id }) => {
      const room = rooms.get(id);
      return room === undefined ? [] : [ownIndicator(room, source)];
    });
}

function ownIndicator(
  { indicator, assessment }: RoomView,
  { directory, period, instrument, opd }: OverviewSource,
): OwnIndicator {
  return {
    indicator,
    state: indicatorStateOf(assessment, opd),
    progress: progressOf(assessment, {
      opd,
      targetLevel: instrument.target.level ?? defaultTargetLevel,
      asked: directory.assignments.get(`${period.id}:${indicator.id}:${opd}`)?.asked ?? null,
    }),
    submission: assessment.room.submissions.get(opd) ?? null,
    returned: returnedTo(assessment, opd).flatMap((code) => assessment.room.verdicts.get(code) ?? []),
  };
}

export function isSubmitted({ state }: OwnIndicator): boolean {
  return state === 'submitted' || state === 'accepted';
}

/** Where to go on, and why there. */
export type NextStep = { indicator: Indicator; why: 'repair' | 'last-opened' | 'next' };

/** What was open last, else what was returned, else what is nearest to being done; null when all is submitted. */
export function nextStep(own: readonly OwnIndicator[], lastOpenedId: string | null): NextStep | null {
  const open = own.filter((entry) => !isSubmitted(entry));
  const last = open.find(({ indicator }) => indicator.id === lastOpenedId);
  if (last !== undefined) return { indicator: last.indicator, why: 'last-opened' };
  const repair = open.find(({ state }) => state === 'needs-repair');
  if (repair !== undefined) return { indicator: repair.indicator, why: 'repair' };
  const next =
    open.find(({ state }) => state === 'ready') ??
    open.find(({ state }) => state === 'in-progress') ??
    open[0];
  return next === undefined ? null : { indicator: next.indicator, why: 'next' };
}

export type AspectProgress = { id: string; name: string; progress: Progress };

/** Decisions made in each aspect that the OPD answers something of. */
export function progressByAspect(instrument: Instrument, own: readonly OwnIndicator[]): AspectProgress[] {
  return aspectsOf(instrument)
    .map(({ id, name }) => {
      const parts = own.filter(({ indicator }) => indicator.section === id);
      return { id, name, progress: sumProgress(parts.map(({ progress }) => progress)) };
    })
    .filter(({ progress }) => progress.of > 0);
}
