import type { Database } from 'better-sqlite3';
import type { Seal } from '../seal.ts';

/** Links the ops that came before there were links. A scope whose last op has one has them all. */
export function linkOlderOps(db: Database, seal: Seal): void {
  const unlinked = db
    .prepare<[], string>(
      `SELECT s.scope FROM scope s JOIN op o ON o.scope = s.scope AND o.seq = s.head WHERE o.link = ''`,
    )
    .pluck();
  const ops = db.prepare<[string], { seq: number; mac: string }>(
    'SELECT seq, mac FROM op WHERE scope = ? ORDER BY seq',
  );
  const setLink = db.prepare('UPDATE op SET link = ? WHERE scope = ? AND seq = ?');
  const setLast = db.prepare('UPDATE scope SET link = ? WHERE scope = ?');
  const linkScope = db.transaction((scope: string): void => {
    let link = '';
    for (const { seq, mac } of ops.all(scope)) {
      link = seal.ofPlace(link, { scope, seq, mac });
      setLink.run(link, scope, seq);
    }
    setLast.run(link, scope);
  });
  for (const scope of unlinked.all()) linkScope.immediate(scope);
}
