import type { Directory, Period } from '../../domain/directory.ts';
import { editionStem } from '../../domain/edition-id.ts';
import { findIndicator, type Indicator, type Instrument, type Requirement } from '../../domain/instrument.ts';
import { roomFrom } from '../../domain/read-room.ts';
import type { Room } from '../../domain/room.ts';
import { roomScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readFields } from '../../storage/views.ts';
import type { Reusable, Seat } from './seat.ts';

type Elsewhere = { scope: string; where: string };
type From = Pick<Seat, 'view' | 'period' | 'instrument'> & { opd: string; directory: Directory };

/** What the own OPD showed in indicators whose evidence serves here too, and in this one in earlier periods. */
export async function readReusable(db: Db, from: From): Promise<readonly Reusable[]> {
  const { view, period, instrument, opd, directory } = from;
  const places = [
    ...inOtherRooms(view.indicator, { period, instrument }),
    ...inEarlier(view.indicator, period, directory),
  ];
  const parts = await Promise.all(
    places.map(async ({ scope, where }) =>
      roomFrom(await readFields(db, scope), view.assessment.room)
        .ties.filter((tie) => tie.opd === opd && !tie.deleted)
        .map((tie) => ({ tie, where })),
    ),
  );
  return parts.flat();
}

function inOtherRooms(indicator: Indicator, at: { period: Period; instrument: Instrument }): Elsewhere[] {
  return indicator.reuses.map((id) => ({
    scope: roomScope(at.period.id, id),
    where: findIndicator(at.instrument, id)?.shortName ?? id,
  }));
}

/** Editions of an instrument number their indicators alike; another one names those that this indicator follows. */
function inEarlier(
  indicator: Indicator,
  { id, year, instrument }: Period,
  directory: Directory,
): Elsewhere[] {
  const isEdition = (other: string) => editionStem(other) === editionStem(instrument);
  return [...directory.periods.values()]
    .filter((period) => period.id !== id && period.year < year)
    .toSorted((one, other) => other.year - one.year)
    .flatMap((period) =>
      (isEdition(period.instrument) ? [indicator.id] : indicator.successorOf).map((code) => ({
        scope: roomScope(period.id, code),
        where: period.name,
      })),
    );
}

/** At most so many offers at one requirement: more would hide the question. */
const maxOffers = 2;

/** Documents of a fitting kind that this OPD has not tied here yet. */
export function offersFor(requirement: Requirement, reusable: readonly Reusable[], room: Room): Reusable[] {
  const tied = new Set(
    room.ties
      .filter((tie) => tie.requirement === requirement.code && !tie.deleted)
      .map(({ evidence }) => evidence.document),
  );
  const kinds: readonly string[] = requirement.accepts;
  const fitting = reusable.filter(
    ({ tie: { evidence } }) => kinds.includes(evidence.kind ?? '') && !tied.has(evidence.document),
  );
  const isFirst = ({ tie }: Reusable, index: number) =>
    fitting.findIndex((other) => other.tie.evidence.document === tie.evidence.document) === index;
  return fitting.filter(isFirst).slice(0, maxOffers);
}
