import { readFileSync } from 'node:fs';
import type { InstrumentSource } from '../../domain/instrument-source.ts';

/** The instruments that come with the program. Their ids are nobody else's. */
export const shippedIds = ['spbe-2020', 'pemdi-2026'] as const;

/** With both languages, which the app does not carry. The tests of the program check that they are whole. */
export function readShipped(): InstrumentSource[] {
  return shippedIds.map((id) => {
    const url = new URL(`../../domain/instruments/${id}.json`, import.meta.url);
    return JSON.parse(readFileSync(url, 'utf8')) as InstrumentSource;
  });
}
