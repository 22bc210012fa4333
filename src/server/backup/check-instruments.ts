import type { Database } from 'better-sqlite3';
import { readInstrumentFile } from '../../domain/instrument-file.ts';
import { hashOfText } from '../instruments/instrument-shelf.ts';
import type { ImportedInstrument } from '../instruments/instrument-records.ts';
import type { Seal } from '../seal.ts';
import { readInstruments } from '../sqlite/sqlite-instruments.ts';

/** What is wrong with the imported instruments, one sentence each: text against hash, hash against seal, and whether it can be read. */
export function checkInstruments(db: Database, seal: Seal): string[] {
  const faults: string[] = [];
  for (const row of readInstruments(db)) {
    const fault = faultIn(row, seal);
    if (fault !== null) faults.push(`Instrument ${row.id} ${fault}.`);
  }
  return faults;
}

function faultIn(row: ImportedInstrument, seal: Seal): string | null {
  if (hashOfText(row.body) !== row.sha256) return 'is damaged: its text does not match its hash';
  if (seal.ofInstrument(row) !== row.mac) return 'is not what the server took in';
  const file = readInstrumentFile(row.body);
  return file.kind === 'whole' && file.source.id === row.id ? null : 'cannot be read';
}
