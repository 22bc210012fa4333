import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, op, run, signIn, stop, sync, useDataDirectory } from './server-process.ts';

const data = useDataDirectory();

describe('the code command', () => {
  it('works beside a running server, which knows the new person at once', async () => {
    const server = await data.start();
    const coordinator = await signIn(server.address, server.code ?? '', 'device-one');
    await sync(coordinator, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    const command = run('commands/code.ts', [
      '--data',
      data.path(),
      '--role',
      'opd_admin',
      '--opd',
      'dinkes',
      '--name',
      'Siti',
    ]);
    expect(await command.ended).toBe(0);
    const [, code] = /^Kode masuk: ([0-9A-Z]{10})$/m.exec(command.stdout()) ?? [];
    expect(command.stdout()).toContain(`${server.address}/#kode=${code}\n`);
    const siti = await signIn(server.address, code ?? '', 'device-of-siti');
    expect(await (await siti.send('GET', '/api/v1/session')).json()).toMatchObject({
      user: { name: 'Siti', roles: ['opd_admin'], opds: ['dinkes'] },
    });
    const { pages } = await sync(coordinator, [], { agency: 0 });
    expect(pages[0]?.ops.some(({ value }) => value === 'Siti')).toBe(true);
  });

  it('refuses unknown roles and OPDs with the known ones, and data that is not there', async () => {
    const server = await data.start();
    const coordinator = await signIn(server.address, server.code ?? '', 'device-one');
    await sync(coordinator, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    const code = (...args: string[]) => run('commands/code.ts', ['--data', data.path(), ...args]);
    expect(await data.failureOf(code('--role', 'king'))).toEqual(
      failure(2, String.raw`Unknown role king\. Known roles: coordinator, assessor`),
    );
    expect(await data.failureOf(code())).toEqual(failure(2, String.raw`Known roles`));
    expect(await data.failureOf(code('--role', 'opd_admin', '--opd', 'dinkez', '--name', 'x'))).toEqual(
      failure(2, String.raw`Unknown OPD dinkez\. Known OPDs: dinkes`),
    );
    expect(await data.failureOf(code('--role', 'opd_admin', '--name', 'x'))).toEqual(
      failure(2, String.raw`needs --opd`),
    );
    expect(await data.failureOf(code('--role', 'viewer'))).toEqual(failure(2, String.raw`--name`));
    expect(await data.failureOf(code('--rule', 'viewer'))).toEqual(
      failure(2, String.raw`Unknown option '--rule'`),
    );
    expect(
      await data.failureOf(
        run('commands/code.ts', ['--data', join(data.path(), 'no'), '--role', 'coordinator']),
      ),
    ).toEqual(failure(1, String.raw`no data`));
    expect(existsSync(join(data.path(), 'no'))).toBe(false);
  });

  it('brings back a lost coordinator, server running or not', async () => {
    const first = await data.start();
    const before = await signIn(first.address, first.code ?? '', 'device-one');
    const { user } = (await (await before.send('GET', '/api/v1/session')).json()) as { user: { id: string } };
    await stop(first);
    const command = run('commands/code.ts', ['--data', data.path(), '--role', 'coordinator']);
    expect(await command.ended).toBe(0);
    const server = await data.start();
    const back = await signIn(server.address, /#kode=(\w+)/.exec(command.stdout())?.[1] ?? '', 'device-two');
    expect(await (await back.send('GET', '/api/v1/session')).json()).toMatchObject({ user: { id: user.id } });
  });
});
