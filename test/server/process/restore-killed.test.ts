import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { invite } from '../../../src/server/access/make-code.ts';
import { backUp } from '../../../src/server/backup/back-up.ts';
import { verifyData } from '../../../src/server/backup/verify.ts';
import { quiet } from '../backup/quiet.ts';
import { startEndpoint } from '../endpoint.ts';
import { run, runTraced, useDataDirectory } from './server-process.ts';
import { canTrace } from './system.ts';

const data = useDataDirectory();
const needsTrace = canTrace ? '' : ' (NOT LOOKED AT: strace is not installed or not allowed here)';
const clock = { nowMs: Date.parse('2026-03-10T02:00:00Z') };

/** A state that a server can start from, with a person whose name tells it apart. */
async function stateNamed(name: string, dataPath: string): Promise<void> {
  const server = await startEndpoint({}, { dataPath, clock });
  await invite({ name, roles: ['viewer'], opds: [] }, server.deps);
  await server.stop();
}

const holds = (folder: string, name: string): boolean => {
  const path = join(folder, 'lumbung.db');
  if (!existsSync(path)) return false;
  const db = new Database(path, { readonly: true });
  const found = db.prepare('SELECT 1 FROM op WHERE instr(body, ?) > 0').get(JSON.stringify(name));
  db.close();
  return found !== undefined;
};

const foldersAside = (place: string): string[] =>
  readdirSync(place)
    .filter((name) => name.startsWith('before-restore-'))
    .map((name) => join(place, name));

/** What a start finds: the name that it holds, or the words with which it refuses. */
async function startIn(dataPath: string): Promise<string> {
  try {
    await (await startEndpoint({}, { dataPath, clock })).stop();
  } catch (error) {
    return String(error);
  }
  return ['Lama', 'Cadangan'].filter((name) => holds(dataPath, name)).join();
}

describe.skipIf(!canTrace)(`a restore that is killed${needsTrace}`, { timeout: 240_000 }, () => {
  it('[BK3] [BK4] at any of its moves leaves the former state, or says that it must run again; never a new server', async () => {
    const [backup, former, place] = ['backup', 'former', 'place'].map((name) => join(data.path(), name)) as [
      string,
      string,
      string,
    ];
    await stateNamed('Cadangan', join(data.path(), 'source'));
    const madeAt = '2026-03-10T03:00:00.000Z';
    const source = join(data.path(), 'source');
    await backUp({ dataPath: source, folder: backup, quick: false, replace: false, progress: quiet, madeAt });
    await stateNamed('Lama', former);
    const args = [backup, '--data', place, '--replace'];
    const found: string[] = [];
    for (let move = 1; found.at(-1) !== 'Cadangan'; move += 1) {
      expect(move).toBeLessThan(30);
      rmSync(place, { recursive: true, force: true });
      cpSync(former, place, { recursive: true });
      // strace counts for each thread: with one, all moves are counted together.
      const kill = [
        '-E',
        'UV_THREADPOOL_SIZE=1',
        '-e',
        'trace=rename',
        '-e',
        `inject=rename:signal=SIGKILL:when=${move}`,
        '-o',
        '/dev/null',
      ];
      await runTraced(kill)('commands/restore.ts', args).ended;
      // The former database is whole, wherever it lies now.
      expect([place, ...foldersAside(place)].some((folder) => holds(folder, 'Lama'))).toBe(true);
      found.push(await startIn(place));
      if (found.at(-1) === 'Cadangan') break;
      const again = run('commands/restore.ts', args);
      expect([await again.ended, again.stderr()]).toEqual([0, expect.any(String)]);
      // Together in one folder, not torn over two.
      const names = readdirSync(former).filter((name) => name !== 'lock.db');
      expect(foldersAside(place).map((folder) => readdirSync(folder))).toContainEqual(
        expect.arrayContaining(names),
      );
      expect((await verifyData(place, quiet)).faults).toEqual([]);
      expect(await startIn(place)).toBe('Cadangan');
    }
    const kinds = found.map((what) => (what.includes('A restore into') ? 'refused' : what));
    expect([...new Set(kinds)]).toEqual(['Lama', 'refused', 'Cadangan']);
    expect(kinds.length).toBeGreaterThan(6);
  });
});
