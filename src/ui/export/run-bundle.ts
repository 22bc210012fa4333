import { addressList, folderIndex, type IndexWords, type Whereabouts } from '../../domain/bundle-index.ts';
import type { BundleParts, LeftOut } from '../../domain/bundle-parts.ts';
import type { BundleFile, BundlePlan } from '../../domain/bundle-plan.ts';
import { csvText } from '../../domain/csv.ts';
import { openBag } from './bag-writer.ts';
import { copyEvidence } from './copy-evidence.ts';
import { fileCounter, type ExportMeans } from './export-progress.ts';

export type BundleWords = IndexWords & {
  description: (period: string) => string;
  leftOutHeading: readonly string[];
};

export type BundleJob = {
  plan: BundlePlan;
  parts: BundleParts<BundleFile>;
  /** File name of each part, without its ending. */
  names: readonly string[];
  organization: string;
  period: { id: string; name: string; closesOn: string | null; year: number };
  words: BundleWords;
};

/** Makes the bags of a plan, one after another; rejects when it is cancelled or the sink takes no more. Tells what is in none. */
export async function runBundle(job: BundleJob, means: ExportMeans): Promise<LeftOut<BundleFile>[]> {
  const { parts, leftOut } = job.parts;
  const all: LeftOut<BundleFile>[] = [...leftOut];
  const onFile = fileCounter(parts.flat(), means.onProgress);
  for (const index of parts.keys()) all.push(...(await writePart(job, { ...means, onFile, index, leftOut })));
  return all;
}

type Part = ExportMeans & {
  index: number;
  leftOut: readonly LeftOut<BundleFile>[];
  onFile: (file: { sizeBytes: number }) => void;
};

async function writePart(job: BundleJob, part: Part): Promise<LeftOut<BundleFile>[]> {
  const name = job.names[part.index] ?? `${part.index}`;
  const files = job.parts.parts[part.index] ?? [];
  const sink = await part.openSink(`${name}.zip`);
  try {
    const bag = await openBag(sink, name);
    const missing = await copyEvidence(files, { ...part, bag });
    const left = files.flatMap((file): LeftOut<BundleFile>[] => {
      const reason = missing.get(file.path);
      return reason === undefined ? [] : [{ file, reason }];
    });
    for (const { path, text } of listsOf(job, part, left)) await bag.addText(path, text);
    const told = [...part.leftOut, ...left];
    if (told.length > 0) await bag.addTag('tidak-ikut.csv', leftOutList(told, job.words));
    part.signal.throwIfAborted();
    await bag.close(factsOf(job, part.index));
    return left;
  } catch (failure) {
    await sink.abort();
    throw failure;
  }
}

/** The lists of the folders that have something in this bag; those without any file stand in the first one. */
function* listsOf(
  { plan, parts, words }: BundleJob,
  { index, leftOut }: Part,
  left: readonly LeftOut<BundleFile>[],
) {
  const here = new Set((parts.parts[index] ?? []).map(({ path }) => path));
  const reasons = new Map([...leftOut, ...left].map(({ file, reason }) => [file.path, reason]));
  const inBags = new Set(parts.parts.flat().map(({ path }) => path));
  for (const folder of plan.folders) {
    const isHere = folder.files.some(({ path }) => here.has(path));
    const isNowhere = folder.files.every(({ path }) => !inBags.has(path));
    if (!isHere && !(isNowhere && index === 0)) continue;
    const pathsByHash = new Map(folder.files.map(({ sha256, path }) => [sha256, path]));
    const whereIs: Whereabouts = (sha256) => {
      const path = pathsByHash.get(sha256) ?? '';
      return reasons.get(path) ?? (here.has(path) ? 'here' : 'other-part');
    };
    yield { path: `${folder.name}/daftar.csv`, text: folderIndex(folder, words, whereIs) };
    const addresses = addressList(folder);
    if (addresses !== '') yield { path: `${folder.name}/tautan.txt`, text: addresses };
  }
}

function leftOutList(
  leftOut: readonly LeftOut<BundleFile>[],
  { leftOutHeading, reasons }: BundleWords,
): string {
  const lines = leftOut.map(({ file, reason }) => [file.path, file.title, file.sizeBytes, reasons[reason]]);
  return csvText([leftOutHeading, ...lines]);
}

function factsOf({ plan, parts, organization, period, words }: BundleJob, index: number) {
  return {
    organization,
    description: words.description(period.name),
    identifier: `bukti-${period.id}`,
    date: plan.newestDay ?? period.closesOn ?? `${period.year}-01-01`,
    part: index + 1,
    parts: parts.parts.length,
  };
}
