import { assignmentRole, type Directory, type Opd, type Period } from './directory.ts';
import type { Instrument } from './instrument.ts';
import type { Assessment } from './maturity.ts';

/** One period of a region with everything that reports are made of; the assessments stand by indicator. */
export type RegionSource = {
  instrument: Instrument;
  period: Period;
  directory: Directory;
  assessments: ReadonlyMap<string, Assessment>;
};

/** The OPD that answers for an indicator; null where none was named. */
export function ownerOf({ directory, period }: RegionSource, indicator: string): Opd | null {
  const room = { period: period.id, indicator };
  const owners = [...directory.opds.values()].filter(({ id }) => {
    return assignmentRole(directory, room, id) === 'owner';
  });
  return owners.toSorted(byName)[0] ?? null;
}

/** By name, and where two are called the same by their id: the order never depends on what was stored first. */
export function byName(one: Opd, other: Opd): number {
  return one.name.localeCompare(other.name, 'id') || (one.id < other.id ? -1 : 1);
}
