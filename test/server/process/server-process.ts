import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';
import type { SyncResponse } from '../../../src/domain/protocol.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A program of the project as a process of its own. */
export type Run = {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  ended: Promise<number | null>;
};

export function run(script: string, args: readonly string[], env: Record<string, string> = {}): Run {
  return spawned(process.execPath, [`src/server/${script}`, ...args], env);
}

/** The same where no file may grow beyond so many KiB: what a full disk looks like, without filling one. */
export function runCramped(maxFileKib: number): (script: string, args: readonly string[]) => Run {
  const command = `ulimit -f ${maxFileKib * 2}; exec "$0" "$@"`;
  return (script, args) =>
    spawned('sh', ['-c', command, process.execPath, `src/server/${script}`, ...args], {});
}

/** The same watched by strace (in the background: the child is the server), which writes what it asks of the system, or kills it there. */
export function runTraced(straceArgs: readonly string[]): (script: string, args: readonly string[]) => Run {
  return (script, args) =>
    spawned('strace', ['-D', '-f', ...straceArgs, process.execPath, `src/server/${script}`, ...args], {});
}

function spawned(program: string, args: readonly string[], env: Record<string, string>): Run {
  const child = spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

export type ServerProcess = Run & { address: string; code: string | null };

/** Starts the server and waits until it answers. */
export async function startServer(
  dataPath: string,
  more: readonly string[] = [],
  launch: (script: string, args: readonly string[]) => Run = run,
): Promise<ServerProcess> {
  const server = launch('main.ts', [
    '--data',
    dataPath,
    '--port',
    '0',
    '--dist',
    `${dataPath}/dist`,
    ...more,
  ]);
  const listening = async (): Promise<void> => {
    while (!server.stdout().includes('"msg":"listening"')) {
      if (server.child.exitCode !== null || server.child.signalCode !== null)
        throw new Error(`The server ended: ${server.stderr()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await listening();
  const address = /^Lumbung SPBE: (http\S+)$/m.exec(server.stdout())?.[1] ?? '';
  const code = /#kode=([0-9A-Z]{10})$/m.exec(server.stdout())?.[1] ?? null;
  return { ...server, address, code };
}

export async function stop(server: Run, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  server.child.kill(signal);
  return server.ended;
}

export type DataDirectory = {
  path: () => string;
  start: (more?: readonly string[], launch?: ReturnType<typeof runCramped>) => Promise<ServerProcess>;
  /** The exit code of a process that ends by itself, and what it said on stderr. */
  failureOf: (process: Run) => Promise<{ exitCode: number | null; said: string }>;
};

/** A data directory for each test; every process that a test started is gone after it. */
export function useDataDirectory(): DataDirectory {
  let path = '';
  const running: Run[] = [];
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'lumbung-process-'));
  });
  afterEach(async () => {
    for (const process of running.splice(0)) await stop(process, 'SIGKILL');
    await rm(path, { recursive: true, force: true });
  });
  return {
    path: () => path,
    start: async (more = [], launch = run) => {
      // Also one that never answers is gone afterwards.
      const remembered = (script: string, args: readonly string[]): Run => {
        const process = launch(script, args);
        running.push(process);
        return process;
      };
      return startServer(path, more, remembered);
    },
    failureOf: async (process) => {
      running.push(process);
      return { exitCode: await process.ended, said: process.stderr().replace(/\n$/, '') };
    },
  };
}

/** What a failed start looks like: one line on stderr with these words. */
export const failure = (exitCode: number, words: string): object => ({
  exitCode,
  said: expect.stringMatching(new RegExp(`^Lumbung: [^\\n]*${words}[^\\n]*$`)),
});

export function op(scope: string, [entity, key, field]: readonly string[], value: unknown): object {
  return { id: randomUUID(), scope, entity, key, field, value, parents: [], at: '', schema: 1 };
}

export async function sync(
  device: Device,
  ops: readonly object[],
  cursors: object = {},
): Promise<SyncResponse> {
  const response = await device.send('POST', '/api/v1/sync', { v: 1, epoch: null, clock: '', ops, cursors });
  if (response.status !== 200) throw new Error(`sync: ${response.status}`);
  return (await response.json()) as SyncResponse;
}

export type Device = {
  send: (method: string, path: string, body?: unknown) => Promise<Response>;
  sendBytes: (path: string, bytes: Uint8Array) => Promise<Response>;
  cookie: string;
};

export async function signIn(address: string, code: string, device: string): Promise<Device> {
  const response = await fetch(`${address}/api/v1/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device, deviceName: 'Uji' }),
  });
  if (!response.ok) throw new Error(`enrol: ${response.status}`);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return signedIn(address, cookie);
}

/** The same device, speaking to wherever the server is now. */
export function signedIn(address: string, cookie: string): Device {
  const send: Device['send'] = async (method, path, body) =>
    fetch(address + path, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const sendBytes: Device['sendBytes'] = async (path, bytes) =>
    fetch(address + path, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
  return { send, sendBytes, cookie };
}
