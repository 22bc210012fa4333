import type { Directory, Period, StoredField } from '../../domain/directory.ts';
import { activeOpds } from '../../domain/directory.ts';
import { findIndicator, type Indicator, type Instrument } from '../../domain/instrument.ts';
import { assessRoom, type Assessment } from '../../domain/maturity.ts';
import { roomFrom } from '../../domain/read-room.ts';
import { periodScope, roomScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readFields } from '../../storage/views.ts';

/** One indicator of the running period as this device knows it: its fields, and what they amount to. */
export type RoomView = {
  scope: string;
  indicator: Indicator;
  /** The fields of the room's own scope, with differences and comments. */
  fields: readonly StoredField[];
  assessment: Assessment;
};

/** What a room is read with. */
export type Assessor = { directory: Directory; period: Period; instrument: Instrument };

/** The room as it is stored now; null where the instrument has no such indicator. */
export async function readRoom(db: Db, indicatorId: string, assessor: Assessor): Promise<RoomView | null> {
  const indicator = findIndicator(assessor.instrument, indicatorId);
  if (indicator === undefined) return null;
  const fields = await readFields(db, roomScope(assessor.period.id, indicatorId));
  const coverage = await readFields(db, periodScope(assessor.period.id));
  return viewOf(indicator, { fields, coverage }, assessor);
}

/** What a room is made of: its own fields, and of the period's those that are asked of every OPD. */
export type RoomParts = { fields: readonly StoredField[]; coverage: readonly StoredField[] };

export function viewOf(
  indicator: Indicator,
  { fields, coverage }: RoomParts,
  { directory, period }: Assessor,
): RoomView {
  const room = roomFrom([...fields, ...coverage], {
    indicator,
    year: period.year,
    closesOn: period.closesOn,
    activeOpds: activeOpds(directory).map((opd) => opd.id),
    external: directory.externals.get(`${period.id}:${indicator.id}`)?.value ?? null,
  });
  return { scope: roomScope(period.id, indicator.id), indicator, fields, assessment: assessRoom(room) };
}
