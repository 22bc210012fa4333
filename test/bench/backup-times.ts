import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBytes, showProgress } from '../../src/server/backup/progress.ts';
import { makeLargeRegion } from './large-region.ts';

/**
 * `npm run bench:backup -- 5`: backs up, verifies and restores a generated region with so many GB of files in a temporary
 * folder, beside a plain copy of the same folder, and deletes everything again. Needs four times the room.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const copies = 4;

async function main(): Promise<void> {
  const gigabytes = Number(process.argv[2] ?? 5);
  const fileBytes = gigabytes * 1e9;
  if (!(fileBytes > 0) || gigabytes > 20)
    throw new Error('Say how many GB of files: more than 0, at most 20.');
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize < copies * fileBytes + 2e9) {
    throw new Error(
      `${tmpdir()} has ${inBytes(bavail * bsize)} free; ${inBytes(copies * fileBytes + 2e9)} are needed.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-backup-bench-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('SIGINT', () => {
    clear();
    process.exit(130);
  });
  try {
    await measure(folder, fileBytes);
  } finally {
    clear();
  }
}

async function measure(folder: string, fileBytes: number): Promise<void> {
  const [data, backup, restored, plain] = ['data', 'backup', 'restored', 'plain'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  const progress = showProgress(process.stderr);
  progress.begin('Making the region', fileBytes);
  await makeLargeRegion(data, { fileBytes }, progress.add);
  progress.end();
  const rows: string[] = [];
  const note = (what: string, seconds: number): void => {
    rows.push(`| ${what} | ${seconds.toFixed(1)} s |`);
  };
  // What was made must not be written to the disk in the time of the copy.
  spawnSync('sync', ['-f', data]);
  const copy = timed(() => {
    cpSync(data, plain, { recursive: true });
    spawnSync('sync', ['-f', plain]);
  });
  note('a plain copy of the folder that reaches the disk, the floor (`cp -r`, `sync`)', copy);
  rmSync(plain, { recursive: true });
  note('`npm run backup`, first', await run('backup', backup, '--data', data));
  note('`npm run backup` again, reading back all', await run('backup', backup, '--data', data));
  note('`npm run backup -- --quick` again', await run('backup', backup, '--data', data, '--quick'));
  note('`npm run verify`', await run('verify', '--data', data));
  note('`npm run verify -- DIR`', await run('verify', backup));
  note('`npm run restore -- DIR`', await run('restore', backup, '--data', restored));
  const { files, heads } = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as {
    files: { size: number }[];
    heads: Record<string, number>;
  };
  const edits = Object.values(heads).reduce((sum, head) => sum + head, 0);
  const database = readdirSync(backup).find((name) => name.startsWith('lumbung-')) ?? '';
  const sizes = [
    `${edits.toLocaleString('en')} edits in a database of ${inBytes(statSync(join(backup, database)).size)}`,
    `${files.length.toLocaleString('en')} files of ${inBytes(files.reduce((sum, { size }) => sum + size, 0))}`,
    `manifest ${inBytes(statSync(join(backup, 'manifest.json')).size)}`,
  ];
  console.log(
    [
      sizes.join(', '),
      `${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`,
      '',
      '| what | time |',
      '| --- | --- |',
      ...rows,
    ].join('\n'),
  );
}

function timed(work: () => void): number {
  const startMs = performance.now();
  work();
  return (performance.now() - startMs) / 1000;
}

/** Runs a command of the project and gives its seconds. */
async function run(name: string, ...args: string[]): Promise<number> {
  const startMs = performance.now();
  const child = spawn(process.execPath, [`src/server/commands/${name}.ts`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
  return (performance.now() - startMs) / 1000;
}

await main();
