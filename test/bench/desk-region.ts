import { makeUuid } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/op.ts';
import { openEndpoint } from '../../src/server/open-endpoint.ts';
import { createSeed } from '../../src/server/seed.ts';
import { readSettings } from '../../src/server/settings.ts';
import { appendAs, silent, type Edit } from './large-region.ts';
import { requirementsOf } from './open-rooms.ts';

/** What a coordinator of a large region takes in: 40 OPDs, 47 indicators, 10,000 documents, about 100,000 edits. */
export type DeskRegion = { ops: number; documents: number; coordinator: string; admin: string };

const opdCount = 40;
const indicatorCount = 47;
const roomsPerOpd = 12;
const documentsPerOpd = 250;
const period = '2026';
const explanation =
  'Berdasarkan Peraturan Bupati Nomor 7 Tahun 2024 pasal 12, tim koordinasi bekerja sejak Januari. '.repeat(
    6,
  );

/** Fills a data directory by the rules and stores of the endpoint; files are named and not there. Gives sign-in codes. */
export async function makeDeskRegion(dataPath: string): Promise<DeskRegion> {
  const settings = readSettings(['--data', dataPath], {});
  const { deps, close } = await openEndpoint({ settings, logger: silent });
  const seed = createSeed(deps);
  const kori = await seed.addPerson({ name: 'Kori', roles: ['coordinator'], opds: [] });
  const opds = Array.from({ length: opdCount }, (_, index) => `opd-${index + 1}`);
  const dina = await seed.addPerson({ name: 'Dina', roles: ['opd_admin'], opds: ['opd-1'] });
  const append = appendAs(seed, kori);
  let ops = 0;
  const add = async (edits: readonly Edit[]): Promise<void> => {
    ops += edits.length;
    await append(edits);
  };
  await add([
    ['agency', 'period', period, 'name', 'SPBE 2026'],
    ['agency', 'period', period, 'year', 2026],
    ['agency', 'period', period, 'instrument', 'spbe-2020'],
    ['agency', 'period', period, 'state', 'open'],
    ...opds.flatMap((opd, index): Edit[] => [
      ['agency', 'opd', opd, 'code', `OPD ${index + 1}`],
      ['agency', 'opd', opd, 'name', `Dinas Nomor ${index + 1}`],
    ]),
  ]);
  for (const [index, opd] of opds.entries()) {
    const documents = Array.from({ length: documentsPerOpd }, () => makeUuid(deps.ids));
    await add(documents.flatMap((id, count) => documentOf(opd, id, count)));
    await add(roomsOf(opd, index, documents));
  }
  const codes = { coordinator: await seed.code(kori), admin: await seed.code(dina) };
  await close();
  return { ops, documents: opdCount * documentsPerOpd, ...codes };
}

const hashOf = (id: string): string => id.replaceAll('-', '').repeat(2);

function documentOf(opd: string, id: string, count: number): Edit[] {
  const scope = `opd/${opd}`;
  const file = { sha256: hashOf(id), size: 1_200_000, mime: 'application/pdf', name: `dokumen-${count}.pdf` };
  const fields: [string, Json][] = [
    ['title', `Keputusan Kepala Dinas tentang Tim ${count}`],
    ['kind', 'keputusan'],
    ['number', `188.45/${count}/2026`],
    ['date', '2026-03-01'],
    ['signer', 'Kepala Dinas'],
    ['file', file],
  ];
  return fields.map(([field, value]) => [scope, 'document', id, field, value]);
}

/** One OPD's year: it owns a room or two, says and shows something for most of what is asked, and submits half. */
function roomsOf(opd: string, index: number, documents: readonly string[]): Edit[] {
  return Array.from({ length: roomsPerOpd }, (_, count): Edit[] => {
    const indicator = `I${((index * roomsPerOpd + count) % indicatorCount) + 1}`;
    const scope = `indicator/${period}/${indicator}`;
    const codes = requirementsOf(indicator);
    const role = count < 2 ? 'owner' : 'contributor';
    return [
      ['agency', 'assignment', `${period}:${indicator}:${opd}`, 'role', role],
      ...codes.map((code): Edit => [scope, 'claim', `${opd}:${code}`, 'state', 'met']),
      ...documents
        .slice(count * 20, count * 20 + 20)
        .flatMap((id, place) => tieOf({ scope, opd, id, code: codes[place % codes.length] ?? '' })),
      ...[1, 2, 3].map((draft): Edit => [scope, 'answer', opd, 'explanation', `${draft} ${explanation}`]),
      ...(count % 2 === 0 ? [[scope, 'submission', opd, 'state', { state: 'submitted' }] as Edit] : []),
      ...(count % 4 === 0
        ? codes.slice(0, 4).map((code): Edit => [scope, 'verdict', code, 'verdict', { state: 'returned' }])
        : []),
    ];
  }).flat();
}

function tieOf({ scope, opd, id, code }: { scope: string; opd: string; id: string; code: string }): Edit[] {
  const file = { sha256: hashOf(id), size: 1_200_000, mime: 'application/pdf', name: 'dokumen.pdf' };
  const evidence = {
    document: id,
    title: 'Keputusan Kepala Dinas',
    kind: 'keputusan',
    date: '2026-03-01',
    file,
  };
  return [
    [scope, 'link', `${opd}:${id}`, 'requirement', code],
    [scope, 'link', `${opd}:${id}`, 'evidence', evidence],
    [scope, 'link', `${opd}:${id}`, 'pages', { file: '3', printed: '1' }],
  ];
}
