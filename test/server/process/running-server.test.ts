import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offerOf, pdfOf } from '../files/sample-files.ts';
import { op, signedIn, signIn, stop, sync, useDataDirectory, type Device } from './server-process.ts';

const data = useDataDirectory();

describe('a server', () => {
  it('[JN7] prints the way in before it listens, at every start until a coordinator has joined', async () => {
    const first = await data.start();
    expect(first.stdout()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#kode=[0-9A-Z]{10}$/m);
    expect(first.stdout().indexOf('#kode=')).toBeLessThan(first.stdout().indexOf('listening'));
    expect(await stop(first)).toBe(0);
    const second = await data.start();
    expect(second.code).not.toBe(first.code);
    await signIn(second.address, second.code ?? '', 'device-one');
    expect(await stop(second, 'SIGINT')).toBe(0);
    expect((await data.start()).code).toBeNull();
  });

  it('prints one link for each role of the demo, and none for a first coordinator besides', async () => {
    const demo = await data.start(['--demo']);
    const roles = [...demo.stdout().matchAll(/^(.+): http\S+#kode=/gm)].map(([, label]) =>
      label?.replace(/ \(.*/, ''),
    );
    expect(roles).toEqual(['Koordinator', 'Admin OPD', 'Asesor internal', 'Pimpinan']);
    expect(demo.stdout().match(/#kode=/g)).toHaveLength(4);
  });

  it('[JN6] answers on this machine alone, in JSON logs without secrets', async () => {
    const server = await data.start();
    expect(await (await fetch(`${server.address}/api/v1/health`)).json()).toMatchObject({ v: 1 });
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    await fetch(`${server.address}/api/v1/session`);
    const lines = server
      .stdout()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
    expect(server.stdout()).not.toContain(device.cookie.split('=')[1] ?? '-');
    expect(statSync(join(data.path(), 'secret.key')).mode & 0o777).toBe(0o600);
  });

  it('[FL2] keeps the bytes of an upload whose link was torn, and says so to whoever asks', async () => {
    const server = await data.start();
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    await sync(device, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    const pdf = pdfOf(1_500_000);
    const offer = offerOf(pdf);
    await device.send('POST', '/api/v1/files', offer);
    const socket = beginPut(server.address, device, offer);
    const missing = async () =>
      ((await (await device.send('POST', '/api/v1/files', offer)).json()) as { missing: number[][] }).missing;
    socket.write(pdf.subarray(0, 700_000));
    await expect.poll(missing).toEqual([[700_000, 1_500_000]]);
    socket.write(pdf.subarray(700_000, 700_123));
    // The loop of the server has come to these bytes once it has answered what was asked after them.
    for (const _time of [1, 2]) await fetch(`${server.address}/api/v1/health`);
    socket.resetAndDestroy();
    await expect.poll(missing).toEqual([[700_123, 1_500_000]]);
  });

  it('records the bytes of an upload while they still arrive, and has them after it was killed', async () => {
    const server = await data.start();
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    await sync(device, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    const pdf = pdfOf(4_000_000);
    const offer = offerOf(pdf);
    const recorded = async (at: Device): Promise<number> => {
      const answer = (await (await at.send('POST', '/api/v1/files', offer)).json()) as {
        missing: [[number]];
      };
      return answer.missing[0][0];
    };
    await recorded(device);
    const socket = beginPut(server.address, device, offer);
    socket.on('error', () => undefined);
    let before = 0;
    // Never silent for long: a silence has the bytes recorded by another way.
    for (let sent = 0; before < 700_000 && sent < pdf.length - 20_000; sent += 20_000) {
      socket.write(pdf.subarray(sent, sent + 20_000));
      await new Promise((resolve) => setTimeout(resolve, 5));
      before = await recorded(device);
    }
    expect(before).toBeGreaterThanOrEqual(700_000);
    await stop(server, 'SIGKILL');
    const again = await data.start();
    expect(await recorded(signedIn(again.address, device.cookie))).toBeGreaterThanOrEqual(before);
  });
});

/** A request whose body the test sends piece by piece. */
function beginPut(
  address: string,
  { cookie }: Device,
  { sha256, size }: { sha256: string; size: number },
): Socket {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const lines = [
    `PUT /api/v1/files/${sha256}?scope=opd/dinkes&from=0 HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/octet-stream',
    `Content-Length: ${size}`,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return socket;
}
