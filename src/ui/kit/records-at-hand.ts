import { useMemo } from 'preact/hooks';
import { recordsFrom, type FormRecord } from '../../domain/forms/record.ts';
import { opdScope } from '../../domain/scope.ts';
import { readEntity } from '../../storage/views.ts';
import { useApp } from './app-context.ts';
import { createAtHand } from './at-hand.ts';
import { watchLive, type Live } from './use-live.ts';

/**
 * The records by OPD. An edit of one OPD reads that one again and no other: a region has thousands of records, and reading them
 * takes seconds on a phone.
 */
const useAtHand = createAtHand<readonly FormRecord[]>();

/** The records of these OPDs, removed ones too, OPD by OPD; loading until each was read. */
export function useRecordsOf(opds: readonly string[]): Live<readonly FormRecord[]> {
  const { db } = useApp().storage;
  const lives = useAtHand({
    db,
    names: opds,
    watch: (opd) => (tell) =>
      watchLive(async () => recordsFrom(await readEntity(db, opdScope(opd), 'record'), opd), tell),
  });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- as long as no OPD's records changed, all together stay what they were
  return useMemo(() => together(lives), [opds.join(' '), ...lives]);
}

function together(lives: readonly Live<readonly FormRecord[]>[]): Live<readonly FormRecord[]> {
  const records: FormRecord[] = [];
  for (const live of lives) {
    if (live.state !== 'filled') return live;
    records.push(...live.value);
  }
  return { state: 'filled', value: records };
}
