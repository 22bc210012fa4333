import { record, type Edit } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { memoryStorage } from '../sync/scripted-endpoint.ts';
import type { Bench } from './bench.ts';
import type { Traffic } from './counting-fetch.ts';
import { joinWithoutBrowser } from './desk.ts';
import type { Goal } from './goal.ts';
import { openRooms, requirementsOf } from './open-rooms.ts';

const edits = 100;

/** What a sync costs a data plan: the app's own storage, cycle and transport against the real server. */
export const syncGoal: Goal = {
  number: 9,
  name: 'sync',
  measure: async (bench) => {
    const device = await openBareDevice(bench);
    await device.sync();
    const nothing = await device.sync();
    await record(device.storage, claimsOf(edits));
    const hundred = await device.sync();
    const waiting = await device.storage.db.outbox.count();
    if (waiting > 0) throw new Error(`${waiting} of ${edits} edits were not taken`);
    return [
      {
        what: `${edits} edits`,
        unit: 'round trips',
        values: [hundred.requests],
        goal: { atMost: 1 },
        isExact: true,
      },
      {
        what: `${edits} edits, up`,
        unit: 'kB',
        values: [hundred.upBytes / 1000],
        goal: { atMost: 6 },
        isExact: true,
      },
      { what: `${edits} edits, down`, unit: 'kB', values: [hundred.downBytes / 1000], goal: null },
      {
        what: 'nothing new, bodies both ways, one OPD',
        unit: 'bytes',
        values: [nothing.upBytes + nothing.downBytes],
        goal: { atMost: 700 },
        isExact: true,
      },
    ];
  },
};

type BareDevice = { storage: Storage; sync: () => Promise<Traffic> };

/** A device of an OPD without a screen, whose bytes are counted. */
async function openBareDevice({ endpoint, newCode }: Bench): Promise<BareDevice> {
  const { user, device, transport, counting } = await joinWithoutBrowser(endpoint.address, await newCode());
  const storage = { ...(await memoryStorage()), person: { id: user }, device: { id: device } };
  const sync = async (): Promise<Traffic> => {
    counting.take();
    const { kind } = await exchange({ storage, transport });
    if (kind !== 'done') throw new Error(`the sync ended with ${kind}`);
    return counting.take();
  };
  return { storage, sync };
}

/** As a long evening offline leaves them: claims one after the other, an explanation for each ten. */
function claimsOf(count: number): Edit[] {
  const claims = openRooms.flatMap((indicator) => {
    const scope = `indicator/2026/${indicator}`;
    const explanation: Edit = {
      scope,
      entity: 'answer',
      key: 'diskominfo',
      field: 'explanation',
      value: `Fakta: untuk ${indicator} sudah ada kebijakan internal yang ditetapkan Bupati dan dipakai semua perangkat daerah.`,
    };
    return [explanation, ...requirementsOf(indicator).map((code) => claimOf(scope, code))];
  });
  if (claims.length < count) throw new Error(`only ${claims.length} edits`);
  return claims.slice(0, count);
}

const claimOf = (scope: string, code: string): Edit => ({
  scope,
  entity: 'claim',
  key: `diskominfo:${code}`,
  field: 'state',
  value: code.endsWith('2') ? 'unmet' : 'met',
});
