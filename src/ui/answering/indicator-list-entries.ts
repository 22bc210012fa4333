import { assignedIndicators, assignmentRole, type Directory, type Period } from '../../domain/directory.ts';
import { indicatorStateOf, type IndicatorState } from '../../domain/indicator-state.ts';
import { aspectsOf, type Indicator, type Instrument, type Section } from '../../domain/instrument.ts';
import { defaultTargetLevel, progressOf, type Progress } from '../../domain/progress.ts';
import type { RoomView } from '../kit/use-room.ts';

/** An indicator in the list, as it stands for the OPD whose part counts here. */
export type ListEntry = {
  indicator: Indicator;
  /** The service that the region named for a sector indicator; else empty. */
  label: string;
  role: 'owner' | 'contributor' | null;
  state: IndicatorState;
  progress: Progress;
  /** The OPD whose part is told, where it is not the reader's own; null without an owner. */
  owner: string | null;
};

export type ListSource = {
  directory: Directory;
  period: Period;
  instrument: Instrument;
  rooms: ReadonlyMap<string, RoomView>;
  /** The OPD that the reader answers for; null for those who see every room. */
  opd: string | null;
};

/** The indicators assigned to the OPD, or all of them from their owner's side, in the order of the instrument. */
export function listEntries(source: ListSource): ListEntry[] {
  const { directory, period, instrument, opd } = source;
  const own = opd === null ? null : assignedIndicators(directory, period.id, [opd]);
  return instrument.indicators
    .filter(({ id }) => own === null || own.has(id))
    .flatMap((indicator) => {
      const room = source.rooms.get(indicator.id);
      return room === undefined ? [] : [entryOf(room, source)];
    });
}

function entryOf({ indicator, assessment }: RoomView, { directory, period, instrument, opd }: ListSource) {
  const room = { period: period.id, indicator: indicator.id };
  const role = opd === null ? 'none' : assignmentRole(directory, room, opd);
  const owner =
    [...directory.opds.keys()].find((id) => assignmentRole(directory, room, id) === 'owner') ?? null;
  const told = opd ?? owner ?? '';
  const assignment = directory.assignments.get(`${period.id}:${indicator.id}:${told}`);
  return {
    indicator,
    label: assessment.room.label,
    role: role === 'none' ? null : role,
    state: indicatorStateOf(assessment, told),
    progress: progressOf(assessment, {
      opd: told,
      targetLevel: instrument.target.level ?? defaultTargetLevel,
      asked: assignment?.asked ?? null,
    }),
    owner: opd === null ? owner : null,
  };
}

/** Whether every word of the search stands in the number, the code, the name or the service of the indicator. */
export function isFound({ indicator, label }: ListEntry, search: string): boolean {
  const text = [indicator.id, indicator.shortName, indicator.name, label].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export type AspectEntries = { aspect: Section; entries: readonly ListEntry[] };

/** The entries under their aspects; aspects without any are left out. */
export function byAspect(instrument: Instrument, entries: readonly ListEntry[]): AspectEntries[] {
  return aspectsOf(instrument)
    .map((aspect) => ({
      aspect,
      entries: entries.filter(({ indicator }) => indicator.section === aspect.id),
    }))
    .filter((group) => group.entries.length > 0);
}

export function isSubmitted({ state }: Pick<ListEntry, 'state'>): boolean {
  return state === 'submitted' || state === 'accepted';
}
