import { registerKey, type Json, type Register } from '../../src/domain/op.ts';
import type { Device } from './device.ts';

/** An edit that was shown as saved: its promise had come true on a device. */
export type SavedEdit = { id: string; device: string; register: Register; value: Json };

/**
 * What people were told, kept apart from all that the product keeps: the invariants compare the two.
 */
export type Ledger = {
  saved: Map<string, SavedEdit>;
  /** Edits that gave way to a later one of the same hand before they ever left the device. */
  replaced: Set<string>;
  /** The field that a device was last writing: a power cut may have come after its edit and before the note of it. */
  trying: Map<string, Register>;
  /** Edits that a device said had arrived. */
  arrived: Set<string>;
  /** The last text that was shown as saved while it was typed, by device. */
  drafts: Map<string, TypedText>;
  /** Drafts that were not there when the page came back. */
  lostDrafts: TypedText[];
  /** Devices whose storage was taken away, and the edits made on them before: what only they held may be gone. */
  wiped: Set<string>;
  endangered: Set<string>;
};

export type TypedText = { device: string; register: Register; text: string };

export const emptyLedger = (): Ledger => ({
  saved: new Map(),
  replaced: new Set(),
  trying: new Map(),
  arrived: new Set(),
  drafts: new Map(),
  lostDrafts: [],
  wiped: new Set(),
  endangered: new Set(),
});

export function noteDraft(ledger: Ledger, typed: TypedText): void {
  ledger.drafts.set(typed.device, typed);
}

/** What a device now says has arrived: its own edits that the server took. */
export async function noteArrived(ledger: Ledger, device: Device): Promise<void> {
  const rows = await device.storage().db.ops.bulkGet([...ledger.saved.keys()]);
  for (const row of rows)
    if (row?.place === 'acknowledged' || row?.place === 'logged') ledger.arrived.add(row.id);
}

type Made = { id: string | undefined; register: Register; value: Json };

/** Notes what was saved just now; `id` is undefined where the product made no edit of it. */
export async function noteSaved(ledger: Ledger, device: Device, made: readonly Made[]): Promise<void> {
  for (const { id, register, value } of made)
    if (id !== undefined) ledger.saved.set(id, { id, register, value, device: device.name });
  await noteReplaced(
    ledger,
    device,
    made.map(({ register }) => register),
  );
}

/** An edit of a field that was written just now may have given way, if it had never left the device; no other may vanish. */
export async function noteReplaced(
  ledger: Ledger,
  device: Device,
  written: readonly Register[],
): Promise<void> {
  const isWritten = ({ scope, ...rest }: Register): boolean =>
    written.some((register) => register.scope === scope && registerKey(register) === registerKey(rest));
  const own = [...ledger.saved.values()].filter(
    (edit) => edit.device === device.name && isWritten(edit.register),
  );
  const rows = await device.storage().db.ops.bulkGet(own.map(({ id }) => id));
  for (const [index, edit] of own.entries()) if (rows[index] === undefined) ledger.replaced.add(edit.id);
}
