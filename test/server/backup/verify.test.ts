import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyData } from '../../../src/server/backup/verify.ts';
import { keptPathIn } from '../../../src/server/files/disk-file-store.ts';
import { offerOf, pdfOf, upload } from '../files/sample-files.ts';
import { clientFor, room, startEndpoint, startRegion, type Region } from '../endpoint.ts';
import { quiet } from './quiet.ts';

const pdf = pdfOf(200_000);
const { sha256 } = offerOf(pdf);

let region: Region;
let kept: string;
beforeEach(async () => {
  region = await startRegion();
  kept = keptPathIn(join(region.endpoint.dataPath, 'files'), sha256);
  const { admin, other } = region;
  const first = admin.op(room, ['answer', 'dinkes', 'explanation'], 'satu');
  const second = admin.op(room, ['answer', 'dinkes', 'explanation'], 'dua', [first.id]);
  await admin.push(first, second, admin.op(room, ['claim', 'dinkes:I1-L1-1', 'state'], 'met'));
  await other.push(other.op(room, ['answer', 'bkpsdm', 'explanation'], 'tiga', [randomUUID()]));
  await upload(admin, pdf);
});
afterEach(async () => region.endpoint.close());

const verify = async () => verifyData(region.endpoint.dataPath, quiet);

/** What a hand with an SQL shell does. */
async function faultsAfter(sql: string): Promise<string[]> {
  const db = new Database(join(region.endpoint.dataPath, 'lumbung.db'));
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return (await verify()).faults;
}

describe('a data directory', () => {
  it('has no faults as the server wrote it, and is counted beside the running server', async () => {
    const { faults, counted } = await verify();
    expect(faults).toEqual([]);
    expect(counted).toEqual({ edits: 22, files: 1, bytes: 200_000, strays: 0 });
  });

  it('links every edit of an older server when a newer one opens it', async () => {
    await region.endpoint.stop();
    expect(await faultsAfter(`UPDATE op SET link = ''; UPDATE scope SET link = ''`)).not.toEqual([]);
    const { dataPath, clock } = region.endpoint;
    region.endpoint = await startEndpoint({}, { dataPath, clock });
    expect((await verify()).faults).toEqual([]);
    const admin = clientFor(region.endpoint, region.admin);
    await admin.push(admin.op(room, ['claim', 'dinkes:I1-L1-2', 'state'], 'met'));
    expect((await verify()).faults).toEqual([]);
  });

  const where = `scope = '${room}' AND`;
  const damages: [what: string, sql: string, said: RegExp][] = [
    [
      'an edit whose words were changed',
      `UPDATE op SET body = replace(body, 'satu', 'Satu') WHERE ${where} seq = 1`,
      /edit 1 is not what the server took in/,
    ],
    [
      'an edit with another author',
      `UPDATE op SET by_user = 'x' WHERE ${where} seq = 3`,
      /edit 3 is not what the server took in/,
    ],
    ['an edit that was taken out', `DELETE FROM op WHERE ${where} seq = 3`, /edits 3 to 3 are missing/],
    [
      'an edit that was taken out and the gap closed',
      `DELETE FROM op WHERE ${where} seq = 1; UPDATE op SET seq = seq - 1 WHERE ${where} seq > 1`,
      /edit 1 does not follow/,
    ],
    [
      'the last edit taken away',
      `DELETE FROM op WHERE ${where} seq = 4; DELETE FROM head WHERE ${where} seq = 4; DELETE FROM named_early`,
      /the log ends at edit 3 instead of 4/,
    ],
    [
      'the last edit taken away and its traces too',
      `DELETE FROM op WHERE ${where} seq = 4; DELETE FROM head WHERE ${where} seq = 4; DELETE FROM named_early; UPDATE scope SET head = 3 WHERE scope = '${room}'`,
      /edit 3 is not the one that was added last/,
    ],
    [
      'two edits that changed places',
      `UPDATE op SET seq = 9 WHERE ${where} seq = 1; UPDATE op SET seq = 1 WHERE ${where} seq = 3; UPDATE op SET seq = 3 WHERE ${where} seq = 9`,
      /edit 1 does not follow/,
    ],
    [
      'a value that was brought back',
      `INSERT INTO head VALUES ('${room}', 'answer', 'dinkes', 'explanation', 1, 0)`,
      /answer dinkes explanation does not stand as the log says/,
    ],
    [
      'another current value',
      `UPDATE head SET is_current = 0 WHERE ${where} key = 'bkpsdm'`,
      /answer bkpsdm explanation does not stand/,
    ],
    [
      'a value that nobody wrote',
      `INSERT INTO head VALUES ('${room}', 'answer', 'x', 'explanation', 1, 1)`,
      /answer x explanation stands without an edit/,
    ],
    ['a forgotten name', 'DELETE FROM named_early', /answer bkpsdm explanation forgot an edit/],
    ['a scope that is gone', `DELETE FROM scope WHERE scope = '${room}'`, /4 edits belong to no scope/],
    ['another database', `UPDATE setting SET value = 'x' WHERE name = 'epoch'`, /was copied by hand/],
  ];
  it.each(damages)('[LG7] with %s is told apart', async (_what, sql, said) => {
    const faults = await faultsAfter(sql);
    expect(faults).toContainEqual(expect.stringMatching(said));
    for (const fault of faults) expect(fault).toMatch(/^[^\n]+\.$/);
  });

  it('with a file that is damaged, short or gone names the file as people know it', async () => {
    const damaged = pdf.slice();
    damaged[100_000] = (damaged[100_000] ?? 0) ^ 1;
    writeFileSync(kept, damaged);
    expect((await verify()).faults).toEqual([`File ${sha256} ("SK tim.pdf" of opd/dinkes) is damaged.`]);
    writeFileSync(kept, pdf.subarray(0, 1_000));
    expect((await verify()).faults).toEqual([expect.stringMatching(/has 1000 bytes instead of 200000\.$/)]);
    rmSync(kept);
    expect((await verify()).faults).toEqual([expect.stringMatching(/is missing\.$/)]);
  });

  it('with a broken structure says so and believes nothing that it holds', async () => {
    const copy = `${region.endpoint.dataPath}-copy`;
    const path = join(copy, 'lumbung.db');
    const db = new Database(join(region.endpoint.dataPath, 'lumbung.db'));
    db.pragma('wal_checkpoint(TRUNCATE)');
    cpSync(region.endpoint.dataPath, copy, { recursive: true });
    const root = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'op'`).pluck().get() as number;
    const size = db.pragma('page_size', { simple: true }) as number;
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, (root - 1) * size + 8, root * size);
    writeFileSync(path, bytes);
    const { faults } = await verifyData(copy, quiet);
    rmSync(copy, { recursive: true });
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^The database is damaged: /);
  });
});
