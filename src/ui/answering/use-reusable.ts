import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { useLive } from '../kit/use-live.ts';
import type { Reusable, Seat } from './seat.ts';

type Reading = typeof import('./read-reusable.ts').readReusable;

/** What this OPD has shown elsewhere that may serve here too; what reads it comes after the first page. */
export function useReusable(seat: Pick<Seat, 'view' | 'period' | 'instrument' | 'opd'>): readonly Reusable[] {
  const { storage, directory } = useApp();
  const { view, opd } = seat;
  const [read, setRead] = useState<Reading | null>(null);
  useEffect(() => {
    import('./read-reusable.ts').then(
      ({ readReusable }) => setRead(() => readReusable),
      () => undefined,
    );
  }, []);
  const found = useLive(
    async () => (opd === null ? [] : (read?.(storage.db, { ...seat, opd, directory }) ?? [])),
    [storage, view.scope, opd, read],
  );
  return found.state === 'filled' ? found.value : [];
}
