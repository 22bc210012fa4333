import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loseConnection, losses } from './lose-connection.ts';
import { calls, openFilled } from './storage-calls.ts';

/** What runs inside a transaction of its caller, which begins again as a whole; and what opens or needs no connection. */
const notCalled = new Set(
  `attempt attemptText reconnecting hashOf openStorage openAsItLies discardStorage recordWithin refuseWithin withdrawWithin
  unsentFilesWithin namedByLog putField readParts`.split(/\s+/),
);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** New ids differ from run to run. */
const withoutIds = (found: unknown): string => JSON.stringify(found ?? null).replaceAll(uuid, 'id');

/** What a call gives and leaves behind when the connection is lost before its nth transaction; null when it has fewer. */
async function outcome(name: string, lost: { how: keyof typeof losses; nth: number } | null) {
  const filled = await openFilled();
  const { db } = filled.storage;
  const losing = lost === null ? null : await loseConnection(db, lost);
  const given = withoutIds(await calls[name]?.(filled));
  if (losing?.hasHappened() === false) return null;
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  return { given, left: withoutIds(rows) };
}

// Dexie says so each time it opens a closed connection again.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

describe.each(Object.keys(losses) as (keyof typeof losses)[])('a connection that %s', (how) => {
  test.each(Object.keys(calls))(
    '[F62] is opened again and used once more, wherever it goes, in %s',
    async (name) => {
      const whole = await outcome(name, null);
      let nth = 1;
      for (; nth < 30; nth += 1) {
        const lost = await outcome(name, { how, nth });
        if (lost === null) break;
        expect(lost).toEqual(whole);
      }
      expect(nth).toBeGreaterThan(1);
    },
  );
});

test('[F62] every function that goes to the database is among those tried', () => {
  const sources = globSync('src/storage/*.ts').map((file) => readFileSync(file, 'utf8'));
  const pattern = /^export (?:async function|const) (\w+)(?: = (?:async )?\((?:db|storage)|\()/gm;
  const functions = sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name));
  expect(functions.length).toBeGreaterThan(40);
  expect(functions.filter((name) => !notCalled.has(name) && calls[name] === undefined)).toEqual([]);
});

test('[F62] no page reads the database but through these functions', () => {
  const tables = /\bdb\b\s*\.(meta|fields|ops|outbox|tray|drafts|cursors|files|parts|transaction)\b/;
  const files = globSync('src/{ui,sync}/**/*.{ts,tsx}');
  const reading = files.filter((file) => tables.test(readFileSync(file, 'utf8')));
  // Both go through `attempt`: the pages of a capture, and whether anything was ever read.
  expect(reading.toSorted()).toEqual(['src/ui/app/start-app.tsx', 'src/ui/library/capture-session.ts']);
});
