import type { InstrumentFact } from '../domain/instrument-wire.ts';
import { attempt } from './attempt.ts';
import type { Db } from './db.ts';
import { hashOf } from './evidence-files.ts';

/** The canonical text of an instrument's source, and what it hashes to. */
export type KeptInstrument = { sha256: string; text: string };

/**
 * Imported instruments stand among the notes of the database and not in a table of their own: another version of the database
 * would shut out every tab that still runs the app of before.
 */
const keyOf = (id: string): string => `instrument:${id}`;
const listKey = 'instruments';

/** Keeps an instrument for work without a network. */
export async function keepInstrument(db: Db, id: string, kept: KeptInstrument): Promise<void> {
  const write = () => db.transaction('rw', db.meta, () => db.meta.put({ key: keyOf(id), value: kept }));
  await attempt(db, write, kept.text.length * 2);
}

/** The text of a kept instrument; null where there is none, or where it is not what its hash says any more. */
export async function readKeptInstrument(db: Db, id: string): Promise<KeptInstrument | null> {
  const row = await attempt(db, () => db.meta.get(keyOf(id)));
  const kept = row?.value as KeptInstrument | undefined;
  if (kept === undefined) return null;
  return (await isGenuine(kept)) ? kept : null;
}

/** The ids of those that are kept here. */
export async function readKeptInstruments(db: Db): Promise<string[]> {
  const prefix = keyOf('');
  const keys = await attempt(db, () => db.meta.where('key').startsWith(prefix).primaryKeys());
  return keys.map((key) => key.slice(prefix.length));
}

/** Whether a text is what the hash names. */
export async function isGenuine({ sha256, text }: KeptInstrument): Promise<boolean> {
  return (await hashOf(new TextEncoder().encode(text).buffer)) === sha256;
}

/** What the server named last: so that the list can be read, and a period named, without a network. */
export async function keepInstrumentList(db: Db, facts: readonly InstrumentFact[]): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.meta, () => db.meta.put({ key: listKey, value: [...facts] })),
  );
}

export async function readInstrumentList(db: Db): Promise<InstrumentFact[]> {
  const row = await attempt(db, () => db.meta.get(listKey));
  return Array.isArray(row?.value) ? (row.value as InstrumentFact[]) : [];
}
