import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, type BackupWish } from '../../../src/server/backup/back-up.ts';
import { verifyBackup } from '../../../src/server/backup/check-backup.ts';
import type { Progress } from '../../../src/server/backup/progress.ts';
import { keptPathIn } from '../../../src/server/files/disk-file-store.ts';
import { offerOf, pdfOf, upload } from '../files/sample-files.ts';
import { room, startRegion, type Region } from '../endpoint.ts';
import { quiet } from './quiet.ts';

const pdf = pdfOf(150_000);
const { sha256 } = offerOf(pdf);

let region: Region;
let folder: string;
beforeEach(async () => {
  region = await startRegion();
  folder = `${region.endpoint.dataPath}-backup`;
  await write('satu');
  await upload(region.admin, pdf);
});
afterEach(async () => {
  await region.endpoint.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = async (text: string) => {
  const { admin } = region;
  return admin.push(admin.op(room, ['comment', crypto.randomUUID(), 'text'], text));
};
const madeAt = '2026-03-10T03:00:00.000Z';
const back = async (wish: Partial<BackupWish> = {}) =>
  backUp({
    dataPath: region.endpoint.dataPath,
    folder,
    quick: false,
    replace: false,
    progress: quiet,
    madeAt,
    ...wish,
  });
const durable = async () => (await region.coordinator.sync()).durable;
const databases = () => readdirSync(folder).filter((name) => name.startsWith('lumbung-'));

/** Does something when a task of the backup begins. */
const when = (task: string, act: () => void): Progress => ({
  ...quiet,
  begin: (name) => {
    if (name === task) act();
  },
});

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a backup', () => {
  it('[BK1] holds every edit and file, is verified, and moves durable in the running server at once', async () => {
    expect(await durable()).toEqual({});
    const outcome = await back();
    expect(outcome).toMatchObject({
      kind: 'done',
      faults: [],
      isDurable: true,
      counted: { files: 1, newFiles: 1 },
    });
    const { scopes } = await region.coordinator.sync();
    expect(Object.keys(await durable()).toSorted()).toEqual(['agency', room]);
    expect(scopes).toContain(room);
    expect((await verifyBackup(folder, quiet)).faults).toEqual([]);
    const { durable: _durable, ...manifest } = JSON.parse(
      readFileSync(join(folder, 'manifest.json'), 'utf8'),
    );
    expect(manifest).toMatchObject({
      madeAt,
      epoch: region.endpoint.deps.log.epoch,
      heads: await durable(),
      files: [{ sha256, size: 150_000 }],
    });
    await write('sesudahnya');
    expect((await durable())[room]).toBe(1);
  });

  it('repeated into the same folder copies what is new and keeps one database', async () => {
    await back();
    const before = statSync(keptPathIn(join(folder, 'files'), sha256)).ino;
    const more = pdfOf(80_000);
    await write('dua');
    await upload(region.admin, more);
    expect(await back()).toMatchObject({
      isDurable: true,
      counted: { files: 2, newFiles: 1, newBytes: 80_000 },
    });
    expect(statSync(keptPathIn(join(folder, 'files'), sha256)).ino).toBe(before);
    expect(databases()).toHaveLength(1);
    expect((await durable())[room]).toBe(2);
  });

  it('[BK1] [BK2] [F35] whose copy gets a corrupt byte is refused: durable stays, and the earlier backup too', async () => {
    await back();
    const [earlier] = databases();
    await write('dua');
    const copy = () => join(folder, databases().find((name) => name !== earlier) ?? '');
    const within = (text: string) => flipByte(copy(), readFileSync(copy()).indexOf(text) + 1);
    const damages: [task: string, act: () => void, said: RegExp][] = [
      // Words of an edit: its seal tells. The name of a device, which nothing seals: the second reading tells.
      ["Checking the database's structure", () => within('dua'), /is not what the server took in/],
      ["Checking the database's structure", () => within('HP uji'), /^The copy of the database is damaged/],
      ["Checking the database's structure", () => flipByte(copy(), 4_096), /^The database is damaged/],
      ['Copying the files', () => within('HP uji'), /^The copy of the database is damaged/],
    ];
    for (const [task, act, said] of damages) {
      const outcome = await back({ progress: when(task, act) });
      expect(outcome).toMatchObject({ kind: 'refused', faults: [expect.stringMatching(said)] });
      expect(databases()).toEqual([earlier]);
    }
    expect((await durable())[room]).toBe(1);
    expect((await verifyBackup(folder, quiet)).faults).toEqual([]);
    expect(await back()).toMatchObject({ kind: 'done', isDurable: true });
    expect((await durable())[room]).toBe(2);
  });

  it('[F35] with a corrupt byte in a file is told by verify, and the next backup copies that file anew', async () => {
    await back();
    const path = keptPathIn(join(folder, 'files'), sha256);
    flipByte(path, 70_000);
    expect((await verifyBackup(folder, quiet)).faults).toEqual([
      expect.stringMatching(/SK tim\.pdf.* is damaged\.$/),
    ]);
    expect(await back({ quick: true })).toMatchObject({ counted: { newFiles: 0, healed: 0 } });
    expect(await back()).toMatchObject({ isDurable: true, counted: { newFiles: 1, healed: 1 } });
    expect((await verifyBackup(folder, quiet)).faults).toEqual([]);
    rmSync(path);
    expect(await back({ quick: true })).toMatchObject({ counted: { newFiles: 1 } });
  });

  it('without a file that the server itself has lost holds the rest, names the file, and does not move durable', async () => {
    flipByte(keptPathIn(join(region.endpoint.dataPath, 'files'), sha256), 9);
    const outcome = await back();
    expect(outcome).toMatchObject({
      kind: 'done',
      isDurable: false,
      faults: [expect.stringMatching(/SK tim\.pdf.* is damaged\.$/)],
    });
    expect(await durable()).toEqual({});
    const { faults, counted } = await verifyBackup(folder, quiet);
    expect([faults, counted.files]).toEqual([[], 0]);
    expect(existsSync(keptPathIn(join(folder, 'files'), sha256))).toBe(false);
  });

  it('[BK2] of data with faults is refused: an earlier good one is worth more', async () => {
    await back();
    const db = new Database(join(region.endpoint.dataPath, 'lumbung.db'));
    db.exec(`UPDATE op SET body = replace(body, 'satu', 'Satu')`);
    db.close();
    expect(await back()).toMatchObject({
      kind: 'refused',
      faults: [expect.stringMatching(/edit 1 is not what/)],
    });
    expect((await verifyBackup(folder, quiet)).faults).toEqual([]);
  });

  it('[BK2] that was cut off leaves the earlier one good, and the next one clears up after it', async () => {
    await back();
    const [earlier] = databases();
    const cut = when('Copying the files', () => {
      throw new Error('cut off');
    });
    await expect(back({ progress: cut })).rejects.toThrow('cut off');
    expect(databases()).toEqual([earlier]);
    writeFileSync(join(folder, 'lumbung-20260310-left.db'), 'half');
    expect((await verifyBackup(folder, quiet)).faults).toEqual([]);
    await back();
    expect(databases()).toHaveLength(1);
  });

  it('goes over no backup that the server does not continue, unless it is told to', async () => {
    await back();
    const db = new Database(join(region.endpoint.dataPath, 'lumbung.db'));
    const say = (epoch: string) => db.prepare(`UPDATE setting SET value = ? WHERE name = 'epoch'`).run(epoch);
    const { epoch } = region.endpoint.deps.log;
    say('another');
    await expect(back()).rejects.toThrow(/does not continue.*--replace/);
    expect(await back({ replace: true })).toMatchObject({ kind: 'done', isDurable: true });
    say(epoch);
    db.close();
    flipByte(join(folder, 'manifest.json'), 40);
    await expect(back()).rejects.toThrow(/manifest\.json is damaged/);
    expect(await back({ replace: true })).toMatchObject({ kind: 'done' });
  });

  it('goes into a folder of its own only', async () => {
    const { dataPath } = region.endpoint;
    await expect(back({ folder: join(dataPath, 'backup') })).rejects.toThrow(/lie in each other/);
    await expect(back({ folder: join(dataPath, '..') })).rejects.toThrow(/lie in each other/);
    await back();
    writeFileSync(join(folder, 'laporan.docx'), '');
    await expect(back()).rejects.toThrow(/holds other things \(laporan\.docx\)/);
    await expect(back({ dataPath: `${dataPath}-none` })).rejects.toThrow(/There is no data/);
  });
});
