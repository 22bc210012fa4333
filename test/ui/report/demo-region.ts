import type { DeviceId, UserId } from '../../../src/domain/ids.ts';
import type { LoggedOp } from '../../../src/domain/op.ts';
import { agencyScope } from '../../../src/domain/scope.ts';
import { calendarFrom } from '../../../src/server/demo/calendar.ts';
import { demoEdits } from '../../../src/server/demo/demo-edits.ts';
import { editsToOps } from '../../../src/server/demo/edits-to-ops.ts';
import { demoPeople } from '../../../src/server/demo/region.ts';
import { demoDocuments } from '../../../src/server/demo/store-documents.ts';
import { receivePage } from '../../../src/storage/receive.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readDirectory } from '../../../src/storage/views.ts';
import { runningPeriod } from '../../../src/domain/running-period.ts';
import { loadInstrument } from '../../domain/shipped-instruments.ts';
import { openTestStorage } from '../../storage/open-test-storage.ts';
import { readRegion, type RegionRead } from '../../../src/ui/report/read-region.ts';

/** Kabupaten Contoh as the device of its coordinator holds it, told from this day on. */

export const instrument = loadInstrument('spbe-2020');
const calendar = calendarFrom(Date.parse('2026-09-12T02:00:00Z'));

export async function openDemoRegion(): Promise<Storage> {
  const storage = await openTestStorage('andi');
  const told = editsToOps(demoEdits(instrument, calendar, demoDocuments(calendar)), calendar);
  const first = told[0]?.op;
  const people = demoPeople.flatMap(({ id, ...fields }) =>
    Object.entries({ name: fields.name, roles: fields.roles, opds: fields.opds }).map(([field, value]) => ({
      by: 'server',
      op: {
        ...first,
        id: `person-${id}-${field}`,
        scope: agencyScope,
        entity: 'person',
        key: id,
        field,
        value,
        parents: [],
      } as unknown as LoggedOp,
    })),
  );
  const scopes = new Map<string, LoggedOp[]>();
  for (const { by, op } of [...people, ...told]) {
    const ops = scopes.get(op.scope) ?? [];
    ops.push({
      ...op,
      seq: ops.length + 1,
      by: by as UserId,
      device: 'contoh' as DeviceId,
      receivedAt: new Date(op.at).toISOString(),
      mac: 'm',
    });
    scopes.set(op.scope, ops);
  }
  for (const [scope, ops] of scopes) {
    const outcome = await receivePage(storage, { scope, ops, head: ops.length, more: false }, 'epoch-1');
    if (outcome !== 'applied') throw new Error(`${scope} was refused`);
  }
  return storage;
}

export async function readDemoRegion({ db }: Storage): Promise<RegionRead> {
  const period = runningPeriod(await readDirectory(db));
  if (period === null) throw new Error('the sample has a period');
  return readRegion(db, { period, instrument });
}
