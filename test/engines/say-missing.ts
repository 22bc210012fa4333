import { engines } from './engines.ts';
import { libreOffice } from './libre-office.ts';

/** Runs once, before all: an engine that is not installed is told of in plain words, and its tests count as skipped. */
export function setup(): void {
  for (const { name, missing } of [...engines, libreOffice]) {
    const parts = missing();
    if (parts.length === 0) continue;
    process.stderr.write(
      `\n${name} IS NOT TRIED: it is not installed. On Debian: apt-get install ${parts.join(' ')}\n`,
    );
  }
}
