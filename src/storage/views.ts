import { directoryFrom, type Directory } from '../domain/directory.ts';
import type { Register } from '../domain/op.ts';
import type { Pending } from '../domain/protocol.ts';
import { agencyScope, roomScope } from '../domain/scope.ts';
import { attempt } from './attempt.ts';
import { pathOf, type Db, type FieldRow, type OpRow, type RegisterPath, type TrayRow } from './db.ts';

/** Every field of one scope as it stands; the history is not read. */
export async function readFields(db: Db, scope: string): Promise<FieldRow[]> {
  return attempt(db, () => fieldsBetween(db, scope, scope));
}

/** Every field of one kind of rows in a scope: as much as that kind, however much else the scope holds. */
export async function readEntity(db: Db, scope: string, entity: string): Promise<FieldRow[]> {
  return attempt(db, () =>
    db.fields
      .where('[scope+entity+key+field]')
      .between([scope, entity, '', ''], [scope, entity, '\uffff', '\uffff'], true, true)
      .toArray(),
  );
}

/** Every field of one row. */
export async function readRow(db: Db, row: Omit<Register, 'field'>): Promise<FieldRow[]> {
  const { scope, entity, key } = row;
  return attempt(db, () =>
    db.fields
      .where('[scope+entity+key+field]')
      .between([scope, entity, key, ''], [scope, entity, key, '\uffff'], true, true)
      .toArray(),
  );
}

export const readFieldsAt = (db: Db, paths: RegisterPath[]): Promise<(FieldRow | undefined)[]> =>
  attempt(db, () => db.fields.bulkGet(paths));

export async function readDirectory(db: Db): Promise<Directory> {
  return directoryFrom(await readFields(db, agencyScope));
}

/** The fields of every room of a period that this device holds, by indicator; one read for all of them. */
export async function readRooms(db: Db, period: string): Promise<Map<string, FieldRow[]>> {
  const prefix = roomScope(period, '');
  const rows = await attempt(db, () => fieldsBetween(db, prefix, `${prefix}\uffff`));
  const rooms = new Map<string, FieldRow[]>();
  for (const row of rows) {
    const indicator = row.scope.slice(prefix.length);
    const room = rooms.get(indicator);
    if (room === undefined) rooms.set(indicator, [row]);
    else room.push(row);
  }
  return rooms;
}

function fieldsBetween(db: Db, from: string, to: string): Promise<FieldRow[]> {
  const lowest = [from, '', '', ''];
  const highest = [to, '\uffff', '\uffff', '\uffff'];
  return db.fields.where('[scope+entity+key+field]').between(lowest, highest, true, true).toArray();
}

/** Every edit of one field that this device knows, newest first; refused ones are not part of it. */
export async function readHistory(db: Db, register: Register): Promise<OpRow[]> {
  const rows = await attempt(db, () =>
    db.ops.where('[scope+entity+key+field]').equals(pathOf(register)).toArray(),
  );
  return rows
    .filter(({ place }) => place !== 'rejected')
    .toSorted((a, b) => (b.seq ?? Infinity) - (a.seq ?? Infinity) || (a.at < b.at ? 1 : -1));
}

/** Fields in which more than one value stands. */
export async function readDifferences(db: Db): Promise<FieldRow[]> {
  return attempt(db, () => db.fields.where('differs').equals(1).toArray());
}

export async function readTray(db: Db): Promise<TrayRow[]> {
  return attempt(db, () => db.tray.toArray());
}

export const countTray = (db: Db): Promise<number> => attempt(db, () => db.tray.count());

/** What is only on this device: edits without an answer, files without a receipt and the bytes of these. */
export async function pendingCounts(db: Db): Promise<Pending> {
  return attempt(db, () =>
    db.transaction('r', [db.outbox, db.files], async () => {
      const ops = await db.outbox.where('kind').equals('op').count();
      const files = await db.files.where('state').anyOf('device', 'sending').toArray();
      const bytes = files.reduce((sum, file) => sum + file.size - file.sentBytes, 0);
      return { ops, files: files.length, bytes };
    }),
  );
}

/** When the oldest edit that is only here was made (ISO, device's clock); null when there is none. */
export async function oldestUnsentAt(db: Db): Promise<string | null> {
  return attempt(db, () =>
    db.transaction('r', [db.outbox, db.ops], async () => {
      const first = await db.outbox
        .orderBy('order')
        .filter(({ kind }) => kind === 'op')
        .first();
      const op = first === undefined ? undefined : await db.ops.get(first.id);
      return op?.at ?? null;
    }),
  );
}
