import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openProfile, type Profile } from '../browser/chromium.ts';
import { sendingStatus, untilKept } from '../browser/visit.ts';
import type { Random } from '../simulation/random.ts';
import type { Ledger } from './ledger.ts';
import type { RoughLink } from './rough-link.ts';
import { watchSaved } from './watch-saved.ts';

/** Somebody at a device of their own, whose browser may die at any time. */
export type Person = {
  user: string;
  opd: string;
  /** Where that OPD answers, of the rooms of the run. */
  ownRooms: readonly string[];
  link: RoughLink;
  ledger: Ledger;
  random: Random;
  page: () => Page;
  /** How often the browser was killed. */
  deaths: () => number;
  /** Set while keys are being pressed. */
  isWriting: boolean;
  newWord: () => string;
  /** Kills the browser and starts it again on its profile; whatever the network does then. */
  killBrowser: () => Promise<void>;
  /** Resolves when a browser stands, at once where none was killed. */
  whenUp: () => Promise<void>;
  setOffline: (isOffline: boolean) => Promise<void>;
  close: () => Promise<void>;
};

export type Who = Pick<Person, 'user' | 'opd' | 'ownRooms'>;
type PersonOptions = { who: Who; link: RoughLink; ledger: Ledger; random: Random; ticket: string };

const actionLimitMs = 15_000;
const startLimitMs = 60_000;

/** Signs somebody in on a new profile. The browser is closed once after that: only then its cookies are surely on the disk. */
export async function openPerson({ who, link, ledger, random, ticket }: PersonOptions): Promise<Person> {
  const first = await openProfile();
  const { folder } = first;
  const page = first.context.pages()[0] ?? (await first.context.newPage());
  await page.goto(`${link.address}/${ticket}`);
  await untilKept(page);
  await first.context.close();

  let profile = await start();
  let words = 0;
  let deaths = 0;
  let up: Promise<void> = Promise.resolve();
  async function start(): Promise<Profile> {
    const opened = await openProfile({ folder });
    await watchSaved(opened.context, (saved) => {
      for (const word of saved) if (!ledger.words.has(word)) ledger.words.set(word, who.user);
    });
    const shown = opened.context.pages()[0] ?? (await opened.context.newPage());
    opened.context.setDefaultTimeout(actionLimitMs);
    await shown.goto(`${link.address}/`, { waitUntil: 'commit', timeout: startLimitMs });
    await sendingStatus(shown).waitFor({ timeout: startLimitMs });
    return opened;
  }
  async function reopen(): Promise<void> {
    await profile.kill();
    profile = await start();
  }
  return {
    ...who,
    link,
    ledger,
    random,
    page: () => profile.context.pages()[0] as Page,
    deaths: () => deaths,
    isWriting: false,
    newWord: () => `q${(words += 1)}${who.user}z`,
    killBrowser: () => {
      deaths += 1;
      up = reopen();
      return up;
    },
    whenUp: () => up,
    setOffline: (isOffline) => profile.context.setOffline(isOffline),
    close: async () => {
      await profile.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
