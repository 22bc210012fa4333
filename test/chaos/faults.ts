import { until } from '../browser/until.ts';
import type { Random } from '../simulation/random.ts';
import type { Person } from './person.ts';
import { troubles } from './rough-link.ts';
import type { Run } from './run.ts';

export type Faults = { cuts: number; serverKills: number; browserKills: number; killsWhileWriting: number };

export const emptyFaults = (): Faults => ({
  cuts: 0,
  serverKills: 0,
  browserKills: 0,
  killsWhileWriting: 0,
});

/** The network of one person: sound for seconds, then broken in one of four ways for seconds. */
export async function roughenNetwork(run: Run, person: Person, random: Random): Promise<void> {
  while (run.leftMs() > 0) {
    await pass(run, 500 + random.below(6_000));
    run.faults.cuts += 1;
    const trouble = random.pick([...troubles, 'offline'] as const);
    if (trouble === 'offline') await setOffline(person, true);
    else person.link.set(trouble);
    await pass(run, 500 + random.below(10_000));
    person.link.set('sound');
    if (trouble === 'offline') await setOffline(person, false);
  }
}

/** A browser that was killed meanwhile begins with its network anyway. */
async function setOffline(person: Person, isOffline: boolean): Promise<void> {
  await person.setOffline(isOffline).catch(() => undefined);
}

/** The server dies at any time, and comes back after a while. */
export async function killServer(run: Run, random: Random): Promise<void> {
  while (run.leftMs() > 0) {
    await pass(run, 4_000 + random.below(16_000));
    await run.endpoint.kill();
    run.faults.serverKills += 1;
    await pass(run, random.below(6_000));
    await run.endpoint.restart();
  }
}

const mostWaitForKeysMs = 20_000;

/** One browser after the other dies, every second one while keys are pressed in it: five times in ten minutes, once each at least. */
export async function killBrowsers(run: Run, minutes: number, random: Random): Promise<void> {
  const times = Math.max(run.people.length, Math.ceil(minutes / 1.7));
  for (let time = 0; time < times; time += 1) {
    const pauseMs = run.leftMs() / (times - time + 1);
    await pass(run, pauseMs * (0.7 + random.below(60) / 100));
    const person = run.people[time % run.people.length] as Person;
    if (time % 2 === 0) await untilWriting(run, person);
    run.faults.browserKills += 1;
    if (person.isWriting) run.faults.killsWhileWriting += 1;
    await person.killBrowser();
  }
}

async function untilWriting(run: Run, person: Person): Promise<void> {
  const limitMs = Math.min(mostWaitForKeysMs, run.leftMs());
  await until('somebody writes', () => person.isWriting, limitMs).catch(() => undefined);
}

/** Lets time pass, never beyond the end. */
async function pass(run: Run, ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.min(ms, run.leftMs())));
}
