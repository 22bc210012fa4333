import { splitIntoParts, type BundleParts } from '../../domain/bundle-parts.ts';
import type { BundleFile, BundlePlan } from '../../domain/bundle-plan.ts';
import type { Period } from '../../domain/directory.ts';
import type { Bundle } from '../../domain/field-shapes.ts';
import { numbered, safeWords } from '../../domain/safe-name.ts';
import type { AppContext } from '../kit/app-context.ts';
import { exportBag } from '../messages/id/export-bag.ts';
import { chooseSink, memoryPartBytes, type SinkKind } from './byte-sink.ts';
import { evidenceReader } from './evidence-bytes.ts';
import { startExport } from './export-run.ts';

export type PlannedBundle = { plan: BundlePlan; parts: BundleParts<BundleFile> };

const megabyte = 1_000_000;

/** The limits of the region, and of a device that can only hold a ZIP in memory. */
export function limitsFor({ fileLimitMb, partLimitMb }: Bundle, kind: SinkKind) {
  const partBytes = partLimitMb * megabyte;
  return {
    fileBytes: fileLimitMb === null ? null : fileLimitMb * megabyte,
    partBytes: kind === 'memory' ? Math.min(partBytes, memoryPartBytes) : partBytes,
  };
}

export function partsFor({ folders }: BundlePlan, settings: Bundle, kind: SinkKind): BundleParts<BundleFile> {
  return splitIntoParts(
    folders.flatMap(({ files }) => files),
    limitsFor(settings, kind),
  );
}

/** File names of the bags, without their ending: numbered only where there are several. */
export function partNames(name: string, parts: number): string[] {
  return Array.from({ length: parts }, (_, index) =>
    parts === 1 ? name : `${name}_bagian-${numbered(index + 1, parts)}`,
  );
}

export const waitFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks where to and makes the ZIP. Call it from the click: browsers only then let a place be picked. */
export async function makeBundle(
  app: AppContext,
  period: Period,
  { plan, parts }: PlannedBundle,
): Promise<void> {
  const { storage, endpoint, directory } = app;
  const names = partNames(`Bukti_${safeWords(period.name, 60) || period.id}`, parts.parts.length);
  const openSink = await chooseSink(
    names.map((name) => `${name}.zip`),
    storage.clock.nowMs(),
  );
  if (openSink === null) return;
  const words = { ...exportBag, opd: (opd: string) => directory.opds.get(opd)?.name ?? opd };
  const job = { plan, parts, names, organization: directory.profile.name, period, words };
  await startExport({
    kind: 'bundle',
    names,
    nowMs: storage.clock.nowMs,
    make: async (watch) => {
      const { runBundle } = await import('./run-bundle.ts');
      const read = evidenceReader({ storage, endpoint, signal: watch.signal, wait: waitFor });
      return runBundle(job, { ...watch, openSink, read });
    },
  });
}
