import { readFileSync } from 'node:fs';
import { instrumentSource } from '../../domain/instrument-source.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { localise } from '../../domain/localise.ts';

/** The shipped SPBE instrument, in Indonesian: the demo names its requirements by their codes. */
export function readDemoInstrument(): Instrument {
  const file = new URL('../../domain/instruments/spbe-2020.json', import.meta.url);
  return localise(instrumentSource.parse(JSON.parse(readFileSync(file, 'utf8'))), 'id');
}
