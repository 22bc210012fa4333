import { readDrafts } from '../../src/storage/draft.ts';
import { exportUnsent } from '../../src/storage/export-copy.ts';
import { readCopy } from '../../src/ui/kit/read-copy.ts';
import { openDevice, type Device, type Seams } from './device.ts';
import { checkInvariants, type Failure } from './invariants.ts';
import { emptyLedger, noteReplaced } from './ledger.ts';
import { perform, type Run } from './perform.ts';
import { randomFrom } from './random.ts';
import { faultsIn, scheduleOf, type Action } from './schedule.ts';
import { openWorld, type Template } from './world.ts';

export type Outcome = {
  seed: number;
  failures: readonly Failure[];
  faults: Readonly<Record<string, number>>;
  edits: number;
  /** What came of it, to compare two runs of one seed by. */
  fingerprint: string;
};

/** What a breakage does to a run; nothing for the product as it is. */
export type Breakage = { name: string; seamsOf: (run: () => Run) => Seams; restoresKeepEpoch?: boolean };

const sound: Breakage = { name: 'none', seamsOf: () => ({}) };

/** Sound network, and everybody online: within so many cycles nothing may be left to do. */
const healingRounds = 3;

/** Runs the schedule of a seed on real storage, sync and server, heals, and looks at every invariant. */
export async function runSeed(
  template: Template,
  seed: number,
  {
    breakage = sound,
    schedule = scheduleOf(seed),
  }: { breakage?: Breakage; schedule?: readonly Action[] } = {},
): Promise<Outcome> {
  const random = randomFrom(seed + 1);
  const world = await openWorld(template, random, { keepEpoch: breakage.restoresKeepEpoch === true });
  const run: Run = { world, devices: [], ledger: emptyLedger(), seams: {} };
  run.seams = breakage.seamsOf(() => run);
  try {
    for (const person of world.people)
      run.devices.push(await openDevice({ name: person.name, person, world, random, seams: run.seams }));
    for (const device of run.devices) await device.sync();
    for (const action of schedule) await perform(run, action);
    await heal(run);
    const failures = await checkInvariants(run);
    return {
      seed,
      failures,
      faults: faultsIn(schedule),
      edits: run.ledger.saved.size,
      fingerprint: await fingerprintOf(run),
    };
  } finally {
    for (const device of run.devices) device.close();
    await world.end();
  }
}

async function heal(run: Run): Promise<void> {
  const { world, devices } = run;
  await world.deliverHeld();
  if (world.wasRevoked()) await handOver(run);
  for (let round = 0; round < healingRounds; round += 1)
    for (const device of devices) await syncQuietly(device);
}

/** Who was taken out can send nothing any more: their work goes to the coordinator as a file. */
async function handOver({ devices, ledger }: Run): Promise<void> {
  const coordinator = devices.find(({ person }) => person.name === 'Kori');
  if (coordinator === undefined) throw new Error('nobody coordinates');
  for (const device of devices.filter(({ person }) => person.name === 'Budi')) {
    const drafts = await readDrafts(device.storage());
    const copy = await exportUnsent(device.storage());
    await noteReplaced(ledger, device, drafts);
    await readCopy(coordinator.storage(), copy, { mayReadOthers: true });
  }
}

async function syncQuietly(device: Device): Promise<void> {
  device.faults = [];
  device.meanwhile = null;
  await device.sync();
}

async function fingerprintOf({ world }: Run): Promise<string> {
  return (await world.log()).map(({ scope, seq, id }) => `${scope} ${seq} ${id}`).join('\n');
}
