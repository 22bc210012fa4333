import type { Instrument } from '../../domain/instrument.ts';
import { instrumentText } from '../../domain/instrument-file.ts';
import type { InstrumentSource } from '../../domain/instrument-source.ts';
import { localise } from '../../domain/localise.ts';
import { isGenuine, keepInstrument, readKeptInstrument } from '../../storage/imported-instruments.ts';
import type { Language } from '../messages/messages.ts';
import type { InstrumentSources } from './instrument-fetch.ts';

/** An imported instrument in one language. Rejects where it is not kept here and cannot be fetched. */
export async function readImported(
  id: string,
  language: Language,
  sources: InstrumentSources,
): Promise<Instrument> {
  return localise(await readInstrumentSource(id, sources), language);
}

/** The source of an instrument, in both languages: what this device keeps, else from the endpoint, which is kept from then on. */
export async function readInstrumentSource(
  id: string,
  { storage: { db }, endpoint }: InstrumentSources,
): Promise<InstrumentSource> {
  const kept = await readKeptInstrument(db, id);
  if (kept !== null) return JSON.parse(kept.text) as InstrumentSource;
  const { sha256, source } = await (await endpoint.instruments()).read(id);
  const arrived = { sha256, text: instrumentText(source) };
  if (source.id !== id || !(await isGenuine(arrived))) throw new Error(`${id} is not what its hash says`);
  // Where there is no room it serves this start, and is asked for again.
  await keepInstrument(db, id, arrived).catch(() => undefined);
  return source;
}
