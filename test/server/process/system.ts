import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What this machine lets a test do. A test that cannot look says why in its name, and is skipped. */

const succeeds = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Traces a program that does nothing: containers may forbid it where strace is installed. */
export const canTrace = succeeds('strace', '-f', '-e', 'trace=fsync', '-o', '/dev/null', 'true');

export const mountSmallDisk = (path: string, megabytes: number): boolean =>
  succeeds('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'lumbung-test', path);

export const makeReadOnly = (path: string): boolean => succeeds('mount', '-o', 'remount,ro', path);

export const unmount = (path: string): boolean => succeeds('umount', path);

export const canMount = ((): boolean => {
  const path = mkdtempSync(join(tmpdir(), 'lumbung-mount-'));
  const isMounted = mountSmallDisk(path, 1);
  if (isMounted) unmount(path);
  rmSync(path, { recursive: true });
  return isMounted;
})();
