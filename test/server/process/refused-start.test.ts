import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, op, run, signedIn, signIn, stop, sync, useDataDirectory } from './server-process.ts';

const data = useDataDirectory();

describe('a server that cannot start says so in one line', () => {
  it('[F33] when another one has the data directory, which stays unharmed', async () => {
    const first = await data.start();
    expect(await data.failureOf(run('main.ts', ['--data', data.path(), '--port', '0']))).toEqual(
      failure(1, String.raw`already uses the data directory`),
    );
    expect((await fetch(`${first.address}/api/v1/health`)).status).toBe(200);
    await stop(first, 'SIGKILL');
    expect((await data.start()).address).not.toBe('');
  });

  it('when the port is in use', async () => {
    const first = await data.start();
    const { port } = new URL(first.address);
    const other = run('main.ts', ['--data', join(data.path(), 'other'), '--port', port]);
    expect(await data.failureOf(other)).toEqual(failure(1, `Port ${port} on 127.0.0.1 is in use`));
  });

  it('[F33] when the data directory cannot be written', async () => {
    writeFileSync(join(data.path(), 'file'), '');
    expect(
      await data.failureOf(run('main.ts', ['--data', join(data.path(), 'file', 'x'), '--port', '0'])),
    ).toEqual(failure(1, String.raw`Cannot write`));
    expect(await data.failureOf(run('main.ts', ['--data', '/proc/lumbung', '--port', '0']))).toEqual(
      failure(1, String.raw`Cannot write`),
    );
  });

  it('[F33] when a setting is wrong', async () => {
    expect(await data.failureOf(run('main.ts', ['--prot', '1']))).toEqual(
      failure(2, String.raw`Unknown option '--prot'.*Known flags: --port`),
    );
    expect(
      await data.failureOf(run('main.ts', ['--port', '1', '--data', ''], { LUMBUNG_DEMO: 'x' })),
    ).toEqual(failure(2, String.raw`Wrong setting`));
  });

  it('[F21] when the database was copied back by hand, until the new epoch is accepted', async () => {
    const first = await data.start();
    const device = await signIn(first.address, first.code ?? '', 'device-one');
    await stop(first);
    const database = join(data.path(), 'lumbung.db');
    cpSync(database, join(data.path(), 'old.db'));
    const second = await data.start();
    await sync(signedIn(second.address, device.cookie), [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    const { epoch } = (await (await fetch(`${second.address}/api/v1/health`)).json()) as { epoch: string };
    await stop(second);
    cpSync(join(data.path(), 'old.db'), database);
    const args = ['--data', data.path(), '--port', '0'];
    expect(await data.failureOf(run('main.ts', args))).toEqual(
      failure(1, String.raw`copied by hand or restored.*--new-epoch`),
    );
    const third = await data.start(['--new-epoch']);
    const health = (await (await fetch(`${third.address}/api/v1/health`)).json()) as { epoch: string };
    expect(health.epoch).not.toBe(epoch);
  });

  it('when parts of the data directory are missing or damaged', async () => {
    await stop(await data.start());
    const args = ['--data', data.path(), '--port', '0'];
    cpSync(data.path(), `${data.path()}-copy`, { recursive: true });
    const attempts: [string, string | null, RegExp][] = [
      ['lumbung.db', null, /database .* is missing/],
      ['marker.json', null, /copied by hand/],
      ['marker.json', '{', /marker\.json is damaged/],
      ['secret.key', null, /secret\.key is missing/],
      ['secret.key', 'x', /secret\.key is damaged/],
      ['lumbung.db', 'not a database, but a text of some length'.repeat(40), /Cannot open the database/],
    ];
    for (const [name, text, words] of attempts) {
      if (text === null) rmSync(join(data.path(), name));
      else writeFileSync(join(data.path(), name), text);
      expect(await data.failureOf(run('main.ts', args))).toEqual(failure(1, words.source));
      rmSync(data.path(), { recursive: true });
      cpSync(`${data.path()}-copy`, data.path(), { recursive: true });
    }
    rmSync(`${data.path()}-copy`, { recursive: true });
    expect((await data.start()).address).not.toBe('');
  });
});
