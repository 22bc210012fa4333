import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsIn } from '../data-directory.ts';
import { syncPath } from '../files/sync-path.ts';

/** Where a restored state is made ready, within the data directory: on the same disk, also where that is a mount. */
export const readyIn = (dataPath: string): string => join(dataPath, '.restored');

const asidePattern = /^before-restore-[0-9-]+$/;

/** What a restore moves aside: neither its own things and the lock that it holds, nor what earlier ones moved. */
export async function formerState(dataPath: string): Promise<string[]> {
  const names = await readdir(dataPath);
  return names.filter((name) => !/^(lock\.db|\.restor|before-restore-|lost\+found$)/.test(name));
}

/**
 * Moves the present state aside and the one that is ready in. The note `.restoring` stands from before the first move until
 * after the last: as long as it does no server starts, and it names the folder that the present state goes to, so that a
 * restore that is run again puts into it what the one that was cut off left behind (the log of a database, mostly).
 * Gives that folder; null when there was nothing to move.
 */
export async function swapState(dataPath: string, at: string): Promise<string | null> {
  const former = await formerState(dataPath);
  const { restoring } = pathsIn(dataPath);
  const noted = notedFolder(restoring);
  const aside = join(dataPath, noted ?? freshName(dataPath, at));
  await writeFile(`${restoring}.new`, aside.slice(dataPath.length + 1), { flush: true });
  await rename(`${restoring}.new`, restoring);
  await syncPath(dataPath);
  await moveAside(dataPath, { former, aside, at });
  await moveIn(dataPath);
  await rm(restoring);
  await syncPath(dataPath);
  return former.length === 0 && noted === null ? null : aside;
}

function notedFolder(restoring: string): string | null {
  if (!existsSync(restoring)) return null;
  const name = readFileSync(restoring, 'utf8');
  return asidePattern.test(name) ? name : null;
}

/** By time; two within one second get numbers. */
function freshName(dataPath: string, at: string): string {
  const name = `before-restore-${at.replaceAll(/\D/g, '').slice(0, 14)}`;
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(join(dataPath, numbered))) return numbered;
  }
}

type Aside = { former: readonly string[]; aside: string; at: string };

/** A name that is taken there belongs to a restore that was cut off while it moved in: it goes to a folder of its own. */
async function moveAside(dataPath: string, { former, aside, at }: Aside): Promise<void> {
  if (former.length === 0) return;
  await mkdir(aside, { mode: 0o700, recursive: true });
  const isTaken = (name: string): boolean => existsSync(join(aside, name));
  const halfMovedIn = former.filter(isTaken);
  const own = former.filter((name) => !isTaken(name));
  for (const name of own) await rename(join(dataPath, name), join(aside, name));
  await syncPath(aside);
  if (halfMovedIn.length === 0) return;
  const other = join(dataPath, freshName(dataPath, at));
  await mkdir(other, { mode: 0o700 });
  for (const name of halfMovedIn) await rename(join(dataPath, name), join(other, name));
  await syncPath(other);
}

async function moveIn(dataPath: string): Promise<void> {
  const ready = readyIn(dataPath);
  for (const name of await readdir(ready)) await rename(join(ready, name), join(dataPath, name));
  await rmdir(ready);
  await syncPath(dataPath);
}
