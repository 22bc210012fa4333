import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** The address that people open, without a slash at its end. */
export function addressOf({ host, port, publicUrl }: Pick<Settings, 'host' | 'port' | 'publicUrl'>): string {
  if (publicUrl !== null) return publicUrl;
  const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

const noteIn = (dataPath: string): string => join(dataPath, 'address');

/** Notes where the server was reached last, so that a command beside it prints links that work. */
export function noteAddress(settings: Settings): void {
  writeFileSync(noteIn(settings.dataPath), `${addressOf(settings)}\n`);
}

export function notedAddress(dataPath: string): string | null {
  try {
    return readFileSync(noteIn(dataPath), 'utf8').trim() || null;
  } catch {
    return null;
  }
}
