import type { ArchiveFile } from '../../domain/archive-files.ts';
import type { BundleParts } from '../../domain/bundle-parts.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { safeWords } from '../../domain/safe-name.ts';
import type { AppContext } from '../kit/app-context.ts';
import { exportBag } from '../messages/id/export-bag.ts';
import type { ArchiveSource } from './archive-source.ts';
import { chooseSink, dropEarlierExports } from './byte-sink.ts';
import { evidenceReader } from './evidence-bytes.ts';
import type { FetchTexts } from './export-page.tsx';
import { startExport } from './export-run.ts';
import { partNames, waitFor } from './make-bundle.ts';

type PlannedArchive = { logs: ArchiveSource['logs']; parts: BundleParts<ArchiveFile> };

/** Asks where to and makes the archive. Call it from the click. */
export async function makeArchive(
  { storage, endpoint, directory }: AppContext,
  { logs, parts }: PlannedArchive,
  fetchTexts: FetchTexts,
): Promise<void> {
  const region = directory.profile.name;
  const names = partNames(`Arsip_${safeWords(region, 60) || 'Lumbung'}`, parts.parts.length + 1);
  const openSink = await chooseSink(names.map((name) => `${name}.zip`));
  if (openSink === null) return;
  const used = new Set([...directory.periods.values()].map(({ instrument }) => instrument));
  await startExport({
    kind: 'archive',
    names,
    nowMs: storage.clock.nowMs,
    make: async (watch) => {
      await dropEarlierExports();
      const [{ runArchive }, { archiveWords }] = await Promise.all([
        import('./run-archive.ts'),
        import('../messages/archive-words.ts'),
      ]);
      const texts = await Promise.all([...used].toSorted().map(fetchTexts));
      const instruments = texts.filter((found): found is Instrument => found !== null);
      const { leftOutHeading, reasons } = exportBag;
      const words = { ...archiveWords, leftOutHeading, reasons };
      const read = evidenceReader({ storage, endpoint, signal: watch.signal, wait: waitFor });
      const job = { db: storage.db, logs, instruments, files: parts, names, organization: region, words };
      return runArchive(job, { ...watch, openSink, read });
    },
  });
}
