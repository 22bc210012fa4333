import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { record, type Edit } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { createEndpoint } from '../../src/sync/endpoint.ts';
import { createTransport, type Transport } from '../../src/sync/transport.ts';
import { memoryStorage } from '../sync/scripted-endpoint.ts';
import type { Bench } from './bench.ts';
import { createCountingFetch, type Traffic } from './counting-fetch.ts';
import type { Goal } from './goal.ts';

const edits = 100;

/** What a sync costs a data plan: the app's own storage, cycle and transport against the real server. */
export const syncGoal: Goal = {
  number: 9,
  name: 'sync',
  measure: async (bench) => {
    const device = await joinWithoutBrowser(bench);
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
async function joinWithoutBrowser({ endpoint, newCode }: Bench): Promise<BareDevice> {
  const counting = createCountingFetch();
  const deviceId = randomUUID();
  const baseUrl = `${endpoint.address}/`;
  const transport: Transport = createTransport({ fetch: counting.fetch, baseUrl, deviceId });
  const enrolment = await createEndpoint(transport).enrol(await newCode(), deviceId, 'Bench');
  if (enrolment.kind !== 'joined') throw new Error(`could not sign in: ${enrolment.kind}`);
  const { user } = enrolment.session;
  const storage = { ...(await memoryStorage()), person: { id: user.id }, device: { id: deviceId } };
  const sync = async (): Promise<Traffic> => {
    counting.take();
    const { kind } = await exchange({ storage, transport });
    if (kind !== 'done') throw new Error(`the sync ended with ${kind}`);
    return counting.take();
  };
  return { storage, sync };
}

/** Indicators of the sample region that this OPD owns and nobody has submitted. */
const openRooms = ['I5', 'I7', 'I8', 'I15', 'I17', 'I18', 'I23', 'I28', 'I30', 'I31'];

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

type Texts = { indicators: { id: string; levels: { requirements: { code: string }[] }[] }[] };

function requirementsOf(indicator: string): string[] {
  const text = readFileSync('src/domain/instruments/spbe-2020.json', 'utf8');
  const found = (JSON.parse(text) as Texts).indicators.find(({ id }) => id === indicator);
  return (found?.levels ?? []).flatMap(({ requirements }) => requirements.map(({ code }) => code));
}
