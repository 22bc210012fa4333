import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const startLimitMs = 60_000;
const endLimitMs = 10_000;

/** A running program with a home of its own: it finds nothing of the person whose machine this is, and leaves nothing behind. */
export type Program = {
  home: string;
  /** What it printed, or wrote to its fourth channel, that was waited for. */
  whenSaid: (wanted: RegExp) => Promise<string>;
  end: () => Promise<void>;
};

/** Starts a program. Where the text `HOME` stands in an argument, its own folder is put. */
export async function startProgram(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const home = await mkdtemp(join(tmpdir(), 'lumbung-engine-'));
  const ownArgs = args.map((arg) => arg.replace('HOME', home));
  const child = spawn(path, ownArgs, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, HOME: home, ...env },
  });
  const heard = { printed: '', failure: '' };
  for (const stream of child.stdio.slice(1)) {
    stream?.on('data', (chunk: Buffer) => (heard.printed += chunk.toString()));
  }
  child.once('error', ({ message }) => (heard.failure = message));
  child.once('exit', (code) => (heard.failure ||= `it ended with ${code}`));
  const whenSaid = async (wanted: RegExp): Promise<string> => {
    const limit = Date.now() + startLimitMs;
    while (Date.now() < limit && heard.failure === '') {
      const found = wanted.exec(heard.printed);
      if (found !== null) return found[1] ?? '';
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${path} does not start: ${heard.failure || 'it takes too long'}\n${heard.printed}`);
  };
  const end = async (): Promise<void> => {
    await endChild(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { home, whenSaid, end };
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), endLimitMs);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
