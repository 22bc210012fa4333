import { instrumentAddresses } from 'virtual:instruments';
import type { Instrument } from '../../domain/instrument.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Endpoint } from '../../sync/endpoint.ts';
import type { Language } from '../messages/messages.ts';

/** Where instruments are kept and asked for that did not come with the app. */
export type InstrumentSources = { storage: Pick<Storage, 'db'>; endpoint: Endpoint };

const fetched = new Map<string, Promise<Instrument | null>>();

let announce = (): void => undefined;
/** Settles once the texts of an instrument are here for the first time: the last thing that a first page waits for. */
export const textsHere = new Promise<void>((resolve) => (announce = resolve));

/**
 * The texts of an instrument in one language: one file, kept by the service worker, or an import, kept in the database. Null
 * where they can be had neither from the network nor from what was kept; asked again the next time.
 */
export function fetchInstrument(
  id: string,
  language: Language,
  sources: InstrumentSources,
): Promise<Instrument | null> {
  const key = `${id}.${language}`;
  const known = fetched.get(key);
  if (known !== undefined) return known;
  const request = fetchTexts(id, language, sources).then(
    (instrument) => {
      announce();
      return instrument;
    },
    () => {
      fetched.delete(key);
      return null;
    },
  );
  fetched.set(key, request);
  return request;
}

async function fetchTexts(id: string, language: Language, sources: InstrumentSources): Promise<Instrument> {
  const address = instrumentAddresses[id]?.[language];
  if (address === undefined)
    return (await import('./imported-instrument.ts')).readImported(id, language, sources);
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(address);
  return (await response.json()) as Instrument;
}
