import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loseConnection, losses, type Loss } from './lose-connection.ts';
import { calls, openFilled } from './storage-calls.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** New ids differ from run to run. */
const withoutIds = (found: unknown): string => JSON.stringify(found ?? null).replaceAll(uuid, 'id');

/** In a browser a filled database costs a tenth of a second: there the first loss of each call stands for the later ones. */
const mostLosses = 'process' in globalThis ? 29 : 1;

/** What a call gives and leaves behind when the connection is lost before its nth transaction; null when it has fewer. */
async function outcome(name: string, lost: { how: Loss; nth: number } | null) {
  const filled = await openFilled();
  const { db } = filled.storage;
  const losing = lost === null ? null : await loseConnection(db, lost);
  const given = withoutIds(await calls[name]?.(filled));
  if (losing?.hasHappened() === false) return null;
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  await db.delete();
  return { given, left: withoutIds(rows) };
}

// Dexie says so each time it opens a closed connection again.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

describe.each(Object.keys(losses) as Loss[])('a connection that %s', (how) => {
  test.each(Object.keys(calls))(
    '[F62] is opened again and used once more, wherever it goes, in %s',
    async (name) => {
      const whole = await outcome(name, null);
      let nth = 1;
      for (; nth <= mostLosses; nth += 1) {
        const lost = await outcome(name, { how, nth });
        if (lost === null) break;
        expect(lost).toEqual(whole);
      }
      expect(nth).toBeGreaterThan(1);
    },
  );
});
