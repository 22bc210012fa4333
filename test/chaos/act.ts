import { acts, type Act } from './acts.ts';
import type { Person } from './person.ts';
import type { Run } from './run.ts';

/** `interrupted`: the browser was killed during it · `givenUp`: it could not be finished for another reason. */
export type Actions = { done: number; idle: number; interrupted: number; givenUp: number };

export const emptyActions = (): Actions => ({ done: 0, idle: 0, interrupted: 0, givenUp: 0 });

/** What everybody begins with: a short run on a slow machine has tried these, too. */
const beginning = ['add a document', 'answer', 'explain'];

/** One person at work until the time is over, in spite of everything. */
export async function act(run: Run, person: Person): Promise<void> {
  const first = beginning.flatMap((wanted) => acts.filter(({ name }) => name === wanted));
  while (run.leftMs() > 0) {
    await person.whenUp();
    const chosen = first.shift() ?? choose(person);
    const deaths = person.deaths();
    try {
      const end = await chosen.perform(person);
      run.actions[end] += 1;
    } catch (error) {
      if (person.deaths() > deaths) run.actions.interrupted += 1;
      else await giveUp(run, person, { chosen, error });
    }
  }
}

function choose({ random }: Person): Act {
  const whole = acts.reduce((sum, { weight }) => sum + weight, 0);
  let at = random.below(whole);
  return acts.find(({ weight }) => (at -= weight) < 0) as Act;
}

/** Like people whose screen does not do what they expect: they open the app anew. */
async function giveUp(
  run: Run,
  person: Person,
  { chosen, error }: { chosen: Act; error: unknown },
): Promise<void> {
  run.actions.givenUp += 1;
  const reason = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
  run.say(`${person.user} could not ${chosen.name}: ${reason}`);
  await person
    .page()
    .reload({ waitUntil: 'commit' })
    .catch(() => undefined);
}
