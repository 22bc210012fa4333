import spbe2020 from '../../src/domain/instruments/spbe-2020.json' with { type: 'json' };
import { splitIntoParts } from '../../src/domain/bundle-parts.ts';
import { planBundle, type BundleSource } from '../../src/domain/bundle-plan.ts';
import { instrumentSource } from '../../src/domain/instrument-source.ts';
import { requirementsOf, type Indicator } from '../../src/domain/instrument.ts';
import { localise } from '../../src/domain/localise.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { Tie } from '../../src/domain/room.ts';
import type { OpenSink } from '../../src/ui/export/byte-sink.ts';
import { partNames } from '../../src/ui/export/make-bundle.ts';
import { runBundle } from '../../src/ui/export/run-bundle.ts';
import { exportBag } from '../../src/ui/messages/id/export-bag.ts';
import { roomOf, tie } from '../domain/sample-room.ts';

/** Built for the browser: the evidence of a whole region, of bytes that are made on the way, into the browser's own store. */

const fileBytes = 50_000;
const partBytes = 200_000_000;

export type MadeZip = {
  planMs: number;
  takenMs: number;
  writtenBytes: number;
  parts: number;
  leftOut: number;
};

export async function makeZip(documents: number): Promise<MadeZip> {
  const source = regionSource(documents);
  const indicators = new Set(source.instrument.indicators.map(({ id }) => id));
  const startMs = performance.now();
  const plan = planBundle(source, { take: 'documented', names: 'title', indicators });
  const files = plan.folders.flatMap((folder) => folder.files);
  const parts = splitIntoParts(files, { fileBytes: null, partBytes });
  const planMs = performance.now() - startMs;
  const { openSink, written } = storeSink();
  const names = partNames('Bukti', parts.parts.length);
  const period = { id: '2026', name: 'SPBE 2026', closesOn: null, year: 2026 };
  const words = { ...exportBag, opd: (opd: string) => opd };
  const leftOut = await runBundle(
    { plan, parts, names, organization: 'Kabupaten Contoh', period, words },
    {
      openSink,
      read: async ({ sha256 }) => Promise.resolve({ kind: 'here', bytes: bytesOf(sha256) }),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
  );
  const takenMs = performance.now() - startMs;
  return { planMs, takenMs, writtenBytes: written(), parts: names.length, leftOut: leftOut.length };
}

function regionSource(documents: number): BundleSource {
  const instrument = localise(instrumentSource.parse(spbe2020), 'id');
  const each = Math.ceil(documents / instrument.indicators.length);
  const assessments = new Map(
    instrument.indicators.map((indicator, index) => [
      indicator.id,
      assessRoom(roomOf({ indicator, ties: tiesOf(indicator, { first: index * each, count: each }) })),
    ]),
  );
  return { instrument, period: '2026', assessments, nameOfOpd: (opd) => opd };
}

function tiesOf(indicator: Indicator, { first, count }: { first: number; count: number }): Tie[] {
  const codes = requirementsOf(indicator).map(({ code }) => code);
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const title = `Keputusan Kepala Dinas tentang Tim Pelaksana SPBE nomor ${number}`;
    const sha256 = (number + 1).toString(16).padStart(64, '0');
    const file = { sha256, size: fileBytes, mime: 'application/pdf', name: `scan-${number}.pdf` };
    const evidence = { document: `d${number}`, title, date: '2025-03-01', file };
    return tie(codes[index % codes.length] ?? '', { key: `dinkes:t${number}`, evidence });
  });
}

/** Bytes of a file, the same for the same hash and different for another. */
const bytesOf = (sha256: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(fileBytes).fill(Number.parseInt(sha256.slice(-2), 16));

/** As the app's own sink, but nothing goes on into the downloads. */
function storeSink(): { openSink: OpenSink; written: () => number } {
  let bytes = 0;
  const openSink: OpenSink = async (name) => {
    const folder = await navigator.storage.getDirectory();
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    return {
      write: async (piece) => {
        bytes += piece.byteLength;
        await writable.write(piece);
      },
      close: async () => {
        await writable.close();
        await folder.removeEntry(name);
      },
      abort: async () => writable.abort(),
    };
  };
  return { openSink, written: () => bytes };
}
