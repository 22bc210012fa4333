import { readFileSync } from 'node:fs';
import type { Instrument } from '../../src/domain/instrument.ts';
import { instrumentSource, type InstrumentSource } from '../../src/domain/instrument-source.ts';
import { localise, type Language } from '../../src/domain/localise.ts';

export const shippedIds = ['spbe-2020', 'pemdi-2026'] as const;

export function readSource(id: string): unknown {
  const file = new URL(`../../src/domain/instruments/${id}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function loadSource(id: string): InstrumentSource {
  return instrumentSource.parse(readSource(id));
}

export function loadInstrument(id: string, language: Language = 'id'): Instrument {
  return localise(loadSource(id), language);
}
