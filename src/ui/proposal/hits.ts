import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { catalogueFrom, type CatalogueRow } from '../../domain/forms/catalogue.ts';
import type { Fault } from '../../domain/forms/check-record.ts';
import {
  duplicateIndex,
  duplicatesOf,
  proposalText,
  unanswered,
  type Hit,
} from '../../domain/forms/duplicates.ts';
import { isEmpty } from '../../domain/forms/value.ts';
import { catalogueScope } from '../../domain/scope.ts';
import { readEntity } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive, type Live } from '../kit/use-live.ts';
import { useRecordSeat, type RecordSeat } from '../forms/record-seat.ts';

/** What the check for duplicates knows: what looks alike, and among how many it was looked for. */
export type Hits = { state: 'loading' | 'failed' | 'filled'; hits: readonly Hit[]; compared: number };

export const HitsProvider = createContext<Hits>({ state: 'loading', hits: [], compared: 0 });
export const useHits = (): Hits => useContext(HitsProvider);

/** What everybody may read of the region's applications and proposals, as this device has it. */
export function useCatalogue(): Live<readonly CatalogueRow[]> {
  const { storage } = useApp();
  return useLive(
    async () => catalogueFrom(await readEntity(storage.db, catalogueScope, 'summary')),
    [storage],
  );
}

/** Looks for what is like the open proposal, again with every change of it; all of it on this device. */
export function useSearch(): Hits {
  const { values, place } = useRecordSeat();
  const catalogue = useCatalogue();
  const rows = catalogue.state === 'filled' ? catalogue.value : null;
  const index = useMemo(() => (rows === null ? null : duplicateIndex(rows)), [rows]);
  // The page is drawn with every key press anywhere on it; only these words change what is alike.
  const words = JSON.stringify([proposalText(values), values['existing'] ?? null]);
  const hits = useMemo(
    () => (index === null ? [] : duplicatesOf(index, values, place)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `words` stands for the values
    [index, words, place.opd, place.record],
  );
  const compared = index?.entries.length ?? 0;
  return useMemo(() => ({ state: catalogue.state, hits, compared }), [catalogue.state, hits, compared]);
}

/** The faults of the record, with one for what looks alike and has no answer: before submitting. */
export function faultsWithHits(
  { faults, values }: Pick<RecordSeat, 'faults' | 'values'>,
  { hits }: Hits,
): readonly Fault[] {
  const count = unanswered(hits, values).length;
  if (count === 0) return faults;
  const others = faults.filter(({ field, kind }) => field !== 'similar' || kind !== 'missing');
  return [{ field: 'similar', kind: 'unanswered', count }, ...others];
}

/**
 * The same while it is written. What looks alike holds the technical parts back until they are begun; later finds (of a colleague,
 * or by the title that is being typed) close nothing under the hand of who writes, and wait for the submission.
 */
export function faultsWhileWriting(seat: RecordSeat, hits: Hits): readonly Fault[] {
  const isBegun = ['title', 'goal', 'kind'].some((name) => !isEmpty(seat.values[name]));
  return isBegun ? seat.faults : faultsWithHits(seat, hits);
}
