// @vitest-environment node
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { splitIntoParts } from '../../../src/domain/bundle-parts.ts';
import { planBundle } from '../../../src/domain/bundle-plan.ts';
import { assessRoom } from '../../../src/domain/maturity.ts';
import type { Tie } from '../../../src/domain/room.ts';
import { addFile, readFile } from '../../../src/storage/evidence-files.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { EndpointError, type Download } from '../../../src/sync/endpoint.ts';
import { evidenceReader } from '../../../src/ui/export/evidence-bytes.ts';
import type { ExportProgress } from '../../../src/ui/export/export-progress.ts';
import { partNames } from '../../../src/ui/export/make-bundle.ts';
import { runBundle } from '../../../src/ui/export/run-bundle.ts';
import { exportBag } from '../../../src/ui/messages/id/export-bag.ts';
import { tableOf } from '../../domain/parse-csv.ts';
import { roomOf, sample, tie } from '../../domain/sample-room.ts';
import { loadInstrument } from '../../domain/shipped-instruments.ts';
import { openTestStorage } from '../../storage/open-test-storage.ts';
import { openBag } from './check-bag.ts';
import { collectZips } from './collecting-sink.ts';

type Paper = { name: string; bytes: Buffer<ArrayBuffer>; sha256: string };

const papers = ['Évaluasi 😀 tim', 'SK Tim', 'Laporan'].map((name): Paper => {
  const bytes = Buffer.from(`%PDF-1.7 ${name} ${'x'.repeat(40_000)}`);
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
});

const shown = ({ name, bytes, sha256 }: Paper, requirement: string): Tie =>
  tie(requirement, {
    key: `dinkes:${name.length}`,
    evidence: {
      document: 'd1',
      title: name,
      date: '2024-05-01',
      file: { sha256, size: bytes.byteLength, mime: 'application/pdf', name: `${name}.pdf` },
    },
  });

const requirements = ['I1-L2-01', 'I1-L2-02', 'I1-L2-03'];
const period = { id: '2026', name: 'SPBE 2026', closesOn: null, year: 2026 };

function planned(partBytes: number, fileBytes: number | null = null) {
  const ties = papers.map((paper, index) => shown(paper, requirements[index] ?? ''));
  const source = {
    instrument: { ...loadInstrument('spbe-2020'), indicators: [sample] },
    period: '2026',
    assessments: new Map([['I1', assessRoom(roomOf({ ties }))]]),
    nameOfOpd: (opd: string) => opd,
  };
  const plan = planBundle(source, { take: 'documented', names: 'title', indicators: new Set(['I1']) });
  const files = plan.folders.flatMap((folder) => folder.files);
  return { plan, parts: splitIntoParts(files, { partBytes, fileBytes }) };
}

type Way = {
  partBytes?: number;
  fileBytes?: number;
  answer?: (download: Download) => Promise<ArrayBuffer>;
  signal?: AbortSignal;
  onProgress?: (progress: ExportProgress) => void;
};

const offline = () => Promise.reject(new EndpointError('offline', 'offline'));

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});

async function make({ partBytes = 10 ** 9, fileBytes, answer = offline, signal, onProgress }: Way = {}) {
  const { plan, parts } = planned(partBytes, fileBytes ?? null);
  const { open, zips, aborted } = collectZips();
  const names = partNames('Bukti', parts.parts.length);
  const words = { ...exportBag, opd: (opd: string) => opd };
  const running = signal ?? new AbortController().signal;
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const read = evidenceReader({ storage, endpoint: { downloadFile: answer }, signal: running, wait });
  const leftOut = await runBundle(
    { plan, parts, names, organization: 'Kabupaten Contoh', period, words },
    { openSink: open, read, signal: running, onProgress: onProgress ?? (() => undefined) },
  ).catch((failure: unknown) => failure);
  return { leftOut, zips, aborted, names, waits };
}

const keep = async (paper: Paper) =>
  addFile(storage, {
    bytes: paper.bytes.buffer.slice(paper.bytes.byteOffset, paper.bytes.byteOffset + paper.bytes.byteLength),
    name: paper.name,
    mime: 'application/pdf',
    scope: 'opd/dinkes',
  });

const whole = (bytes: Buffer<ArrayBuffer>): ArrayBuffer => new Uint8Array(bytes).buffer;
const bytesOf = (sha256: string) =>
  whole(papers.find((paper) => paper.sha256 === sha256)?.bytes ?? Buffer.alloc(0));

