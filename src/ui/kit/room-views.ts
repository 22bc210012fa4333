import type { StoredField } from '../../domain/directory.ts';
import { findRequirement, type Indicator, type Instrument } from '../../domain/instrument.ts';
import { periodScope, roomScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readFields, readRooms } from '../../storage/views.ts';
import { viewOf, type Assessor, type RoomParts, type RoomView } from './room-view.ts';

/** The fields of a period's rooms and of the period itself, by scope; a scope in which nothing changed keeps its array. */
export type FieldsByScope = ReadonlyMap<string, readonly StoredField[]>;

/** Every room of a period, once: what exports are made of. */
export async function readRoomViews(db: Db, assessor: Assessor): Promise<ReadonlyMap<string, RoomView>> {
  return viewsOf(await readAllRooms(db, assessor.period.id), assessor);
}

/** One read for all rooms: on a phone, one for each would take longer than what is in them. */
export async function readAllRooms(db: Db, period: string): Promise<Map<string, readonly StoredField[]>> {
  const rooms = await readRooms(db, period);
  return new Map([
    ...[...rooms].map(([indicator, fields]) => [roomScope(period, indicator), fields] as const),
    [periodScope(period), await readFields(db, periodScope(period))],
  ]);
}

/** What the rooms of a period amount to, by indicator; one in which nothing changed is not worked out again. */
export function viewsOf(held: FieldsByScope, assessor: Assessor): ReadonlyMap<string, RoomView> {
  const { period, instrument } = assessor;
  const coverage = byIndicator(held.get(periodScope(period.id)) ?? none, instrument);
  return new Map(
    instrument.indicators.map((indicator) => {
      const fields = held.get(roomScope(period.id, indicator.id)) ?? none;
      const parts = { fields, coverage: coverage.get(indicator.id) ?? none };
      return [indicator.id, assessed(indicator, parts, assessor)];
    }),
  );
}

const none: readonly StoredField[] = [];

type Assessed = { of: readonly unknown[]; view: RoomView };

/** What a room amounts to, as long as it and all that it depends on stay the same. */
const assessedByFields = new WeakMap<readonly StoredField[], Assessed>();

function assessed(indicator: Indicator, parts: RoomParts, assessor: Assessor): RoomView {
  const { directory, period, instrument } = assessor;
  const of = [indicator, directory, period, instrument, ...parts.coverage];
  const known = assessedByFields.get(parts.fields);
  if (known !== undefined && isSame(known.of, of)) return known.view;
  const view = viewOf(indicator, parts, assessor);
  assessedByFields.set(parts.fields, { of, view });
  return view;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);

/** Answers to the questions that every OPD is asked lie together in the period; each room takes its own. */
function byIndicator(coverage: readonly StoredField[], instrument: Instrument): Map<string, StoredField[]> {
  const groups = new Map<string, StoredField[]>();
  for (const field of coverage) {
    const [requirement = ''] = field.key.split(':');
    const indicator = findRequirement(instrument, requirement)?.indicator.id;
    if (indicator === undefined) continue;
    groups.set(indicator, [...(groups.get(indicator) ?? []), field]);
  }
  return groups;
}
