import { createHash } from 'node:crypto';
import { splitIntoParts } from '../../src/domain/bundle-parts.ts';
import { planBundle, type BundleSource } from '../../src/domain/bundle-plan.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import { requirementsOf, type Indicator } from '../../src/domain/instrument.ts';
import type { Tie } from '../../src/domain/room.ts';
import type { OpenSink } from '../../src/ui/export/byte-sink.ts';
import { partNames } from '../../src/ui/export/make-bundle.ts';
import { runBundle } from '../../src/ui/export/run-bundle.ts';
import { exportBag } from '../../src/ui/messages/id/export-bag.ts';
import { roomOf, tie } from '../domain/sample-room.ts';
import { loadInstrument } from '../domain/shipped-instruments.ts';
import type { Goal } from './goal.ts';

const documents = 10_000;
const fileBytes = 50_000;
const megabyte = 1_000_000;

/** Whether the evidence of a whole region goes into its ZIPs without standing in memory: bytes made on the way, counted and dropped. */
export const zipGoal: Goal = {
  number: 13,
  name: `ZIP of ${documents.toLocaleString('en')} documents`,
  measure: async () => {
    const source = regionSource();
    const indicators = new Set(source.instrument.indicators.map(({ id }) => id));
    const startMs = performance.now();
    const plan = planBundle(source, { take: 'documented', names: 'title', indicators });
    const parts = splitIntoParts(
      plan.folders.flatMap(({ files }) => files),
      { fileBytes: null, partBytes: 200 * megabyte },
    );
    const plannedMs = performance.now() - startMs;
    const watch = watchMemory();
    const { openSink, written } = countingSink(watch.look);
    const names = partNames('Bukti', parts.parts.length);
    const period = { id: '2026', name: 'SPBE 2026', closesOn: null, year: 2026 };
    const words = { ...exportBag, opd: (opd: string) => opd };
    const zipStartMs = performance.now();
    const leftOut = await runBundle(
      { plan, parts, names, organization: 'Kabupaten Contoh', period, words },
      {
        openSink,
        read: async ({ sha256 }) => Promise.resolve({ kind: 'here', bytes: bytesOf(sha256) }),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      },
    );
    const tookS = (performance.now() - zipStartMs) / 1_000;
    if (leftOut.length > 0) throw new Error(`${leftOut.length} files were left out`);
    return [
      { what: 'plan', unit: 'ms', values: [plannedMs], goal: { atMost: 1_000 } },
      { what: 'written', unit: 'MB', values: [written() / megabyte], goal: null },
      { what: 'largest memory above the start', unit: 'MB', values: [watch.peakMb()], goal: { atMost: 300 } },
      { what: 'whole export', unit: 's', values: [tookS], goal: null },
    ];
  },
};

function regionSource(): BundleSource {
  const instrument = loadInstrument('spbe-2020');
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
    const sha256 = createHash('sha256').update(String(number)).digest('hex');
    const file = { sha256, size: fileBytes, mime: 'application/pdf', name: `scan-${number}.pdf` };
    const evidence = { document: `d${number}`, title, date: '2025-03-01', file };
    return tie(codes[index % codes.length] ?? '', { key: `dinkes:t${number}`, evidence });
  });
}

/** Bytes of a file, the same for the same hash and different for another. */
function bytesOf(sha256: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fileBytes);
  const seed = Buffer.from(sha256, 'hex');
  for (let at = 0; at < bytes.byteLength; at += seed.byteLength)
    bytes.set(seed.subarray(0, bytes.byteLength - at), at);
  return bytes;
}

function countingSink(look: () => void): { openSink: OpenSink; written: () => number } {
  let bytes = 0;
  const openSink: OpenSink = async () =>
    Promise.resolve({
      write: async (piece) => {
        bytes += piece.byteLength;
        look();
        // A disk takes its time, and the engine its chance to collect.
        if (bytes % 97 === 0) await new Promise((resolve) => setImmediate(resolve));
      },
      close: async () => Promise.resolve(),
      abort: async () => Promise.resolve(),
    });
  return { openSink, written: () => bytes };
}

/** Heap and buffers of this process, what is not yet collected included. */
function watchMemory(): { look: () => void; peakMb: () => number } {
  const held = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let peak = before;
  return {
    look: () => {
      peak = Math.max(peak, held());
    },
    peakMb: () => (peak - before) / megabyte,
  };
}
