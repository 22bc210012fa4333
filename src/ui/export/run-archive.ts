import type { ArchiveFile } from '../../domain/archive-files.ts';
import { createArchiveTables } from '../../domain/archive-rows.ts';
import type { BundleParts, LeftOut } from '../../domain/bundle-parts.ts';
import { csvText } from '../../domain/csv.ts';
import { dataDictionary, type DictionaryWords } from '../../domain/data-dictionary.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { LoggedOp } from '../../domain/op.ts';
import type { Db } from '../../storage/db.ts';
import { readLogged, readLogOrder } from '../../storage/read-log.ts';
import { readConfirmed } from './archive-source.ts';
import { openBag, type BagWriter } from './bag-writer.ts';
import { copyEvidence } from './copy-evidence.ts';
import { fileCounter, type ExportMeans } from './export-progress.ts';

export type ArchiveWords = DictionaryWords & {
  description: string;
  readme: (region: string) => string;
  leftOutHeading: readonly string[];
  reasons: Readonly<Record<LeftOut['reason'], string>>;
};

export type ArchiveJob = {
  db: Db;
  logs: readonly { scope: string; ops: number }[];
  instruments: readonly Instrument[];
  /** Instruments whose texts are not on this device, by their ids. */
  withoutTexts: readonly string[];
  /** Bags of files after the one with the log; none where files are not wanted. */
  files: BundleParts<ArchiveFile>;
  /** File name of each bag, without its ending; the log's first. */
  names: readonly string[];
  organization: string;
  words: ArchiveWords;
};

/**
 * Makes the archive of everything that this device holds: one bag with the log, the tables, the instruments and what explains
 * them, then bags of files. Rejects when it is cancelled or the sink takes no more; tells which files are in no bag.
 */
export async function runArchive(job: ArchiveJob, means: ExportMeans): Promise<LeftOut[]> {
  const date = await writeLogBag(job, means);
  const { parts, leftOut } = job.files;
  const all: LeftOut[] = [...missingTexts(job), ...leftOut];
  const onFile = fileCounter(parts.flat(), means.onProgress);
  for (const index of parts.keys()) all.push(...(await writeFileBag(job, { ...means, onFile, index, date })));
  return all;
}

async function writeLogBag(job: ArchiveJob, means: ExportMeans): Promise<string> {
  const { db, logs, words, organization } = job;
  return inBag(job, { ...means, index: 0 }, async (bag) => {
    await bag.addText('README.txt', words.readme(organization));
    await bag.addText('kamus-data.csv', dataDictionary(words));
    for (const instrument of job.instruments)
      await bag.addText(instrumentPath(instrument.id), `${JSON.stringify(instrument, null, 1)}\n`);
    await addLeftOut(bag, missingTexts(job), words);
    const tables = createArchiveTables();
    const log = logWriter(job, bag, means);
    for (const { scope } of logs) {
      await log.add(scope);
      tables.add(await readConfirmed(db, scope));
    }
    for (const { name, text } of tables.texts()) await bag.addText(`tabel/${name}`, text);
    return log.newestDay() ?? '1980-01-01';
  });
}

/** An edit may hold 32 kB: so many come to a few megabytes at most. */
const readOps = 200;
const pieceLetters = 2_000_000;

/** Writes the log of one scope after another as JSON lines, in pieces that fit into the memory of an old laptop. */
function logWriter({ db, logs }: ArchiveJob, bag: BagWriter, { onProgress, signal }: ExportMeans) {
  let done = 0;
  let newest = '';
  const of = logs.reduce((sum, { ops }) => sum + ops, 0);
  const tell = () => onProgress({ stage: 'log', done, of, bytes: 0, ofBytes: 0 });
  const readPiece = async (ids: Awaited<ReturnType<typeof readLogOrder>>, from: number) => {
    let text = '';
    let next = from;
    while (next < ids.length && text.length < pieceLetters) {
      signal.throwIfAborted();
      const ops = await readLogged(db, ids.slice(next, next + readOps));
      for (const op of ops) {
        text += lineOf(op);
        if (op.receivedAt > newest) newest = op.receivedAt;
      }
      next += readOps;
      done += ops.length;
      tell();
    }
    return { text, next };
  };
  return {
    add: async (scope: string) => {
      tell();
      const ids = await readLogOrder(db, scope);
      for (let [from, piece] = [0, 1]; from < ids.length; piece += 1) {
        const { text, next } = await readPiece(ids, from);
        const isWhole = from === 0 && next >= ids.length;
        const number = isWhole ? '' : `_${String(piece).padStart(3, '0')}`;
        await bag.addText(`log/${scope.replaceAll('/', '_')}${number}.jsonl`, text);
        from = next;
      }
    },
    newestDay: () => (newest === '' ? null : newest.slice(0, 10)),
  };
}

/** The parts in one order whatever order they were stored in: the same log makes the same bytes. */
function lineOf(op: LoggedOp): string {
  const { id, scope, seq, entity, key, field, value, parents, at, schema, author } = op;
  const { by, device, receivedAt, mac } = op;
  const received = { by, device, receivedAt, mac };
  return `${JSON.stringify({ seq, id, scope, entity, key, field, value, parents, at, schema, author, ...received })}\n`;
}

type FilePart = ExportMeans & { index: number; date: string; onFile: (file: { sizeBytes: number }) => void };

async function writeFileBag(job: ArchiveJob, part: FilePart): Promise<LeftOut<ArchiveFile>[]> {
  const files = job.files.parts[part.index] ?? [];
  let left: LeftOut<ArchiveFile>[] = [];
  await inBag(job, { ...part, index: part.index + 1 }, async (bag) => {
    const missing = await copyEvidence(files, { ...part, bag });
    left = files.flatMap((file): LeftOut<ArchiveFile>[] => {
      const reason = missing.get(file.path);
      return reason === undefined ? [] : [{ file, reason }];
    });
    const told = [...(part.index === 0 ? job.files.leftOut : []), ...left];
    await addLeftOut(bag, told, job.words);
    return part.date;
  });
  return left;
}

const missingTexts = ({ withoutTexts }: ArchiveJob): LeftOut[] =>
  withoutTexts.map((id) => ({
    file: { path: instrumentPath(id), title: id, sizeBytes: 0 },
    reason: 'offline',
  }));

const instrumentPath = (id: string): string => `instrumen/instrumen-${id}.json`;

async function addLeftOut(
  bag: BagWriter,
  leftOut: readonly LeftOut[],
  { leftOutHeading, reasons }: ArchiveWords,
): Promise<void> {
  if (leftOut.length === 0) return;
  const lines = leftOut.map(({ file, reason }) => [file.path, file.title, file.sizeBytes, reasons[reason]]);
  await bag.addTag('tidak-ikut.csv', csvText([leftOutHeading, ...lines]));
}

/** Fills one bag of the archive; `fill` tells the day of the newest edit in it. Of a bag that is not finished nothing stays. */
async function inBag(
  job: ArchiveJob,
  { openSink, signal, index }: ExportMeans & { index: number },
  fill: (bag: BagWriter) => Promise<string>,
): Promise<string> {
  const { names, organization, words, files } = job;
  const name = names[index] ?? `${index}`;
  const sink = await openSink(`${name}.zip`);
  try {
    const bag = await openBag(sink, name);
    const date = await fill(bag);
    signal.throwIfAborted();
    const counted = { part: index + 1, parts: files.parts.length + 1 };
    const facts = { organization, description: words.description, identifier: 'arsip-lengkap', date };
    await bag.close({ ...facts, ...counted });
    return date;
  } catch (failure) {
    await sink.abort();
    throw failure;
  }
}
