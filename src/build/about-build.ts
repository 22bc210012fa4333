import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { z } from 'zod';

const virtualId = 'virtual:about';

/** What the last long run of the simulation wrote down: how much was tried, and what was lost of it. */
const simulationRun = z.object({
  date: z.iso.date(),
  seeds: z.int().positive(),
  edits: z.int().nonnegative(),
  faults: z.record(z.string(), z.int().nonnegative()),
  losses: z.int().nonnegative(),
});

const runFile = new URL('../../test/simulation/last-run.json', import.meta.url);
const packageFile = new URL('../../package.json', import.meta.url);

/** Offers `virtual:about`: the version, the day of the build, and the last run of the simulation for the page that tells of them. */
export function aboutBuild(): Plugin {
  return {
    name: 'about-build',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    load: async (id) => (id === `\0${virtualId}` ? `export const build = ${await aboutText()};` : null),
  };
}

async function aboutText(): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(packageFile, 'utf8')));
  return JSON.stringify({ version, day: new Date().toISOString().slice(0, 10), simulation: await lastRun() });
}

/** Null where none was kept; a file that does not fit stops the build, so that the page never tells what was not measured. */
async function lastRun() {
  const text = await readFile(runFile, 'utf8').catch(() => null);
  if (text === null) return null;
  const { faults, ...run } = simulationRun.parse(JSON.parse(text));
  return { ...run, faults: Object.values(faults).reduce((sum, count) => sum + count, 0) };
}