describe('the ZIP of the evidence', () => {
  test('is a valid bag with everything that lies on the device, without a network', async () => {
    for (const paper of papers) await keep(paper);
    const { zips, leftOut } = await make();
    expect(leftOut).toEqual([]);
    const bag = openBag(zips.get('Bukti.zip') ?? new Uint8Array(), 'Bukti');
    expect([...bag.keys()].filter((path) => path.startsWith('data/')).toSorted()).toEqual([
      'data/01_I1_Contoh/01_Évaluasi-😀-tim_2024.pdf',
      'data/01_I1_Contoh/02_SK-Tim_2024.pdf',
      'data/01_I1_Contoh/03_Laporan_2024.pdf',
      'data/01_I1_Contoh/daftar.csv',
    ]);
    expect(bag.get('bag-info.txt')).toContain('Bagging-Date: 2026-03-01\n');
    expect(bag.has('tidak-ikut.csv')).toBe(false);
  });

  test('[EX1] is the same to the last byte when it is made again, on any day, by whoever', async () => {
    for (const paper of papers) await keep(paper);
    const first = await make();
    storage = await openTestStorage('budi');
    const second = await make({ answer: async ({ sha256 }) => bytesOf(sha256) });
    expect(
      Buffer.compare(
        first.zips.get('Bukti.zip') ?? Buffer.alloc(0),
        second.zips.get('Bukti.zip') ?? Buffer.alloc(1),
      ),
    ).toBe(0);
  });

  test('[EX2] says in words and in the bag what is not in it', async () => {
    const [first] = papers;
    if (first !== undefined) await keep(first);
    const { zips, leftOut } = await make({ fileBytes: 40_020 });
    expect(leftOut).toMatchObject([
      { reason: 'too-large', file: { title: 'Évaluasi 😀 tim' } },
      { reason: 'offline', file: { title: 'SK Tim' } },
      { reason: 'offline', file: { title: 'Laporan' } },
    ]);
    const bag = openBag(zips.get('Bukti.zip') ?? new Uint8Array(), 'Bukti');
    expect(tableOf(bag.get('tidak-ikut.csv') ?? '').map((row) => row['Sebab'])).toEqual([
      'Tidak ikut: melewati batas ukuran',
      'Tidak ikut: belum terambil dari server',
      'Tidak ikut: belum terambil dari server',
    ]);
    expect(tableOf(bag.get('data/01_I1_Contoh/daftar.csv') ?? '').map((row) => row['Catatan'])).toEqual([
      'Tidak ikut: melewati batas ukuran',
      'Tidak ikut: belum terambil dari server',
      'Tidak ikut: belum terambil dari server',
    ]);
  });

  test('asks again after a cut, and once more at the end for what was missed', async () => {
    let asked = 0;
    const { leftOut, zips, waits } = await make({
      answer: async ({ sha256 }) => {
        asked += 1;
        return asked < 5 ? offline() : bytesOf(sha256);
      },
    });
    expect(leftOut).toEqual([]);
    expect(waits).toEqual([1_000, 4_000]);
    expect(openBag(zips.get('Bukti.zip') ?? new Uint8Array(), 'Bukti').size).toBe(8);
  });

  test('keeps what it has fetched, so that beginning again costs nothing', async () => {
    await make({ answer: async ({ sha256 }) => bytesOf(sha256) });
    expect(await readFile(storage, papers[1]?.sha256 ?? '')).not.toBeNull();
    const { leftOut } = await make();
    expect(leftOut).toEqual([]);
  });

  test('[EX2] takes no bytes whose hash is wrong, and tells it', async () => {
    const { leftOut } = await make({ answer: async () => new TextEncoder().encode('tampered').buffer });
    expect(leftOut).toMatchObject(papers.map(() => ({ reason: 'damaged' })));
  });

  test('asks in the other places where a document is shown, and tells what has not arrived anywhere', async () => {
    const asked: string[] = [];
    const { leftOut } = await make({
      answer: async ({ scope }) => {
        asked.push(scope);
        throw new EndpointError('refused', 'status 404');
      },
    });
    expect(asked.slice(0, 3)).toEqual(['indicator/2026/I1', 'opd/dinkes', 'agency']);
    expect(leftOut).toMatchObject(papers.map(() => ({ reason: 'not-arrived' })));
  });

  test('[EX3] is cut into whole bags of which each says what lies in another', async () => {
    for (const paper of papers) await keep(paper);
    const { zips, names } = await make({ partBytes: 50_000 });
    expect([...zips.keys()]).toEqual(['Bukti_bagian-01.zip', 'Bukti_bagian-02.zip', 'Bukti_bagian-03.zip']);
    const bags = names.map((name) => openBag(zips.get(`${name}.zip`) ?? new Uint8Array(), name));
    expect(bags.map((bag) => /Bag-Count: .*/.exec(bag.get('bag-info.txt') ?? '')?.[0])).toEqual([
      'Bag-Count: 1 of 3',
      'Bag-Count: 2 of 3',
      'Bag-Count: 3 of 3',
    ]);
    const list = tableOf(bags[1]?.get('data/01_I1_Contoh/daftar.csv') ?? '');
    expect(list.map((row) => row['Catatan'])).toEqual([
      'Ada di ZIP bagian lain',
      '',
      'Ada di ZIP bagian lain',
    ]);
  });

  test('counts true bytes, and leaves nothing half when it is cancelled', async () => {
    for (const paper of papers) await keep(paper);
    const controller = new AbortController();
    const seen: ExportProgress[] = [];
    const { zips, aborted, leftOut } = await make({
      signal: controller.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.done === 2) controller.abort();
      },
    });
    expect(leftOut).toMatchObject({ name: 'AbortError' });
    expect(zips.size).toBe(0);
    expect(aborted).toEqual(['Bukti.zip']);
    const all = papers.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    expect(seen.at(-1)).toMatchObject({
      done: 2,
      of: 3,
      ofBytes: all,
      bytes: all - (papers[2]?.bytes.byteLength ?? 0),
    });
  });
});
