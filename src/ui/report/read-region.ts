import { directoryFrom, type Directory, type Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { newestEdit } from '../../domain/newest-edit.ts';
import type { RegionSource } from '../../domain/region-source.ts';
import { agencyScope, periodScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readFields } from '../../storage/views.ts';
import { readRoomViews } from '../kit/room-views.ts';

/** A region as this device holds it now; `newestEditAt` is the date of everything that is made of it. */
export type RegionRead = RegionSource & { newestEditAt: string | null };

export async function readRegion(
  db: Db,
  { period, instrument }: { period: Period; instrument: Instrument },
): Promise<RegionRead> {
  const agency = await readFields(db, agencyScope);
  const directory: Directory = directoryFrom(agency);
  const views = [...(await readRoomViews(db, { directory, period, instrument }))];
  const coverage = await readFields(db, periodScope(period.id));
  const fields = [...agency, ...coverage, ...views.flatMap(([, view]) => view.fields)];
  return {
    instrument,
    period,
    directory,
    assessments: new Map(views.map(([id, { assessment }]) => [id, assessment])),
    newestEditAt: newestEdit(fields, period.id),
  };
}
