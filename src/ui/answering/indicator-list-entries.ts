import {
  assignedIndicators,
  assignmentRole,
  type Assignment,
  type Directory,
  type Period,
} from '../../domain/directory.ts';
import { currentHead } from '../../domain/fold.ts';
import { indicatorStateOf, type IndicatorState } from '../../domain/indicator-state.ts';
import { aspectsOf, type Indicator, type Instrument, type Section } from '../../domain/instrument.ts';
import { defaultTargetLevel, progressOf, type Progress } from '../../domain/progress.ts';
import type { RoomView } from '../kit/room-view.ts';

/** An indicator in the list, as it stands for the OPD whose part counts here. */
export type ListEntry = {
  indicator: Indicator;
  /** The service that the region named for a sector indicator; else empty. */
  label: string;
  role: 'owner' | 'contributor' | null;
  state: IndicatorState;
  progress: Progress;
  /** What a contributor is asked for, in the coordinator's words. */
  note: string;
  /** Fields of the room that have not arrived at the server. */
  unsent: number;
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

function entryOf({ indicator, assessment, fields }: RoomView, source: ListSource): ListEntry {
  const { directory, period, instrument, opd } = source;
  const room = { period: period.id, indicator: indicator.id };
  const owner = [...directory.opds.keys()].find((id) => assignmentRole(directory, room, id) === 'owner');
  const told = opd ?? owner ?? '';
  const assignment = directory.assignments.get(`${period.id}:${indicator.id}:${told}`);
  return {
    indicator,
    label: assessment.room.label,
    ...ownSide(opd === null ? undefined : assignment),
    state: indicatorStateOf(assessment, told),
    progress: progressOf(assessment, {
      opd: told,
      targetLevel: instrument.target.level ?? defaultTargetLevel,
      asked: assignment?.asked ?? null,
    }),
    owner: opd === null ? (owner ?? null) : null,
    unsent: fields.filter(({ state }) => currentHead(state)?.receivedAt === null).length,
  };
}

/** What the assignment says to the reader's own OPD. */
function ownSide(assignment: Assignment | undefined): Pick<ListEntry, 'role' | 'note'> {
  if (assignment === undefined || assignment.role === 'none') return { role: null, note: '' };
  return { role: assignment.role, note: assignment.note };
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
      entries: entries
        .filter(({ indicator }) => indicator.section === aspect.id)
        .toSorted((one, other) => urgency(one) - urgency(other)),
    }))
    .filter((group) => group.entries.length > 0);
}

/** What was sent back comes first; all else keeps the order of the instrument. */
const urgency = ({ state }: ListEntry): number => (state === 'needs-repair' ? 0 : 1);

export function isSubmitted({ state }: Pick<ListEntry, 'state'>): boolean {
  return state === 'submitted' || state === 'accepted';
}
