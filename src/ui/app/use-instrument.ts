import { useEffect, useState } from 'preact/hooks';
import type { Instrument } from '../../domain/instrument.ts';
import { fetchInstrument, type InstrumentSources } from '../kit/instrument-fetch.ts';
import type { Language } from '../messages/messages.ts';

/** `instrument` is null where it could not be had; `look` asks for it again. */
type Found = { id: string | null; instrument: Instrument | null; look: () => void };

/**
 * The texts of an instrument, in Indonesian where those of the language cannot be had now; null while they are looked for. What
 * could not be had is asked for again when the network comes back.
 */
export function useInstrument(
  id: string | null,
  language: Language,
  { storage, endpoint }: InstrumentSources,
): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    const find = (spoken: Language) => fetchInstrument(id, spoken, { storage, endpoint });
    const look = () =>
      void find(language)
        .then((instrument) => instrument ?? find('id'))
        .then((instrument) => isWanted && setFound({ id, instrument, look }));
    look();
    addEventListener('online', look);
    return () => {
      isWanted = false;
      removeEventListener('online', look);
    };
  }, [id, language, storage, endpoint]);
  return found?.id === id ? found : null;
}
