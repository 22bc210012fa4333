import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Instrument } from '../../domain/instrument.ts';
import { fetchInstrument, type InstrumentSources } from '../kit/instrument-fetch.ts';
import type { Language } from '../messages/messages.ts';

type Found = { id: string; instrument: Instrument | null };

/**
 * The texts of an instrument, in Indonesian where those of the language cannot be had now; null until they are here. `isMissing`
 * once they could not be had; they are asked for again when the network comes back, and with `ask`.
 */
export function useInstrument(id: string | null, language: Language, sources: InstrumentSources) {
  const { storage, endpoint } = sources;
  const [found, setFound] = useState<Found | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    const find = (spoken: Language) => fetchInstrument(id, spoken, { storage, endpoint });
    const look = async () => {
      const instrument = (await find(language)) ?? (language === 'id' ? null : await find('id'));
      if (isWanted) setFound({ id, instrument });
    };
    const lookAgain = () => void look();
    lookAgain();
    addEventListener('online', lookAgain);
    return () => {
      isWanted = false;
      removeEventListener('online', lookAgain);
    };
  }, [id, language, storage, endpoint, turn]);
  const ask = useCallback(() => setTurn((before) => before + 1), []);
  const instrument = found?.id === id ? found.instrument : null;
  return { instrument, isMissing: found?.id === id && instrument === null, ask };
}
