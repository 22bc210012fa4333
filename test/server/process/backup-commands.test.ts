import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startLoad, until } from './load.ts';
import {
  failure,
  run,
  signedIn,
  signIn,
  startServer,
  stop,
  sync,
  useDataDirectory,
  type Run,
} from './server-process.ts';

const data = useDataDirectory();
const folder = () => `${data.path()}-backup`;
const restored = () => `${data.path()}-restored`;
afterEach(() => {
  for (const path of [folder(), restored()]) rmSync(path, { recursive: true, force: true });
});

const command = (name: string, ...args: string[]): Run => run(`commands/${name}.ts`, args);

async function outputOf(process: Run): Promise<{ exitCode: number | null; said: string }> {
  return { exitCode: await process.ended, said: process.stdout() };
}

describe('backup, restore and verify', () => {
  it('[F34] back up a server while it is written to: the restored one has all that durable names', async () => {
    const server = await data.start();
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    const load = startLoad(device);
    await until(() => load.acknowledged.length > 300);
    const backup = await outputOf(command('backup', folder(), '--data', data.path()));
    expect(backup).toEqual({ exitCode: 0, said: expect.stringMatching(/^Backed up and verified in /) });
    const atTheEnd = load.acknowledged.length;
    await until(() => load.acknowledged.length > atTheEnd + 100);
    load.stop();
    await load.ended;
    const { durable, pages } = await sync(device, [], { catalogue: 0, agency: 0 });
    expect(durable.catalogue).toBeGreaterThan(100);
    expect(durable.catalogue).toBeLessThan(pages[0]?.head ?? 0);

    expect(await outputOf(command('restore', folder(), '--data', restored()))).toEqual({
      exitCode: 0,
      said: expect.stringMatching(/^Restored the backup of .*Start the server; devices hand back/s),
    });
    expect(await outputOf(command('verify', '--data', restored()))).toEqual({
      exitCode: 0,
      said: expect.stringMatching(/^No faults in /),
    });
    const opsIn = (path: string) => {
      const db = new Database(join(path, 'lumbung.db'), { readonly: true });
      const rows = db.prepare('SELECT scope, seq, id, body, mac, link FROM op ORDER BY scope, seq').all();
      db.close();
      return rows as { scope: string; seq: number }[];
    };
    const covered = opsIn(data.path()).filter(({ scope, seq }) => seq <= (durable[scope] ?? 0));
    expect(opsIn(restored())).toEqual(covered);
    const again = await startServer(restored());
    expect((await sync(signedIn(again.address, device.cookie), [])).epoch).not.toBe('');
    await stop(again);
  });

  it('refuse in one line what they cannot do, and say how they are called', async () => {
    const server = await data.start();
    const there = ['--data', data.path()];
    const failureOf = async (...[name = '', ...args]: string[]) => data.failureOf(command(name, ...args));
    expect(await failureOf('backup')).toEqual(
      failure(2, String.raw`Say which folder: npm run backup -- DIR`),
    );
    expect(await failureOf('restore', ...there)).toEqual(failure(2, String.raw`npm run restore -- DIR`));
    expect(await failureOf('backup', folder(), '--fast')).toEqual(
      failure(2, String.raw`Unknown option '--fast'\. Known flags: --data, --quick, --replace, --help`),
    );
    expect(await failureOf('verify', folder(), folder())).toEqual(
      failure(2, String.raw`One folder at a time`),
    );
    expect(await failureOf('verify', folder(), ...there)).toEqual(
      failure(1, String.raw`There is no backup in`),
    );
    expect(await failureOf('backup', folder(), '--data', restored())).toEqual(
      failure(1, String.raw`There is no data in`),
    );
    expect(await outputOf(command('backup', folder(), ...there))).toMatchObject({ exitCode: 0 });
    expect(await failureOf('restore', folder(), '--replace', ...there)).toEqual(
      failure(1, String.raw`A server is running on .*stop it`),
    );
    await stop(server);
    expect(await failureOf('restore', folder(), ...there)).toEqual(
      failure(1, String.raw`is not empty\. Add --replace`),
    );
    for (const name of ['backup', 'restore', 'verify']) {
      expect(await outputOf(command(name, '--help'))).toEqual({
        exitCode: 0,
        said: expect.stringMatching(new RegExp(`^npm run ${name} .*Exit code|exit code`, 's')),
      });
    }
  });

  it('tell each fault in a line of its own and end with 1', async () => {
    await stop(await data.start());
    const db = new Database(join(data.path(), 'lumbung.db'));
    db.exec(`UPDATE op SET body = replace(body, '"Koordinator"', '"Penyusup"')`);
    db.close();
    expect(await outputOf(command('verify', '--data', data.path()))).toEqual({
      exitCode: 1,
      said: expect.stringMatching(
        /^agency: edit \d+ is not what the server took in\.\n1 fault in \d+ edits and 0 files/,
      ),
    });
    expect(await outputOf(command('backup', folder(), '--data', data.path()))).toEqual({
      exitCode: 1,
      said: expect.stringMatching(
        /edit \d+ is not what the server took in\.\nNothing was backed up: the data has faults/,
      ),
    });
  });
});
