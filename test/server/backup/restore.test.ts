import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invite } from '../../../src/server/access/make-code.ts';
import { backUp } from '../../../src/server/backup/back-up.ts';
import { restore, type RestoreWish } from '../../../src/server/backup/restore.ts';
import { verifyData } from '../../../src/server/backup/verify.ts';
import { keptPathIn } from '../../../src/server/files/disk-file-store.ts';
import { announce, offerOf, pdfOf, put, upload } from '../files/sample-files.ts';
import { clientFor, enrol, room, startEndpoint, startRegion, type Region } from '../endpoint.ts';
import { quiet } from './quiet.ts';

const pdf = pdfOf(150_000);
const half = pdfOf(90_000);

let region: Region;
let [folder, target] = ['', ''];
beforeEach(async () => {
  region = await startRegion();
  folder = `${region.endpoint.dataPath}-backup`;
  target = `${region.endpoint.dataPath}-restored`;
  const { admin, endpoint } = region;
  await admin.push(admin.op(room, ['answer', 'dinkes', 'explanation'], 'satu'));
  await upload(admin, pdf);
  await announce(admin, offerOf(half));
  await put(admin, offerOf(half), { bytes: half.subarray(0, 50_000), from: 0 });
  const { dataPath } = endpoint;
  const madeAt = '2026-03-10T03:00:00.000Z';
  await backUp({ dataPath, folder, quick: false, replace: false, progress: quiet, madeAt });
});
afterEach(async () => {
  await region.endpoint.close();
  for (const path of [folder, target]) rmSync(path, { recursive: true, force: true });
});

const into = async (dataPath: string, more: Partial<RestoreWish> = {}) =>
  restore({ folder, dataPath, replace: false, progress: quiet, at: '2026-03-11T03:00:00.000Z', ...more });
const startThere = async () => startEndpoint({}, { dataPath: target, clock: region.endpoint.clock });

/** Every file below a folder with its content. */
function contentOf(path: string): Map<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const name = join(entry.parentPath, entry.name);
      return [name, readFileSync(name, 'latin1')];
    }),
  );
}

describe('a restore', () => {
  it('[BK3] into an empty directory gives the state of the backup with a new epoch, from which a server starts', async () => {
    const fresh = await invite({ name: 'Nanti', roles: ['viewer'], opds: [] }, region.endpoint.deps);
    await backUp({
      dataPath: region.endpoint.dataPath,
      folder,
      quick: true,
      replace: false,
      progress: quiet,
      madeAt: '2026-03-10T04:00:00.000Z',
    });
    expect(await into(target)).toMatchObject({ kind: 'done', movedTo: null, counted: { files: 1 } });
    expect((await verifyData(target, quiet)).faults).toEqual([]);
    const restored = await startThere();
    expect(restored.deps.log.epoch).not.toBe(region.endpoint.deps.log.epoch);
    const admin = clientFor(restored, region.admin);
    const { pages, durable } = await admin.sync([], { cursors: { [room]: 0 } });
    expect(pages[0]?.ops.map(({ value }) => value)).toEqual(['satu']);
    // Nothing of the new epoch is backed up, the half of an upload is not there, and an unused code may have been used since.
    expect(durable).toEqual({});
    expect(await announce(admin, offerOf(pdf))).toMatchObject({ body: { state: 'verified' } });
    expect(await announce(admin, offerOf(half))).toMatchObject({ body: { missing: [[0, 90_000]] } });
    await expect(enrol(restored, fresh.code)).rejects.toThrow('401');
    await restored.stop();
  });

  it('[BK3] refuses a directory that is not empty, and moves it aside when told to, deleting nothing', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'lumbung.db'), 'lama');
    await expect(into(target)).rejects.toThrow(/is not empty.*--replace/);
    const first = await into(target, { replace: true });
    expect(first).toMatchObject({ kind: 'done', movedTo: join(target, 'before-restore-20260311030000') });
    expect(readFileSync(join(target, 'before-restore-20260311030000', 'lumbung.db'), 'utf8')).toBe('lama');
    await into(target, { replace: true, at: '2026-03-12T03:00:00.000Z' });
    expect(readdirSync(target).toSorted()).toEqual([
      'before-restore-20260311030000',
      'before-restore-20260312030000',
      'files',
      'lock.db',
      'lumbung.db',
      'marker.json',
      'secret.key',
    ]);
    expect((await verifyData(target, quiet)).faults).toEqual([]);
  });

  it('refuses while a server runs there', async () => {
    const { dataPath } = region.endpoint;
    await expect(into(dataPath, { replace: true })).rejects.toThrow(/A server is running on .*stop it/);
    expect((await verifyData(dataPath, quiet)).faults).toEqual([]);
  });

  it('[BK3] refuses a backup of which a single byte is wrong, and touches nothing', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'lumbung.db'), 'lama');
    const database = readdirSync(folder).find((name) => name.startsWith('lumbung-')) ?? '';
    const file = keptPathIn('files', offerOf(pdf).sha256);
    cpSync(folder, `${folder}-good`, { recursive: true });
    const untouched = [...contentOf(target)];
    const said: unknown[] = [];
    for (const name of ['manifest.json', 'secret.key', database, file]) {
      const bytes = readFileSync(join(folder, name));
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(folder, name), bytes);
      said.push(await into(target, { replace: true }).catch((error: Error) => error.message));
      rmSync(join(folder, name));
      said.push(await into(target, { replace: true }).catch((error: Error) => error.message));
      rmSync(folder, { recursive: true });
      cpSync(`${folder}-good`, folder, { recursive: true });
    }
    rmSync(`${folder}-good`, { recursive: true });
    const refused = (words: RegExp) => ({ kind: 'refused', faults: [expect.stringMatching(words)] });
    expect(said).toEqual([
      expect.stringMatching(/manifest\.json is damaged/),
      expect.stringMatching(/There is no backup in/),
      expect.stringMatching(/secret\.key is damaged|manifest\.json is damaged/),
      expect.stringMatching(/secret\.key is missing/),
      refused(/^The database lumbung-\S+ is damaged\.$/),
      refused(/^The database lumbung-\S+ is missing\.$/),
      refused(/SK tim\.pdf.* is damaged\.$/),
      refused(/SK tim\.pdf.* is missing\.$/),
    ]);
    expect([...contentOf(target)].filter(([name]) => !name.endsWith('lock.db'))).toEqual(untouched);
  });

  it('that was cut off while it copied leaves the former state in use', async () => {
    await into(target);
    const cut = {
      ...quiet,
      begin: (task: string) => {
        if (task === 'Copying the files') throw new Error('cut off');
      },
    };
    await expect(into(target, { replace: true, progress: cut })).rejects.toThrow('cut off');
    const server = await startThere();
    await server.stop();
    expect(await into(target, { replace: true })).toMatchObject({ kind: 'done' });
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('[BK4] that was cut off while it moved lets no server start until it is run again', async () => {
    await into(target);
    writeFileSync(join(target, '.restoring'), 'before-restore-20260311020000');
    rmSync(join(target, 'lumbung.db'));
    await expect(startThere()).rejects.toThrow(
      /A restore into .* was cut off\. Run it again: npm run restore/,
    );
    expect(await into(target, { replace: true })).toMatchObject({ kind: 'done' });
    expect(existsSync(join(target, '.restoring'))).toBe(false);
    await (await startThere()).stop();
  });
});
