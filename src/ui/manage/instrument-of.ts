import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';

/** The texts of any instrument, wherever the app has them from; null where they cannot be had. */
export type InstrumentSource = (id: string) => Promise<Instrument | null>;

export const InstrumentSourceProvider = createContext<InstrumentSource>(async () => null);

/** The instrument of a period that need not be the running one; null until it is here. */
export function useInstrumentOf(id: string): Instrument | null {
  const { instrument: running } = useApp();
  const source = useContext(InstrumentSourceProvider);
  const [fetched, setFetched] = useState<Instrument | null>(null);
  const isRunning = running?.id === id;
  useEffect(() => {
    let isCurrent = true;
    if (!isRunning) void source(id).then((instrument) => isCurrent && setFetched(instrument));
    return () => {
      isCurrent = false;
    };
  }, [source, id, isRunning]);
  if (isRunning) return running;
  return fetched?.id === id ? fetched : null;
}
