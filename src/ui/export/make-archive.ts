import type { ArchiveFile } from '../../domain/archive-files.ts';
import type { BundleParts } from '../../domain/bundle-parts.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { safeWords } from '../../domain/safe-name.ts';
import type { AppContext } from '../kit/app-context.ts';
import { exportBag } from '../messages/id/export-bag.ts';
import { readArchiveSource, type ArchiveSource } from './archive-source.ts';
import { chooseSink } from './byte-sink.ts';
import { evidenceReader } from './evidence-bytes.ts';
import type { FetchTexts } from './export-page.tsx';
import { startExport } from './export-run.ts';
import { partNames, waitFor } from './make-bundle.ts';

/** The bags of files of an archive; none where they are not wanted. */
export type PlanFiles = (source: ArchiveSource) => BundleParts<ArchiveFile>;

/** Asks where to and makes the archive. Call it from the click. */
export async function makeArchive(
  { storage, endpoint, directory }: AppContext,
  planFiles: PlanFiles,
  { counted, fetchTexts }: { counted: ArchiveSource; fetchTexts: FetchTexts },
): Promise<void> {
  const region = directory.profile.name;
  const namesFor = (source: ArchiveSource) =>
    partNames(`Arsip_${safeWords(region, 60) || 'Lumbung'}`, planFiles(source).parts.length + 1);
  const names = namesFor(counted);
  const openSink = await chooseSink(
    names.map((name) => `${name}.zip`),
    storage.clock.nowMs(),
  );
  if (openSink === null) return;
  const used = new Set([...directory.periods.values()].map(({ instrument }) => instrument));
  await startExport({
    kind: 'archive',
    names,
    nowMs: storage.clock.nowMs,
    make: async (watch) => {
      const [{ runArchive }, { archiveWords }] = await Promise.all([
        import('./run-archive.ts'),
        import('../messages/archive-words.ts'),
      ]);
      // What has arrived since it was counted belongs to it.
      const source = await readArchiveSource(storage.db);
      const texts = await Promise.all([...used].toSorted().map(fetchTexts));
      const instruments = texts.filter((found): found is Instrument => found !== null);
      const withoutTexts = [...used].filter((id) => instruments.every((instrument) => instrument.id !== id));
      const { leftOutHeading, reasons } = exportBag;
      const words = { ...archiveWords, leftOutHeading, reasons };
      const read = evidenceReader({ storage, endpoint, signal: watch.signal, wait: waitFor });
      const { logs } = source;
      const files = planFiles(source);
      const job = {
        db: storage.db,
        logs,
        withoutTexts,
        instruments,
        files,
        names: namesFor(source),
        organization: region,
        words,
      };
      return runArchive(job, { ...watch, openSink, read });
    },
  });
}
