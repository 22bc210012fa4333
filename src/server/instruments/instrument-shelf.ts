import { createHash } from 'node:crypto';
import type { IndicatorsOf } from '../../domain/authority.ts';
import { instrumentText } from '../../domain/instrument-file.ts';
import type { InstrumentSource } from '../../domain/instrument-source.ts';
import type { InstrumentFact } from '../../domain/instrument-wire.ts';
import type { Seal } from '../seal.ts';
import type { ImportedInstrument, InstrumentRecords } from './instrument-records.ts';
import { readShipped } from './shipped-instruments.ts';

/** More than any region uses in a century; beyond it somebody has a program that runs wild. */
const mostImported = 200;

/**
 * - `added`: it is on the disk · `known`: the same content stands under this id already, as after a lost reply
 * - `taken`: the id names another content, for ever · `full`: there are too many
 */
export type Addition = { kind: 'added' | 'known'; fact: InstrumentFact } | { kind: 'taken' | 'full' };

/** Every instrument that this server knows, shipped and imported alike. They decide which rooms exist. */
export type InstrumentShelf = {
  /** None of an instrument that is not known. What was imported counts at once. */
  indicatorsOf: IndicatorsOf;
  list: () => InstrumentFact[];
  read: (id: string) => { fact: InstrumentFact; body: string } | null;
  add: (source: InstrumentSource, origin: { by: string; at: string }) => Promise<Addition>;
};

/** Texts of what was imported are read when they are asked for; those of the program stay in memory. */
type Kept = { fact: InstrumentFact; body: string | null; indicators: readonly string[] };

export function openInstrumentShelf(records: InstrumentRecords, seal: Seal): InstrumentShelf {
  const kept = new Map<string, Kept>();
  // What was imported before the program brought the same id stays: answers rest on it.
  for (const one of keptShipped()) kept.set(one.fact.id, one);
  for (const row of records.all()) kept.set(row.id, keep(JSON.parse(row.body) as InstrumentSource, row));

  async function add(source: InstrumentSource, { by, at }: { by: string; at: string }): Promise<Addition> {
    const body = instrumentText(source);
    const sha256 = hashOfText(body);
    const known = kept.get(source.id);
    if (known !== undefined) return again(known, sha256);
    if (kept.size >= mostImported) return { kind: 'full' };
    const facts = { id: source.id, body, sha256, addedBy: by, addedAt: at };
    const row = { ...facts, mac: seal.ofInstrument(facts) };
    const isNew = await records.add(row);
    const present = kept.get(source.id) ?? (isNew ? keep(source, row) : null);
    if (present === null) return { kind: 'taken' };
    kept.set(source.id, present);
    return isNew ? { kind: 'added', fact: present.fact } : again(present, sha256);
  }

  return {
    indicatorsOf: (id) => kept.get(id)?.indicators ?? [],
    list: () => [...kept.values()].map(({ fact }) => fact),
    read: (id) => {
      const found = kept.get(id);
      const body = found?.body ?? records.body(id);
      return found === undefined || body === null ? null : { fact: found.fact, body };
    },
    add,
  };
}

const again = ({ fact }: Kept, sha256: string): Addition =>
  fact.sha256 === sha256 && !fact.isShipped ? { kind: 'known', fact } : { kind: 'taken' };

let shipped: readonly Kept[] | null = null;

/** They are the same for the life of the process. */
function keptShipped(): readonly Kept[] {
  shipped ??= readShipped().map((source) => keep(source, null));
  return shipped;
}

export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

function keep(source: InstrumentSource, row: ImportedInstrument | null): Kept {
  const { id, title, titleEn, edition, indicators } = source;
  const body = row === null ? instrumentText(source) : null;
  const requirements = indicators.flatMap(({ levels }) => levels.flatMap((level) => level.requirements));
  return {
    body,
    indicators: indicators.map((indicator) => indicator.id),
    fact: {
      id,
      title,
      titleEn,
      edition,
      indicators: indicators.length,
      requirements: requirements.length,
      sha256: row?.sha256 ?? hashOfText(body ?? ''),
      isShipped: row === null,
      addedBy: row?.addedBy ?? null,
      addedAt: row?.addedAt ?? null,
    },
  };
}
