import { foldField, type FieldState } from '../../src/domain/fold.ts';
import { registerKey, type LoggedOp } from '../../src/domain/op.ts';
import { readScopes } from '../../src/storage/cursors.ts';
import { pendingCounts, readFields, readTray } from '../../src/storage/views.ts';
import type { Device } from './device.ts';
import type { Run } from './perform.ts';
import type { Person } from './world.ts';

/** A promise that was not kept, in a sentence. */
export type Failure = { invariant: string; text: string };

/** Looks at everything after it has become quiet. */
export async function checkInvariants(run: Run): Promise<Failure[]> {
  const log = await run.world.log();
  const fields = byField(log);
  const failures = [
    ...(await serverEqualsFold(run, fields)),
    ...onceEach(log),
    ...nothingVanished(fields),
    ...withAuthority(run, log),
    ...(await savedIsSomewhere(run, log)),
    ...(await arrivedIsThere(run, log)),
    ...run.ledger.lostDrafts.map((draft) => failed('I2', `draft "${draft.text}" of ${draft.device} is lost`)),
  ];
  // Who was taken out has no session any more: their work stays on the device, to be saved as a file.
  const isOut = ({ person }: Device): boolean => person.name === 'Budi' && run.world.wasRevoked();
  for (const device of run.devices.filter((one) => !isOut(one))) {
    failures.push(...(await replicaEqualsFold(device, fields)));
    failures.push(...(await nothingIsStuck(device)));
    failures.push(...(await countsAreReal(device)));
  }
  return failures;
}

const failed = (invariant: string, text: string): Failure => ({ invariant, text });

export const fieldOf = (op: Pick<LoggedOp, 'scope' | 'entity' | 'key' | 'field'>): string =>
  `${op.scope} ${registerKey(op)}`;

export function byField(log: readonly LoggedOp[]): Map<string, LoggedOp[]> {
  const fields = new Map<string, LoggedOp[]>();
  for (const op of log) {
    const name = fieldOf(op);
    fields.set(name, [...(fields.get(name) ?? []), op]);
  }
  return fields;
}

/** I1, the server's half: its projection is the fold of its log. */
async function serverEqualsFold(
  { world }: Run,
  fields: ReadonlyMap<string, readonly LoggedOp[]>,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const [name, ops] of fields) {
    const [{ scope, entity, key, field }] = ops as [LoggedOp];
    const stored = await world.deps().log.readField(scope, [entity, key, field]);
    if (!isSameState(stored, foldField(ops)))
      failures.push(failed('I1', `the server shows ${name} otherwise`));
  }
  return failures;
}

/** I1, the devices' half: what each shows of the log is the fold of it, in every scope that it may read. */
async function replicaEqualsFold(
  device: Device,
  fields: ReadonlyMap<string, readonly LoggedOp[]>,
): Promise<Failure[]> {
  const { db } = device.storage();
  const failures: Failure[] = [];
  for (const scope of await readScopes(db)) {
    const rows = await readFields(db, scope);
    const shown = new Map(rows.map((row) => [fieldOf(row), row.confirmed ?? row.state]));
    for (const [name, ops] of fields) {
      if (ops[0]?.scope !== scope) continue;
      const state = shown.get(name);
      if (state === undefined || !isSameState(state, foldField(ops)))
        failures.push(failed('I1', `${device.name} shows ${name} otherwise than the log`));
    }
  }
  return failures;
}

export function isSameState(one: FieldState, other: FieldState): boolean {
  const idsOf = ({ heads }: FieldState) =>
    heads
      .map(({ id }) => id)
      .toSorted()
      .join();
  return one.current === other.current && idsOf(one) === idsOf(other);
}

/** I3 */
function onceEach(log: readonly LoggedOp[]): Failure[] {
  const seen = new Set<string>();
  const failures: Failure[] = [];
  for (const { id, scope, seq } of log) {
    if (seen.has(id)) failures.push(failed('I3', `${id} is twice in the log, again at ${scope} ${seq}`));
    seen.add(id);
  }
  return failures;
}

/** I4, counted anew and without the fold: what no edit of the field names still stands. */
function nothingVanished(fields: ReadonlyMap<string, readonly LoggedOp[]>): Failure[] {
  return [...fields].flatMap(([name, ops]) => {
    const named = new Set(ops.flatMap(({ parents }) => [...parents] as string[]));
    const standing = ops.filter(({ id }) => !named.has(id)).map(({ id }) => id);
    const heads = new Set<string>(foldField(ops).heads.map(({ id }) => id));
    return standing
      .filter((id) => !heads.has(id))
      .map((id) => failed('I4', `a value of ${name} vanished: ${id}`));
  });
}

