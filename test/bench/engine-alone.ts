import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Op } from '../../src/domain/op.ts';
import { openDatabase } from '../../src/server/sqlite/open-database.ts';

const append = `INSERT INTO op (scope, seq, id, body, by_user, by_device, received_at, mac, link)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const addHead = 'INSERT INTO head (scope, entity, key, field, seq, is_current) VALUES (?, ?, ?, ?, ?, 1)';
const removeHead = 'DELETE FROM head WHERE scope = ? AND entity = ? AND key = ? AND field = ?';

/**
 * What the engine can do at most: the same rows in the same database, one fsync for each batch, in one loop without network,
 * parsing, sessions, rules and seals. Returns ops a second.
 */
export function engineAlone(batches: readonly (readonly Op[])[], what: 'log' | 'log and projection'): number {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-engine-'));
  const db = openDatabase(join(folder, 'lumbung.db'));
  try {
    const statements = {
      append: db.prepare(append),
      addHead: db.prepare(addHead),
      removeHead: db.prepare(removeHead),
    };
    const seqs = new Map<string, number>();
    const store = (op: Op): void => {
      const { scope, entity, key, field, id } = op;
      const seq = (seqs.get(scope) ?? 0) + 1;
      seqs.set(scope, seq);
      statements.append.run(scope, seq, id, JSON.stringify(op), 'siti', 'device', op.at, mac, mac);
      if (what === 'log') return;
      statements.removeHead.run(scope, entity, key, field);
      statements.addHead.run(scope, entity, key, field, seq);
    };
    const storeAll = db.transaction((ops: readonly Op[]) => {
      for (const op of ops) store(op);
    });
    const startMs = performance.now();
    for (const ops of batches) storeAll.immediate(ops);
    return (batches.flat().length / (performance.now() - startMs)) * 1000;
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As long as a real one. */
const mac = 'x'.repeat(43);
