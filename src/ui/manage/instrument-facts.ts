import { useEffect, useMemo } from 'preact/hooks';
import type { InstrumentFact } from '../../domain/instrument-wire.ts';
import { keepInstrumentList, readInstrumentList } from '../../storage/imported-instruments.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Endpoint } from '../../sync/endpoint.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import { instrumentIds } from './period-entry.ts';

/** An instrument that a period may use. `fact` is null for one of the app that the server was not asked about yet. */
export type KnownInstrument = { id: string; name: string; fact: InstrumentFact | null };

/** Asks the server which instruments there are and keeps the list; without a network the list stays as it was. */
export async function refreshInstruments(
  storage: Pick<Storage, 'db'>,
  endpoint: Endpoint,
): Promise<readonly InstrumentFact[] | null> {
  try {
    const facts = await (await endpoint.instruments()).list();
    await keepInstrumentList(storage.db, facts);
    return facts;
  } catch {
    return null;
  }
}

/** Those of the app first, then what was imported, as this device knows them; asks the server once. */
export function useInstruments(): readonly KnownInstrument[] {
  const { storage, endpoint, language } = useApp();
  const kept = useLive(() => readInstrumentList(storage.db), [storage]);
  useEffect(() => void refreshInstruments(storage, endpoint), [storage, endpoint]);
  return useMemo(
    () => knownFrom(kept.state === 'filled' ? kept.value : [], language === 'en'),
    [kept, language],
  );
}

function knownFrom(facts: readonly InstrumentFact[], isEnglish: boolean): KnownInstrument[] {
  const shipped = instrumentIds.map((id) => ({
    id,
    name: d.manage.period.instruments[id],
    fact: facts.find((fact) => fact.id === id) ?? null,
  }));
  const imported = facts
    .filter(({ id }) => instrumentIds.every((known) => known !== id))
    .map((fact) => ({
      id: fact.id,
      name: `${isEnglish ? fact.titleEn : fact.title} · ${fact.edition}`,
      fact,
    }));
  return [...shipped, ...imported];
}

/** What an instrument is called; one that this device has not heard of is named by its id. */
export function useInstrumentName(): (id: string) => string {
  const known = useInstruments();
  return (id) => known.find((one) => one.id === id)?.name ?? id;
}
