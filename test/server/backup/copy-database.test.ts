import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyDatabase } from '../../../src/server/backup/copy-database.ts';
import { openDatabase } from '../../../src/server/sqlite/open-database.ts';
import { quiet } from './quiet.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is of one moment and comes to its end, though every step of it is followed by a write', async () => {
  const [from, to] = [join(folder, 'lumbung.db'), join(folder, 'copy.db')];
  const db = openDatabase(from);
  const write = db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)');
  const value = 'x'.repeat(4_000);
  db.transaction(() => {
    for (let index = 0; index < 5_000; index += 1) write.run(`before ${index}`, value);
  })();
  let [steps, told] = [0, 0];
  await copyDatabase(from, to, {
    ...quiet,
    add: (count) => {
      told += count;
      steps += 1;
      if (steps > 100) throw new Error('The copy begins anew again and again.');
      write.run(`meanwhile ${steps}`, value);
    },
  });
  const copy = new Database(to, { readonly: true });
  expect(copy.prepare(`SELECT count(*) FROM setting WHERE name LIKE 'before %'`).pluck().get()).toBe(5_000);
  expect(copy.prepare(`SELECT count(*) FROM setting WHERE name LIKE 'meanwhile %'`).pluck().get()).toBe(0);
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  copy.close();
  db.close();
  expect(steps).toBeGreaterThan(5);
  expect(told).toBe(statSync(to).size);
  expect(statSync(to).mode & 0o777).toBe(0o600);
});
