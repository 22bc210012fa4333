import type { BundleSource } from '../../domain/bundle-plan.ts';
import type { Period } from '../../domain/directory.ts';
import { readFiles } from '../../storage/evidence-files.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive, type Live } from '../kit/use-live.ts';
import { useRemote } from '../kit/use-remote.ts';
import { readRoomViews } from '../kit/use-room.ts';
import type { FetchTexts } from './export-page.tsx';

/** What a bundle of this period is planned from, and the hashes of the files that lie on this device. */
export type BundleView = { source: BundleSource; held: ReadonlySet<string> };

/** Null while the texts of the period's instrument are not on this device. */
export function useBundleSource(period: Period, fetchTexts: FetchTexts): Live<BundleView | null> {
  const { storage, directory } = useApp();
  const texts = useRemote(() => fetchTexts(period.instrument), [fetchTexts, period.instrument]);
  const instrument = texts.state === 'filled' ? texts.value : null;
  const live = useLive(async () => {
    if (instrument === null) return null;
    const rooms = await readRoomViews(storage.db, { directory, period, instrument });
    const files = await readFiles(storage.db);
    const assessments = new Map([...rooms].map(([id, { assessment }]) => [id, assessment]));
    const nameOfOpd = (opd: string) => directory.opds.get(opd)?.code || opd;
    return {
      source: { instrument, period: period.id, assessments, nameOfOpd },
      held: new Set(files.filter(({ hasBytes }) => hasBytes).map(({ sha256 }) => sha256)),
    };
  }, [storage, directory, period, instrument]);
  if (texts.state === 'loading' || (instrument !== null && live.state === 'filled' && live.value === null))
    return { state: 'loading' };
  return live;
}
