import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { fetchInstrument } from '../kit/instrument-fetch.ts';
import { useRemote, type Remote } from '../kit/use-remote.ts';

/** The texts of any instrument, from this device or from the network. */
export function useTexts(id: string): Remote<Instrument> & { ask: () => void } {
  const { language, storage, endpoint } = useApp();
  return useRemote(async () => {
    const found = await fetchInstrument(id, language, { storage, endpoint });
    if (found === null) throw new Error(id);
    return found;
  }, [id, language, storage, endpoint]);
}
