import type { BundleSource } from '../../domain/bundle-plan.ts';
import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { useEffect, useState } from 'preact/hooks';
import { readFiles } from '../../storage/evidence-files.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive, type Live } from '../kit/use-live.ts';
import { useRemote } from '../kit/use-remote.ts';
import { readRoomViews } from '../kit/room-views.ts';
import type { FetchTexts } from './export-page.tsx';
import { exportRun } from './export-run.ts';

/** What a bundle of this period is planned from, and the hashes of the files that lie on this device. */
export type BundleView = { source: BundleSource; held: ReadonlySet<string> };

/** Looked at anew after each export, not with every file that one fetches. */
function useHeldFiles(): ReadonlySet<string> | null {
  const { storage } = useApp();
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null);
  const isRunning = exportRun.value?.state === 'running';
  useEffect(() => {
    if (isRunning) return;
    const look = async () => {
      const files = await readFiles(storage.db).catch(() => []);
      setHeld(new Set(files.filter(({ hasBytes }) => hasBytes).map(({ sha256 }) => sha256)));
    };
    void look();
  }, [storage, isRunning]);
  return held;
}

/** Null while the texts of the period's instrument are not on this device. */
export function useBundleSource(period: Period, fetchTexts: FetchTexts): Live<BundleView | null> {
  const { storage, directory } = useApp();
  const texts = useRemote(() => fetchTexts(period.instrument), [fetchTexts, period.instrument]);
  const instrument = texts.state === 'filled' ? texts.value : null;
  const live = useLive(async () => {
    if (instrument === null) return null;
    const rooms = await readRoomViews(storage.db, { directory, period, instrument });
    const assessments = new Map([...rooms].map(([id, { assessment }]) => [id, assessment]));
    const nameOfOpd = (opd: string) => directory.opds.get(opd)?.code || opd;
    return { instrument, period: period.id, assessments, nameOfOpd };
  }, [storage, directory, period, instrument]);
  const held = useHeldFiles();
  if (live.state !== 'filled') return live;
  if (live.value === null)
    return isAsking(texts.state, instrument) ? { state: 'loading' } : { state: 'filled', value: null };
  return held === null ? { state: 'loading' } : { state: 'filled', value: { source: live.value, held } };
}

/** Whether the texts, or what is planned from them, are still on their way. */
const isAsking = (state: 'loading' | 'filled' | 'unreachable', instrument: Instrument | null): boolean =>
  state === 'loading' || instrument !== null;
