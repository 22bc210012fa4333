import { startEndpoint, type RunningEndpoint } from '../browser/endpoint.ts';
import { invite } from '../browser/invite.ts';
import { randomFrom } from '../simulation/random.ts';
import { act, emptyActions, type Actions } from './act.ts';
import { rooms } from './acts.ts';
import { check, type Findings } from './check.ts';
import { readLog } from './compare.ts';
import { emptyFaults, killBrowsers, killServer, roughenNetwork, type Faults } from './faults.ts';
import { heal } from './heal.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { openPerson, type Person, type Who } from './person.ts';
import { openRoughLink } from './rough-link.ts';

/** Everything of one run that its parts share. */
export type Run = {
  endpoint: RunningEndpoint;
  people: readonly Person[];
  /** How many edits the log held when it began. */
  editsBefore: number;
  ledger: Ledger;
  actions: Actions;
  faults: Faults;
  /** Milliseconds that are left; 0 once it is over. */
  leftMs: () => number;
  say: (line: string) => void;
};

export type Outcome = Pick<Run, 'actions' | 'faults' | 'ledger'> & Findings & { minutes: number };
export type RunOptions = { minutes: number; seed: number; say: (line: string) => void };

/** Two admins of one OPD, and the coordinator, who answers for another one besides. */
const everybody: readonly Who[] = [
  { user: 'rahma', opd: 'bkpsdm', ownRooms: rooms },
  { user: 'dewi', opd: 'bkpsdm', ownRooms: rooms },
  { user: 'andi', opd: 'diskominfo', ownRooms: ['I19'] },
];

const tellEveryMs = 15_000;

/** People work, networks break, browsers and the server die; then all is repaired and looked at. */
export async function runChaos({ minutes, seed, say }: RunOptions): Promise<Outcome> {
  const endpoint = await startEndpoint(['--demo']);
  const ledger = emptyLedger();
  const people: Person[] = [];
  try {
    for (const [index, who] of everybody.entries()) {
      const ticket = new URL(await invite(endpoint, who.user)).hash;
      const link = await openRoughLink(endpoint.address);
      const random = randomFrom(seed * 100 + index);
      people.push(await openPerson({ who, link, ledger, random, ticket }));
    }
    const endsAt = Date.now() + minutes * 60_000;
    const leftMs = (): number => Math.max(0, endsAt - Date.now());
    const editsBefore = readLog(endpoint.data).length;
    const run: Run = {
      endpoint,
      people,
      editsBefore,
      ledger,
      leftMs,
      say,
      actions: emptyActions(),
      faults: emptyFaults(),
    };
    const telling = setInterval(() => say(progressOf(run, minutes)), tellEveryMs);
    try {
      await Promise.all([
        ...people.map((person) => act(run, person)),
        ...people.map((person, index) => roughenNetwork(run, person, randomFrom(seed * 100 + 10 + index))),
        killServer(run, randomFrom(seed * 100 + 20)),
        killBrowsers(run, minutes, randomFrom(seed * 100 + 30)),
      ]);
    } finally {
      clearInterval(telling);
    }
    say('The time is over; everything is repaired and sent.');
    await heal(run);
    return { ...run, ...(await check(run)), minutes };
  } finally {
    for (const person of people) await person.close();
    for (const { link } of people) await link.close();
    await endpoint.close();
  }
}

function progressOf({ actions, faults, ledger, leftMs }: Run, minutes: number): string {
  const passed = (minutes - leftMs() / 60_000).toFixed(1);
  const kills = faults.serverKills + faults.browserKills;
  return `${passed} of ${minutes} minutes: ${actions.done} actions, ${faults.cuts} cuts, ${kills} kills, ${ledger.words.size} words shown as saved`;
}

/** The one line that tells how it went. */
export function summaryOf({ minutes, actions, faults, ledger, edits, failures }: Outcome): string {
  const { done, interrupted, givenUp } = actions;
  const { cuts, serverKills, browserKills, killsWhileWriting } = faults;
  const kills = `${serverKills + browserKills} kills (${serverKills} of the server, ${browserKills} of browsers, ${killsWhileWriting} of them while keys were pressed)`;
  const lost = failures.filter(({ isLoss }) => isLoss).length;
  return [
    `${minutes} minutes`,
    `${done} actions (${interrupted} cut off by a kill, ${givenUp} given up)`,
    `${cuts} cuts`,
    kills,
    `${edits} edits`,
    `${ledger.words.size} words, ${ledger.answers.size} answers and ${ledger.files.size} files shown as saved`,
    `${lost} losses`,
    `${failures.length - lost} other failures`,
  ].join(', ');
}