/** I6, by a table of its own: who may be the author of what. */
function withAuthority({ world }: Run, log: readonly LoggedOp[]): Failure[] {
  const people = new Map(world.people.map((person) => [person.user, person]));
  return log
    .filter(({ by, entity }) => by !== 'server' && entity !== 'person')
    .filter((op) => {
      const author = people.get(op.by);
      const isLate = author?.name === 'Budi' && Date.parse(op.receivedAt) > (world.revokedAt() ?? Infinity);
      return author === undefined || isLate || !mayHaveWritten(author, op);
    })
    .map((op) => failed('I6', `${people.get(op.by)?.name ?? op.by} wrote ${fieldOf(op)}`));
}

const reviewed: ReadonlySet<string> = new Set(['verdict', 'determination', 'submission', 'comment']);

function mayHaveWritten({ name, opd }: Person, op: LoggedOp): boolean {
  if (name === 'Kori') return true;
  if (opd === null) return reviewed.has(op.entity);
  return op.entity === 'comment' || (opd === ownerOf(op) && op.entity !== 'determination');
}

const ownerOf = ({ scope, key }: LoggedOp): string =>
  scope.startsWith('opd/') ? scope.slice('opd/'.length) : (key.split(':')[0] ?? '');

/** I2: every edit that was ever shown as saved is in the log, or on a device where its person sees it. */
async function savedIsSomewhere(run: Run, log: readonly LoggedOp[]): Promise<Failure[]> {
  const logged = new Set<string>(log.map(({ id }) => id));
  const held = await heldSomewhere(run);
  return [...run.ledger.saved.values()]
    .filter(({ id }) => !logged.has(id) && !held.has(id))
    .filter(({ id }) => !run.ledger.replaced.has(id) && !run.ledger.endangered.has(id))
    .map(({ id, device, value }) => failed('I2', `${JSON.stringify(value)} (${id}) of ${device} is lost`));
}

/** Edits in an outbox, or in a tray where the person sees them. */
async function heldSomewhere({ devices }: Run): Promise<Set<string>> {
  const held = new Set<string>();
  for (const device of devices) {
    const { db } = device.storage();
    for (const { id } of await readTray(db)) held.add(id);
    for (const { id } of await db.outbox.toArray()) held.add(id);
    // What became of a step that somebody else had taken already: the device wanted just that.
    for (const { id, place } of await db.ops.toArray()) if (place === 'rejected') held.add(id);
  }
  return held;
}

/** I7: what was said to have arrived is in the log, unless nobody is left who held it when the server was restored. */
async function arrivedIsThere({ ledger, devices }: Run, log: readonly LoggedOp[]): Promise<Failure[]> {
  const logged = new Set<string>(log.map(({ id }) => id));
  const missing = [...ledger.arrived].filter((id) => !logged.has(id));
  const failures: Failure[] = [];
  for (const id of missing) {
    const isHeld = await someHolds(devices, id);
    if (isHeld || ledger.wiped.size === 0)
      failures.push(failed('I7', `${id} had arrived and is not in the log`));
  }
  return failures;
}

async function someHolds(devices: readonly Device[], id: string): Promise<boolean> {
  for (const device of devices) {
    const op = await device.storage().db.ops.get(id);
    if (op !== undefined && op.place !== 'rejected' && op.place !== 'parked') return true;
  }
  return false;
}

/** I5: nothing waits, unless the server holds it back and the person sees that. */
async function nothingIsStuck(device: Device): Promise<Failure[]> {
  const { db } = device.storage();
  const queued = await db.outbox.toArray();
  // What was taken in a room that the person may no longer read never comes back in a page.
  const readable = new Set(await readScopes(db));
  const open = (await db.ops.where('open').equals(1).toArray()).filter(
    ({ place, scope }) => place !== 'parked' && readable.has(scope),
  );
  const files = await db.files.where('state').anyOf('device', 'sending').count();
  const waits = [
    ...queued.map(({ kind, id }) => `${kind} ${id}`),
    ...open.map(({ place, id }) => `${place} ${id}`),
  ];
  if (files > 0) waits.push(`${files} files`);
  return waits.length === 0
    ? []
    : [failed('I5', `${device.name} is stuck with ${waits.slice(0, 3).join(', ')}`)];
}

/** I8: the number that the person sees is the number of edits that are only here. */
async function countsAreReal(device: Device): Promise<Failure[]> {
  const { db } = device.storage();
  const { ops } = await pendingCounts(db);
  const real = (await db.outbox.toArray()).filter(({ kind }) => kind === 'op').length;
  return ops === real ? [] : [failed('I8', `${device.name} says ${ops} wait, and ${real} do`)];
}
