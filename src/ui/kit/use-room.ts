import type { Directory, Period, StoredField } from '../../domain/directory.ts';
import { activeOpds } from '../../domain/directory.ts';
import { findIndicator, findRequirement, type Indicator, type Instrument } from '../../domain/instrument.ts';
import { assessRoom, type Assessment } from '../../domain/maturity.ts';
import { roomFrom } from '../../domain/read-room.ts';
import { periodScope, roomScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readFields, readRooms } from '../../storage/views.ts';
import { useApp } from './app-context.ts';
import { useLive, type Live } from './use-live.ts';

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

/** The live room of one indicator; null where no period runs or the instrument has no such indicator. */
export function useRoom(indicatorId: string): Live<RoomView | null> {
  const { storage, directory, period, instrument } = useApp();
  return useLive(
    async () =>
      period === null || instrument === null
        ? null
        : readRoom(storage.db, indicatorId, { directory, period, instrument }),
    [storage, directory, period, instrument, indicatorId],
  );
}

/** The room as it is stored now; null where the instrument has no such indicator. */
export async function readRoom(db: Db, indicatorId: string, assessor: Assessor): Promise<RoomView | null> {
  const indicator = findIndicator(assessor.instrument, indicatorId);
  if (indicator === undefined) return null;
  const fields = await readFields(db, roomScope(assessor.period.id, indicatorId));
  const coverage = await readFields(db, periodScope(assessor.period.id));
  return viewOf(indicator, { fields, coverage }, assessor);
}

/** Every room of the running period that this device holds something of, and empty ones for the rest, by indicator id. */
export function useRooms(): Live<ReadonlyMap<string, RoomView>> {
  const { storage, directory, period, instrument } = useApp();
  return useLive(async () => {
    if (period === null || instrument === null) return new Map<string, RoomView>();
    return readRoomViews(storage.db, { directory, period, instrument });
  }, [storage, directory, period, instrument]);
}

/** Every room of a period, once: what exports are made of. */
export async function readRoomViews(db: Db, assessor: Assessor): Promise<ReadonlyMap<string, RoomView>> {
  const { period, instrument } = assessor;
  const rooms = await readRooms(db, period.id);
  const coverage = byIndicator(await readFields(db, periodScope(period.id)), instrument);
  return new Map(
    instrument.indicators.map((indicator) => {
      const parts = { fields: rooms.get(indicator.id) ?? [], coverage: coverage.get(indicator.id) ?? [] };
      return [indicator.id, viewOf(indicator, parts, assessor)];
    }),
  );
}

type RoomParts = { fields: readonly StoredField[]; coverage: readonly StoredField[] };

function viewOf(
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
