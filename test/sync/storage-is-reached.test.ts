import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calls } from '../storage/storage-calls.ts';

/** What runs inside a transaction of its caller, which begins again as a whole; and what opens or needs no connection. */
const notCalled = new Set(
  `attempt attemptText reconnecting hashOf isGenuine openStorage openAsItLies discardStorage recordWithin refuseWithin withdrawWithin
  unsentFilesWithin namedByLog putField readParts readOpsOf foldScopeAnew`.split(/\s+/),
);

test('[F62] every function that goes to the database is among those tried', () => {
  const sources = globSync('src/storage/*.ts').map((file) => readFileSync(file, 'utf8'));
  const pattern = /^export (?:async function|const) (\w+)(?: = (?:async )?\((?:db|storage)|\()/gm;
  const functions = sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name));
  expect(functions.length).toBeGreaterThan(40);
  expect(functions.filter((name) => !notCalled.has(name) && calls[name] === undefined)).toEqual([]);
});

test('[F62] no page reads the database but through these functions', () => {
  const tables = /\bdb\s*\.(meta|fields|ops|outbox|tray|drafts|cursors|files|parts|transaction)\b/;
  const files = globSync('src/{ui,sync}/**/*.{ts,tsx}');
  const reading = files.filter((file) => tables.test(readFileSync(file, 'utf8')));
  expect(reading.toSorted()).toEqual([
    'src/ui/app/kept-accounts.ts', // a database of its own
    'src/ui/app/start-app.tsx', // by `attempt`
    'src/ui/library/capture-session.ts', // by `attempt`
  ]);
});
