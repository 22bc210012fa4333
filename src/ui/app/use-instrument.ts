import { useEffect, useState } from 'preact/hooks';
import type { Instrument } from '../../domain/instrument.ts';
import type { Language } from '../messages/messages.ts';
import { fetchInstrument } from './instrument-fetch.ts';

/** The texts of an instrument; null until they are here. */
export function useInstrument(id: string | null, language: Language): Instrument | null {
  const [instrument, setInstrument] = useState<Instrument | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    const ask = () => void fetchInstrument(id, language).then((found) => isWanted && setInstrument(found));
    ask();
    addEventListener('online', ask);
    return () => {
      isWanted = false;
      removeEventListener('online', ask);
    };
  }, [id, language]);
  return instrument?.id === id ? instrument : null;
}
