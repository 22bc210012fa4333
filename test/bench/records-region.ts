import { makeUuid } from '../../src/domain/ids.ts';
import type { Json, Op } from '../../src/domain/op.ts';
import { openEndpoint } from '../../src/server/open-endpoint.ts';
import { createSeed, type Seed } from '../../src/server/seed.ts';
import { readSettings } from '../../src/server/settings.ts';
import { silent, type Edit } from './large-region.ts';

/** A region that has collected much: applications over many OPDs. `person` is coordinator and admin of the first OPD. */
export type RecordsRegion = { ops: number; records: number; person: string; filled: string };

const opdCount = 40;
const recordsPerOpd = 125;
const atOnce = 200;
const writtenAt = '2026-03-10T10:00:00.000+08:00';
const kinds = ['application', 'website', 'spreadsheet'];
const states = ['active', 'active', 'partly', 'inactive', 'building'];

/** Fills a data directory by the rules and stores of the endpoint; gives a sign-in code and a record of which much is filled. */
export async function makeRecordsRegion(dataPath: string): Promise<RecordsRegion> {
  const settings = readSettings(['--data', dataPath], {});
  const { deps, close } = await openEndpoint({ settings, logger: silent });
  const seed = createSeed(deps);
  const kori = await seed.addPerson({ name: 'Kori', roles: ['coordinator', 'opd_admin'], opds: ['opd-1'] });
  let ops = 0;
  const add = async (edits: readonly Edit[]): Promise<void> => {
    ops += edits.length;
    for (let from = 0; from < edits.length; from += atOnce) {
      await append(seed, kori, edits.slice(from, from + atOnce));
    }
  };
  await add(
    Array.from({ length: opdCount }, (_, index): Edit[] => [
      ['agency', 'opd', `opd-${index + 1}`, 'code', `OPD ${index + 1}`],
      ['agency', 'opd', `opd-${index + 1}`, 'name', `Dinas Nomor ${index + 1}`],
    ]).flat(),
  );
  const filled = makeUuid(deps.ids);
  for (let opd = 1; opd <= opdCount; opd += 1) {
    const edits = Array.from({ length: recordsPerOpd }, (_, count) =>
      recordOf(`opd-${opd}`, opd === 1 && count === 0 ? filled : makeUuid(deps.ids), count),
    );
    await add(edits.flat());
  }
  await add([[`opd/opd-1`, 'record', filled, 'v.usage', usageRows()]]);
  const person = await seed.code(kori);
  await close();
  return { ops, records: opdCount * recordsPerOpd, person, filled };
}

async function append(seed: Seed, by: string, edits: readonly Edit[]): Promise<void> {
  const ops = edits.map(([scope, entity, key, field, value]) => {
    const id = makeUuid(seed.ids);
    return { id, scope, entity, key, field, value, parents: [], at: writtenAt, schema: 1 } as unknown as Op;
  });
  const results = await seed.append(ops, { by, device: 'bench', receivedAt: new Date().toISOString() });
  const refused = results.find(({ status }) => status !== 'ok');
  if (refused !== undefined) throw new Error(`An edit was not taken: ${JSON.stringify(refused)}`);
}

/** What an admin fills of an application on the first day. */
function recordOf(opd: string, id: string, count: number): Edit[] {
  const fields: [string, Json][] = [
    ['form', 'application'],
    ['version', 1],
    ...(count % 3 === 1 ? [['state', 'submitted'] as [string, Json]] : []),
    ['v.name', `${count % 25 === 0 ? 'Absensi Pegawai' : 'Sistem Informasi Layanan'} ${count + 1}`],
    ['v.kind', kinds[count % kinds.length] ?? ''],
    ['v.status', states[count % states.length] ?? ''],
    ['v.function', 'Mencatat permohonan layanan, memeriksa syarat, dan mencetak surat yang ditandatangani.'],
    ['v.businessProcess', 'Pelayanan administrasi'],
    ['v.activeUsers', count * 7],
    ['v.serviceGroup', 'public'],
    ['v.cycle', 2026],
    ['v.asOf', '2026-03-01'],
  ];
  return fields.map(([field, value]) => [`opd/${opd}`, 'record', id, field, value]);
}

/** Six years of the yearly check: with them the form has eighty fields. */
const usageRows = (): Json =>
  Array.from({ length: 6 }, (_, year) => ({
    id: `year-${year}`,
    year: 2020 + year,
    stillUsed: 'yes',
    usersThen: 40 + year,
    note: 'Dipakai setiap hari.',
  }));
