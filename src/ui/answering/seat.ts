import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import {
  assignmentRole,
  type Assignment,
  type Directory,
  type Period,
  type Person,
} from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { Tie } from '../../domain/room.ts';
import { chosenOpd, ownOpds } from '../kit/remembered.ts';
import type { RoomView } from '../kit/room-view.ts';
import type { DocumentNow } from '../../domain/document-now.ts';

/** From where a person looks at a room, and for which OPD they write in it. */
export type Seat = {
  view: RoomView;
  period: Period;
  instrument: Instrument;
  /** The OPD whose answers are written here; null for those who only look on. */
  opd: string | null;
  /** A coordinator writes for an OPD at a desk session. */
  isOnBehalf: boolean;
  /** Hashes of files shown here by this OPD that the server does not have yet. */
  unsentFiles: ReadonlySet<string>;
  /** The documents of the own library and the shared one as they are now, by id. */
  documents: ReadonlyMap<string, DocumentNow>;
  /** What this OPD has shown elsewhere that may serve here too. */
  reusable: readonly Reusable[];
};

/** A document that this OPD has shown elsewhere; `where` names the indicator or the earlier period. */
export type Reusable = { tie: Tie; where: string };

const SeatContext = createContext<Seat | null>(null);

export const SeatProvider = SeatContext.Provider;

/** The seat of the page around; only parts of an indicator's page may ask. */
export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (seat === null) throw new Error('a part of the indicator page stands outside of it');
  return seat;
}

type RoomName = { period: string; indicator: string };

/** The own OPD that answers in this room: the chosen one if it is assigned, else another own one that is. */
export function ownSeat(person: Person, directory: Directory, room: RoomName): string | null {
  const isSeated = (opd: string) => assignmentRole(directory, room, opd) !== 'none';
  const chosen = chosenOpd(person);
  if (chosen !== null && isSeated(chosen)) return chosen;
  return ownOpds(person).find(isSeated) ?? null;
}

/** Everyone who answers in a room, owners first. */
export function assignmentsOf(directory: Directory, room: RoomName): Assignment[] {
  return [...directory.assignments.values()]
    .filter(
      ({ period, indicator, role }) =>
        period === room.period && indicator === room.indicator && role !== 'none',
    )
    .toSorted((one, other) => Number(other.role === 'owner') - Number(one.role === 'owner'));
}

/** The OPDs for which a coordinator may fill in here; none for anyone else. */
export function opdsOnBehalf(person: Person, directory: Directory, room: RoomName): string[] {
  return isCoordinator(person) ? assignmentsOf(directory, room).map(({ opd }) => opd) : [];
}

export function assignmentOf(
  { view, period, opd }: Pick<Seat, 'view' | 'period' | 'opd'>,
  directory: Directory,
): Assignment | null {
  if (opd === null) return null;
  return directory.assignments.get(`${period.id}:${view.indicator.id}:${opd}`) ?? null;
}

export function opdName(directory: Directory, opd: string): string {
  return directory.opds.get(opd)?.name ?? opd;
}

export function personName(directory: Directory, person: string): string {
  return directory.people.get(person)?.name ?? person;
}
