import { useEffect, useState } from 'preact/hooks';
import type { Instrument } from '../../domain/instrument.ts';
import type { Language } from '../messages/messages.ts';
import { fetchInstrument } from './instrument-fetch.ts';

/** The texts of an instrument, in Indonesian where those of the language cannot be had now; null until they are here. */
export function useInstrument(id: string | null, language: Language): Instrument | null {
  const [instrument, setInstrument] = useState<Instrument | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    const ask = async () => {
      const found = (await fetchInstrument(id, language)) ?? (await fetchInstrument(id, 'id'));
      if (isWanted) setInstrument(found);
    };
    const askAgain = () => void ask();
    askAgain();
    addEventListener('online', askAgain);
    return () => {
      isWanted = false;
      removeEventListener('online', askAgain);
    };
  }, [id, language]);
  return instrument?.id === id ? instrument : null;
}
