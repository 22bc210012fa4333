import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '../../../src/domain/directory.ts';
import { fillDemo } from '../../../src/server/demo/fill.ts';
import { openEndpoint, systemIds } from '../../../src/server/open-endpoint.ts';
import { createSeed, type SeedLink } from '../../../src/server/seed.ts';
import { readSettings } from '../../../src/server/settings.ts';

const data = mkdtempSync(join(tmpdir(), 'lumbung-demo-'));
const settings = readSettings(['--data', data, '--demo'], {});
const logger = pino({ enabled: false });

async function start(dataPath = data): Promise<{ links: SeedLink[]; directory: Directory }> {
  const endpoint = await openEndpoint({ settings: { ...settings, dataPath }, logger, ids: systemIds });
  try {
    const seed = createSeed(endpoint.deps);
    const links = await fillDemo(seed);
    const directory = await seed.directory();
    return { links, directory };
  } finally {
    await endpoint.close();
  }
}

describe('a demo on a fresh data directory', () => {
  let first: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    first = await start();
  }, 60_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test('has twelve OPDs, one running period and people of all four roles', () => {
    const { opds, periods, people, profile } = first.directory;
    expect(opds.size).toBe(12);
    expect([...periods.values()].map(({ state, instrument }) => [state, instrument])).toEqual([
      ['open', 'spbe-2020'],
    ]);
    expect(profile.name).toBe('Kabupaten Contoh (data contoh)');
    const roles = new Set([...people.values()].flatMap((person) => person.roles));
    expect([...roles].toSorted()).toEqual(['assessor', 'coordinator', 'opd_admin', 'viewer']);
  });

  test('gives every indicator an owner', () => {
    const owned = new Set(
      [...first.directory.assignments.values()]
        .filter(({ role }) => role === 'owner')
        .map(({ indicator }) => indicator),
    );
    expect(owned.size).toBe(47);
  });

  test('gives one sign-in code for each role', () => {
    expect(first.links.map(({ label }) => label.split(' (')[0])).toEqual([
      'Koordinator',
      'Admin OPD',
      'Asesor internal',
      'Pimpinan',
    ]);
  });

  test('keeps its data at the second start and gives fresh codes', async () => {
    const second = await start();
    expect(second.directory).toEqual(first.directory);
    expect(second.links.map(({ label }) => label)).toEqual(first.links.map(({ label }) => label));
    expect(second.links.map(({ code }) => code)).not.toEqual(first.links.map(({ code }) => code));
  }, 60_000);

  test('leaves the data of a real region alone', async () => {
    const real = mkdtempSync(join(tmpdir(), 'lumbung-real-'));
    const endpoint = await openEndpoint({
      settings: { ...settings, dataPath: real },
      logger,
      ids: systemIds,
    });
    await createSeed(endpoint.deps).addPerson({ name: 'Siti', roles: ['coordinator'], opds: [] });
    await endpoint.close();
    await expect(start(real)).rejects.toThrow('real region');
    rmSync(real, { recursive: true, force: true });
  });
});
