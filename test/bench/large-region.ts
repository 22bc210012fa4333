import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeUuid } from '../../src/domain/ids.ts';
import type { Json, Op } from '../../src/domain/op.ts';
import type { Deps } from '../../src/server/app-context.ts';
import { pathsIn } from '../../src/server/data-directory.ts';
import { keptPathIn } from '../../src/server/files/disk-file-store.ts';
import { openEndpoint } from '../../src/server/open-endpoint.ts';
import { createSeed, type Seed } from '../../src/server/seed.ts';
import { readSettings } from '../../src/server/settings.ts';
import { offerOf, pdfOf } from '../server/files/sample-files.ts';

/** A region as large as they come: 40 OPDs with ten rooms each, and documents of 2 MB until there are so many bytes. */
export type RegionSize = { fileBytes: number };

const opdCount = 40;
const roomsPerOpd = 10;
const indicators = 47;
const claimsPerRoom = 25;
const revisions = 6;
const documentBytes = 2_000_000;
const opsPerAppend = 200;
const period = '2026';

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const words =
  'Berdasarkan Peraturan Bupati Nomor 7 Tahun 2024, tim koordinasi bekerja sejak Januari. '.repeat(12);

export type Edit = [scope: string, entity: string, key: string, field: string, value: Json];

/** Fills a data directory by the rules and stores of the endpoint; `onBytes` hears of the files. */
export async function makeLargeRegion(
  dataPath: string,
  { fileBytes }: RegionSize,
  onBytes: (count: number) => void,
): Promise<void> {
  const settings = readSettings(['--data', dataPath], {});
  const { deps, close } = await openEndpoint({ settings, logger: silent });
  const seed = createSeed(deps);
  const user = await seed.addPerson({ name: 'Kori', roles: ['coordinator'], opds: [] });
  const append = appendAs(seed, user);
  const opds = Array.from({ length: opdCount }, (_, index) => `opd-${index + 1}`);
  await append([
    ['agency', 'period', period, 'instrument', 'spbe-2020'],
    ['agency', 'period', period, 'state', 'open'],
    ...opds.map((opd): Edit => ['agency', 'opd', opd, 'name', `Dinas ${opd}`]),
  ]);
  for (const [index, opd] of opds.entries()) await append(workOf(opd, index));
  const perOpd = Math.round(fileBytes / opdCount / documentBytes);
  for (const opd of opds) {
    const edits: Edit[] = [];
    for (let count = 0; count < perOpd; count += 1) {
      edits.push(...(await documentOf(deps, pathsIn(dataPath).files, opd)));
      onBytes(documentBytes);
    }
    await append(edits);
  }
  await close();
}

/** Appends edits as this person; each replaces the one before it on its field. Throws unless all are taken. */
export function appendAs(seed: Seed, by: string): (edits: readonly Edit[]) => Promise<void> {
  const last = new Map<string, Op['id']>();
  const opOf = ([scope, entity, key, field, value]: Edit): Op => {
    const register = [scope, entity, key, field].join('\n');
    const before = last.get(register);
    const op = { id: makeUuid(seed.ids), scope, entity, key, field, value, at: '', schema: 1 };
    last.set(register, op.id as Op['id']);
    return { ...op, parents: before === undefined ? [] : [before] } as unknown as Op;
  };
  return async (edits) => {
    const ops = edits.map(opOf);
    for (let from = 0; from < ops.length; from += opsPerAppend) {
      const origin = { by, device: 'bench', receivedAt: new Date().toISOString() };
      const results = await seed.append(ops.slice(from, from + opsPerAppend), origin);
      const refused = results.find(({ status }) => status !== 'ok');
      if (refused !== undefined) throw new Error(`An edit was not taken: ${JSON.stringify(refused)}`);
    }
  };
}

/** A year of work of one OPD: every claim once, every explanation several times. */
function workOf(opd: string, index: number): Edit[] {
  return Array.from({ length: roomsPerOpd }, (_, count) => {
    const indicator = `I${((index * 7 + count) % indicators) + 1}`;
    const scope = `indicator/${period}/${indicator}`;
    const role = count < 2 ? 'owner' : 'contributor';
    return [
      ['agency', 'assignment', `${period}:${indicator}:${opd}`, 'role', role],
      ...Array.from({ length: claimsPerRoom }, (_, claim): Edit => {
        const requirement = `${indicator}-L${(claim % 5) + 1}-${claim}`;
        return [scope, 'claim', `${opd}:${requirement}`, 'state', 'met'];
      }),
      ...Array.from({ length: revisions }, (_, revision): Edit => {
        return [scope, 'answer', opd, 'explanation', `${revision} ${words}`];
      }),
    ] as Edit[];
  }).flat();
}

/** A document with its file, which is laid down as the server keeps it: sent in earnest, 5 GB would take a quarter of an hour. */
async function documentOf({ shelf, ids }: Deps, filesPath: string, opd: string): Promise<Edit[]> {
  const scope = `opd/${opd}`;
  const bytes = pdfOf(documentBytes);
  const { sha256, size, mime, name } = offerOf(bytes);
  const path = keptPathIn(filesPath, sha256);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  const verifiedAt = new Date(ids.nowMs()).toISOString();
  await shelf.records.put({ scope, sha256, size, mime, name, ranges: [], verifiedAt }, verifiedAt);
  const id = makeUuid(ids);
  const file = { sha256, size, mime, name };
  const fields: [string, Json][] = [
    ['title', 'Keputusan Bupati tentang Tim Koordinasi SPBE'],
    ['number', '188.45/123/2024'],
    ['date', '2024-03-01'],
    ['signer', 'Bupati'],
    ['file', file],
  ];
  return fields.map(([field, value]) => [scope, 'document', id, field, value]);
}
