import type { Directory } from '../../domain/directory.ts';
import type { Role } from '../../domain/field-shapes.ts';
import { agencyScope, opdScope } from '../../domain/scope.ts';
import type { Seed, SeedLink } from '../seed.ts';
import { StartFailure } from '../start-failure.ts';
import { calendarFrom, calendarOf } from './calendar.ts';
import { demoEdits } from './demo-edits.ts';
import { editsToOps, type DemoOp } from './edits-to-ops.ts';
import { readDemoInstrument } from './read-demo-instrument.ts';
import { demoOpds, demoPeople, type DemoPerson } from './region.ts';
import { demoDocuments, type StoredDocument } from './store-documents.ts';

/** Comes in last: once this person is there, the region is whole. */
const lastPerson = 'haris';
const firstPerson = 'andi';

/**
 * Fills an empty endpoint with Kabupaten Contoh and gives one fresh sign-in code for each role. A second start keeps what
 * is there; one that was cut off goes on where it stopped, because the same day gives the same ids.
 * Throws a `StartFailure` where the data directory belongs to a real region.
 */
export async function fillDemo(seed: Seed): Promise<SeedLink[]> {
  const directory = await seed.directory();
  if (!directory.people.has(lastPerson)) await fillRegion(seed, directory);
  const links: SeedLink[] = [];
  for (const person of demoPeople) {
    if (person.linkFor === undefined) continue;
    links.push({ label: labelOf(person, person.linkFor), code: await seed.code(person.id) });
  }
  return links;
}

const roleNames: Record<Role, string> = {
  coordinator: 'Koordinator',
  assessor: 'Asesor internal',
  opd_admin: 'Admin OPD',
  viewer: 'Pimpinan',
};

function labelOf({ name, opds }: DemoPerson, role: Role): string {
  const offices = demoOpds.filter(({ id }) => opds.includes(id)).map(({ code }) => code);
  return `${roleNames[role]} (${[name, ...offices].join(', ')})`;
}

async function fillRegion(seed: Seed, directory: Directory): Promise<void> {
  if (directory.people.size > 0 && !directory.people.has(firstPerson)) {
    throw new StartFailure(
      'This data directory holds the data of a real region. Start the demo with another one: --demo --data ./data-contoh.',
    );
  }
  const calendar = calendarOf(directory) ?? calendarFrom(seed.ids.nowMs());
  const documents = demoDocuments(calendar);
  const last = demoPeople.filter(({ id }) => id === lastPerson);
  for (const person of demoPeople) if (!last.includes(person)) await addPerson(seed, person);
  await appendAll(seed, editsToOps(demoEdits(readDemoInstrument(), calendar, documents), calendar));
  await putFiles(seed, documents);
  for (const person of last) await addPerson(seed, person);
}

async function addPerson(seed: Seed, { id, name, roles, opds }: DemoPerson): Promise<void> {
  await seed.addPerson({ id, name, roles, opds });
}

/** In the order of time; what one person did in one minute goes in together. */
async function appendAll(seed: Seed, ops: readonly DemoOp[]): Promise<void> {
  const batches: [DemoOp, ...DemoOp[]][] = [];
  for (const one of ops) {
    const batch = batches.at(-1);
    if (batch !== undefined && batch[0].by === one.by && batch[0].op.at === one.op.at) batch.push(one);
    else batches.push([one]);
  }
  for (const batch of batches) {
    const [{ by, op }] = batch;
    const origin = { by, device: `contoh-${by}`, receivedAt: new Date(op.at).toISOString() };
    const results = await seed.append(
      batch.map((one) => one.op),
      origin,
    );
    const refused = results.find(({ status }) => status !== 'ok' && status !== 'dup');
    if (refused !== undefined)
      throw new Error(`The demo tells what the judge refuses: ${JSON.stringify(refused)}`);
  }
}

async function putFiles(seed: Seed, documents: ReadonlyMap<string, StoredDocument>): Promise<void> {
  for (const { document, file } of documents.values()) {
    if (document.file === undefined || file === null) continue;
    const { library } = document;
    const scope = library === agencyScope ? agencyScope : opdScope(library);
    const { sha256, mime, name } = file;
    await seed.putFile({ scope, sha256, mime, name, bytes: document.file.bytes });
  }
}
