import type { Database } from 'better-sqlite3';
import type { LoggedOp } from '../../domain/op.ts';
import type { FieldChange, HeldOp, RegisterName, Writes } from '../log/op-log-store.ts';
import { opText } from '../log/op-text.ts';
import type { Seal } from '../seal.ts';

const sql = {
  append: `INSERT INTO op (scope, seq, id, body, by_user, by_device, received_at, mac, link)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  lastLink: 'SELECT link FROM scope WHERE scope = ?',
  advance: `INSERT INTO scope (scope, head, link) VALUES (?, ?, ?)
    ON CONFLICT (scope) DO UPDATE SET head = excluded.head, link = excluded.link`,
  addHead: `INSERT INTO head (scope, entity, key, field, seq, is_current) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  removeHead: 'DELETE FROM head WHERE scope = ? AND entity = ? AND key = ? AND field = ? AND seq = ?',
  moveCurrent: `UPDATE head SET is_current = (seq = ?) WHERE scope = ? AND entity = ? AND key = ? AND field = ?
    AND is_current <> (seq = ?)`,
  nameEarly: `INSERT INTO named_early (scope, id, entity, key, field) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  hold: `INSERT INTO held_op (id, scope, body, by_user, by_device, received_at, status, code, message, present)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  release: `DELETE FROM held_op WHERE id = ? AND status = 'parked'`,
  addCode: `INSERT INTO code (hash, user, created_at, expires_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (hash) DO NOTHING`,
} as const;

/** Stores what a step decided; runs inside the transaction of its caller. */
export function createScopeWriter(db: Database, seal: Seal): (scope: string, writes: Writes) => void {
  const append = db.prepare(sql.append);
  const lastLink = db.prepare<[string], string>(sql.lastLink).pluck();
  const advance = db.prepare(sql.advance);
  const addHead = db.prepare(sql.addHead);
  const removeHead = db.prepare(sql.removeHead);
  const moveCurrent = db.prepare(sql.moveCurrent);
  const nameEarly = db.prepare(sql.nameEarly);
  const hold = db.prepare(sql.hold);
  const release = db.prepare(sql.release);
  const addCode = db.prepare(sql.addCode);

  function storeOp(op: LoggedOp, link: string): void {
    const { scope, seq, id, by, device, receivedAt, mac } = op;
    const { changes } = append.run(scope, seq, id, opText(op), by, device, receivedAt, mac, link);
    if (changes !== 1) throw new Error(`Op ${id} is in the log already, or ${scope} has a ${seq}.`);
  }

  function storeAppended(scope: string, appended: readonly LoggedOp[]): void {
    const last = appended.at(-1);
    if (last === undefined) return;
    let link = lastLink.get(scope) ?? '';
    for (const op of appended) {
      link = seal.ofPlace(link, op);
      storeOp(op, link);
    }
    advance.run(scope, last.seq, link);
  }

  function storeChange(scope: string, { register, ...change }: FieldChange): void {
    for (const seq of change.removedSeqs) removeHead.run(scope, ...register, seq);
    const { currentSeq } = change;
    for (const seq of change.addedSeqs) addHead.run(scope, ...register, seq, seq === currentSeq ? 1 : 0);
    if (change.hasKept) moveCurrent.run(currentSeq, scope, ...register, currentSeq);
  }

  function storeHeld(scope: string, held: HeldOp): void {
    const present = 'present' in held ? JSON.stringify(held.present) : null;
    const { op, by, device, receivedAt, status, code, message } = held;
    hold.run(op.id, scope, opText(op), by, device, receivedAt, status, code, message, present);
  }

  const storeNamed = (scope: string, [entity, key, field]: RegisterName, id: string): void => {
    nameEarly.run(scope, id, entity, key, field);
  };

  return (scope, writes) => {
    storeAppended(scope, writes.appended);
    for (const change of writes.fieldChanges) storeChange(scope, change);
    for (const { register, id } of writes.namedEarly) storeNamed(scope, register, id);
    // An op that waits on for another reason is released and held again.
    for (const id of writes.released) release.run(id);
    for (const held of writes.held) storeHeld(scope, held);
    for (const code of writes.codes) addCode.run(code.hash, code.user, code.createdAt, code.expiresAt);
  };
}
