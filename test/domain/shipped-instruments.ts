import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument } from '../../src/domain/instrument.ts';
import { instrumentSource, type InstrumentSource } from '../../src/domain/instrument-source.ts';
import { localise, type Language } from '../../src/domain/localise.ts';

export const shippedIds = ['spbe-2020', 'pemdi-2026'] as const;

export function readSource(id: string): unknown {
  // By its folder, not its address: where tests have a page, the address is that of a web server.
  return JSON.parse(
    readFileSync(join(import.meta.dirname, `../../src/domain/instruments/${id}.json`), 'utf8'),
  );
}

export function loadSource(id: string): InstrumentSource {
  return instrumentSource.parse(readSource(id));
}

export function loadInstrument(id: string, language: Language = 'id'): Instrument {
  return localise(loadSource(id), language);
}
