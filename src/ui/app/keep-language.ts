import { readHelp } from '../help/read-help.ts';
import { fetchInstrument, type InstrumentSources } from '../kit/instrument-fetch.ts';
import { fetchDeskMessages, fetchMessages, type Language } from '../messages/messages.ts';

/**
 * Brings everything that is said in a language onto the device, so that the next start, without a network too, speaks it; the
 * service worker keeps what was fetched once. False where something cannot be had now: then nobody may be switched to it.
 */
export async function keepLanguage(
  language: Language,
  instrument: string | null,
  sources: InstrumentSources,
): Promise<boolean> {
  try {
    const [texts] = await Promise.all([
      instrument === null ? null : fetchInstrument(instrument, language, sources),
      fetchMessages(language),
      fetchDeskMessages(language),
      readHelp(language),
    ]);
    return instrument === null || texts !== null;
  } catch {
    return false;
  }
}
