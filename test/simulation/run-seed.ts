import { openDevice, type Device, type Seams } from './device.ts';
import { checkInvariants, type Failure } from './invariants.ts';
import { emptyLedger } from './ledger.ts';
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

async function heal({ world, devices }: Run): Promise<void> {
  await world.deliverHeld();
  for (let round = 0; round < healingRounds; round += 1)
    for (const device of devices) await syncQuietly(device);
}

async function syncQuietly(device: Device): Promise<void> {
  device.faults = [];
  device.meanwhile = null;
  await device.sync();
}

async function fingerprintOf({ world }: Run): Promise<string> {
  return (await world.log()).map(({ scope, seq, id }) => `${scope} ${seq} ${id}`).join('\n');
}
