import Database from 'better-sqlite3';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type RunningEndpoint = {
  address: string;
  /** Where its data lies. */
  data: string;
  /** What its process holds of the machine's memory. */
  memoryMb: () => Promise<number>;
  /** Everything it has printed. */
  output: () => string;
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on the same data and port. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

const startLimitMs = 30_000;

/** A real server process on data of its own, serving the built app; `nodeFlags` are for Node itself. */
export async function startEndpoint(
  args: readonly string[] = [],
  nodeFlags: readonly string[] = [],
): Promise<RunningEndpoint> {
  const data = await mkdtemp(join(tmpdir(), 'lumbung-data-'));
  const port = await freePort();
  let printed = '';
  let child: ChildProcess | null = null;
  const run = async (): Promise<void> => {
    const flags = ['--port', String(port), '--data', data, ...args];
    child = spawn(process.execPath, [...nodeFlags, 'src/server/main.ts', ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await answering(`http://127.0.0.1:${port}`, () => printed);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      ending.once('exit', () => resolve());
      ending.kill(signal);
    });
  };
  await run();
  return {
    address: `http://127.0.0.1:${port}`,
    data,
    memoryMb: () => residentMb(child?.pid),
    output: () => printed,
    kill: () => end('SIGKILL'),
    restart: run,
    close: async () => {
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function residentMb(pid: number | undefined): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

async function answering(address: string, printed: () => string): Promise<void> {
  const limit = Date.now() + startLimitMs;
  while (Date.now() < limit) {
    const response = await fetch(`${address}/api/v1/health`).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the endpoint did not start: ${printed()}`);
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The bytes of a file that the endpoint has verified, as they lie on its disk; null when it keeps none of this hash. */
export async function keptBytes({ data }: RunningEndpoint, sha256: string): Promise<Buffer | null> {
  return readFile(join(data, 'files', 'kept', sha256.slice(0, 2), sha256)).catch(() => null);
}

export type VerifiedFile = { name: string; sha256: string; size: number };

/** The files that the endpoint has verified, as its database says. */
export function verifiedFiles({ data }: RunningEndpoint): VerifiedFile[] {
  const sql = 'SELECT name, sha256, size FROM file WHERE verified_at IS NOT NULL ORDER BY size';
  return read(data, (db) => db.prepare<[], VerifiedFile>(sql).all());
}

type LoggedEdit = { entity: string; key: string; field: string; value: unknown };

/** The edits in the log of a scope, in order. */
export function opsIn({ data }: RunningEndpoint, scope: string): LoggedEdit[] {
  const sql = 'SELECT body FROM op WHERE scope = ? ORDER BY seq';
  const bodies = read(data, (db) => db.prepare<[string], string>(sql).pluck().all(scope));
  return bodies.map((body) => JSON.parse(body) as LoggedEdit);
}

/** How many edits the log has, by scope. */
export function logSizes({ data }: RunningEndpoint): Record<string, number> {
  const sql = 'SELECT scope, count(*) AS ops FROM op GROUP BY scope ORDER BY scope';
  const rows = read(data, (db) => db.prepare<[], { scope: string; ops: number }>(sql).all());
  return Object.fromEntries(rows.map(({ scope, ops }) => [scope, ops]));
}

function read<Found>(data: string, ask: (db: Database.Database) => Found): Found {
  const db = new Database(join(data, 'lumbung.db'), { readonly: true });
  try {
    return ask(db);
  } finally {
    db.close();
  }
}

/** The sign-in link that the terminal shows for a role. */
export function linkFor(endpoint: RunningEndpoint, who: RegExp): string {
  const line =
    endpoint
      .output()
      .split('\n')
      .find((text) => who.test(text)) ?? '';
  const found = /https?:\S+#kode=\w+/.exec(line)?.[0];
  if (found === undefined) throw new Error(`no sign-in link for ${who.source}`);
  return found;
}
