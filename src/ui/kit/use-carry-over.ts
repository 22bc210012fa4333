import { useEffect, useState } from 'preact/hooks';
import { carryProgress, type CarryProgress, type CarryRooms } from '../../domain/carry-answers.ts';
import { planCarryOver, type CarryPlan } from '../../domain/carry-over.ts';
import type { Assignment, Directory, Period, StoredField } from '../../domain/directory.ts';
import { decisionsFrom, disputedFrom } from '../../domain/decisions-made.ts';
import { documentsNow } from '../../domain/document-now.ts';
import { mergedInto } from '../../domain/heirs.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { agencyScope, opdScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readEntity } from '../../storage/views.ts';
import { useApp } from './app-context.ts';
import { fetchInstrument } from './instrument-fetch.ts';
import { useLive, type Live } from './use-live.ts';
import type { RoomView } from './room-view.ts';
import { readRoomViews } from './room-views.ts';

/** A period, the one that it carries over from, and their instruments. */
export type CarryPeriods = {
  directory: Directory;
  from: { period: Period; instrument: Instrument };
  to: { period: Period; instrument: Instrument };
};

/** What one OPD may carry over into the running period, and how far it is with it. */
export type CarryView = {
  opd: string;
  from: Period;
  to: Period;
  plan: CarryPlan;
  rooms: CarryRooms;
  progress: CarryProgress;
};

/** The rooms of both periods, read once for as many OPDs as are asked for. */
export type CarryGround = {
  before: ReadonlyMap<string, RoomView>;
  now: ReadonlyMap<string, RoomView>;
  shared: readonly StoredField[];
};

export async function readCarryGround(db: Db, { directory, from, to }: CarryPeriods): Promise<CarryGround> {
  return {
    before: await readRoomViews(db, { directory, ...from }),
    now: await readRoomViews(db, { directory, ...to }),
    shared: await readEntity(db, agencyScope, 'document'),
  };
}

export async function readCarryView(
  db: Db,
  opd: string,
  { periods, ground }: { periods: CarryPeriods; ground: CarryGround },
): Promise<CarryView> {
  const { directory, from, to } = periods;
  const merged = mergedInto(directory, opd);
  const libraries = await Promise.all(
    [opd, ...merged].map(async (one) => readEntity(db, opdScope(one), 'document')),
  );
  const plan = planCarryOver({
    opd,
    merged,
    from: {
      period: from.period.id,
      instrument: from.instrument,
      assessments: new Map([...ground.before].map(([id, { assessment }]) => [id, assessment])),
    },
    to: { days: to.period, instrument: to.instrument, assigned: assignedTo(directory, to.period, opd) },
    documents: documentsNow([...ground.shared, ...libraries.flat()]),
  });
  const rooms: CarryRooms = new Map(
    [...ground.now].map(([id, { assessment, fields }]) => [
      id,
      {
        room: assessment.room,
        decisions: decisionsFrom(fields, opd),
        disputed: disputedFrom(fields, opd),
      },
    ]),
  );
  const progress = carryProgress(plan.pieces, opd, rooms);
  return { opd, from: from.period, to: to.period, plan, rooms, progress };
}

function assignedTo(directory: Directory, period: Period, opd: string): Map<string, Assignment> {
  const own = [...directory.assignments.values()].filter(
    (one) => one.period === period.id && one.opd === opd && one.role !== 'none',
  );
  return new Map(own.map((one) => [one.indicator, one]));
}

/** The running period and the one that it begins from: still on the way, or null where there is none to be had. */
export function useCarryPeriods(): CarryPeriods | 'coming' | null {
  const { directory, period, instrument } = useApp();
  const before = period === null || period.from === null ? undefined : directory.periods.get(period.from);
  const texts = useTextsOf(before?.instrument ?? null);
  if (period === null || before === undefined || texts === null) return null;
  if (instrument === null || texts === 'coming') return 'coming';
  return { directory, from: { period: before, instrument: texts }, to: { period, instrument } };
}

/** The texts of an instrument that need not be that of the running period. */
function useTextsOf(wanted: string | null): Instrument | 'coming' | null {
  const { storage, endpoint, language } = useApp();
  const [texts, setTexts] = useState<{ of: string; found: Instrument | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const fetch = async (of: string) => {
      const found = await fetchInstrument(of, language, { storage, endpoint });
      if (isCurrent) setTexts({ of, found });
    };
    if (wanted !== null) void fetch(wanted);
    return () => {
      isCurrent = false;
    };
  }, [wanted, language, storage, endpoint]);
  if (wanted === null) return null;
  return texts?.of === wanted ? texts.found : 'coming';
}

/** What this OPD may carry over into the running period; null where it has nothing to begin from. */
export function useCarryOver(opd: string | null): Live<CarryView | null> {
  const { storage } = useApp();
  const periods = useCarryPeriods();
  const known = periods === 'coming' ? null : periods;
  const live = useLive(async () => {
    if (known === null || opd === null) return null;
    const ground = await readCarryGround(storage.db, known);
    return readCarryView(storage.db, opd, { periods: known, ground });
  }, [storage, opd, ...keysOf(known)]);
  if (live.state !== 'filled') return live;
  const isBehind = known !== null && opd !== null && live.value?.opd !== opd;
  return periods === 'coming' || isBehind ? { state: 'loading' } : live;
}

/** What a plan is made of: another one is made when one of these is another. */
export function keysOf(periods: CarryPeriods | null): readonly unknown[] {
  if (periods === null) return [null, null, null, null, null];
  const { directory, from, to } = periods;
  return [directory, from.instrument, to.instrument, from.period, to.period];
}
