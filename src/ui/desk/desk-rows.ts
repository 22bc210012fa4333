import {
  activeOpds,
  type Assignment,
  type Directory,
  type Opd,
  type Period,
} from '../../domain/directory.ts';
import { indicatorStateOf, type IndicatorState } from '../../domain/indicator-state.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { defaultTargetLevel, progressOf, type Progress } from '../../domain/progress.ts';
import type { RoomView } from '../kit/room-view.ts';

export type DeskSource = {
  rooms: ReadonlyMap<string, RoomView>;
  directory: Directory;
  period: Period;
  instrument: Instrument;
};

/** One indicator of the OPD that sits at the desk. */
export type DeskIndicator = { view: RoomView; state: IndicatorState; progress: Progress };

export type DeskOpd = { opd: Opd; indicators: readonly DeskIndicator[] };

/** Nothing more is to be done by the OPD. */
const doneStates: ReadonlySet<IndicatorState> = new Set(['submitted', 'accepted', 'external']);
export const isOpen = ({ state }: DeskIndicator): boolean => !doneStates.has(state);

/** Every active OPD with its indicators, by name. */
export function deskOpds(source: DeskSource): DeskOpd[] {
  const assigned = new Map<string, Assignment[]>();
  for (const assignment of source.directory.assignments.values()) {
    if (assignment.period !== source.period.id || assignment.role === 'none') continue;
    assigned.set(assignment.opd, [...(assigned.get(assignment.opd) ?? []), assignment]);
  }
  return activeOpds(source.directory).map((opd) => ({
    opd,
    indicators: (assigned.get(opd.id) ?? [])
      .flatMap((assignment) => indicatorFor(source, assignment))
      .toSorted((one, other) => one.view.indicator.number - other.view.indicator.number),
  }));
}

function indicatorFor(
  { rooms, instrument }: DeskSource,
  { indicator, opd, asked }: Assignment,
): DeskIndicator[] {
  const view = rooms.get(indicator);
  if (view === undefined) return [];
  const targetLevel = instrument.target.level ?? defaultTargetLevel;
  const state = indicatorStateOf(view.assessment, opd);
  return [{ view, state, progress: progressOf(view.assessment, { opd, targetLevel, asked }) }];
}
