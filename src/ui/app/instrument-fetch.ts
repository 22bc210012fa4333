import { instrumentAddresses } from 'virtual:instruments';
import type { Instrument } from '../../domain/instrument.ts';
import type { Language } from '../messages/messages.ts';

const fetched = new Map<string, Promise<Instrument | null>>();

let announce = (): void => undefined;
/** Settles once the texts of an instrument are here for the first time: the last thing that a first page waits for. */
export const textsHere = new Promise<void>((resolve) => (announce = resolve));

/**
 * The texts of an instrument in one language: one file, kept by the service worker. Null where this version of the app does not
 * know the instrument, or the file can be had neither from the network nor from what was kept; asked again the next time.
 */
export function fetchInstrument(id: string, language: Language): Promise<Instrument | null> {
  const key = `${id}.${language}`;
  const known = fetched.get(key);
  if (known !== undefined) return known;
  const request = fetchTexts(id, language).then((instrument) => {
    if (instrument === null) fetched.delete(key);
    else announce();
    return instrument;
  });
  fetched.set(key, request);
  return request;
}

async function fetchTexts(id: string, language: Language): Promise<Instrument | null> {
  const address = instrumentAddresses[id]?.[language];
  if (address === undefined) return null;
  try {
    const response = await fetch(new URL(address, document.baseURI));
    return response.ok ? ((await response.json()) as Instrument) : null;
  } catch {
    return null;
  }
}
