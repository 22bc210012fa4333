// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { splitIntoParts } from '../../../src/domain/bundle-parts.ts';
import type { OpId } from '../../../src/domain/ids.ts';
import type { Json, Op } from '../../../src/domain/op.ts';
import { addFile } from '../../../src/storage/evidence-files.ts';
import { receivePage } from '../../../src/storage/receive.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { EndpointError } from '../../../src/sync/endpoint.ts';
import { readArchiveSource } from '../../../src/ui/export/archive-source.ts';
import { evidenceReader } from '../../../src/ui/export/evidence-bytes.ts';
import { runArchive } from '../../../src/ui/export/run-archive.ts';
import { archiveWords } from '../../../src/ui/messages/archive-words.ts';
import { exportBag } from '../../../src/ui/messages/id/export-bag.ts';
import { tableOf } from '../../domain/parse-csv.ts';
import { loadInstrument } from '../../domain/shipped-instruments.ts';
import { epoch, FakeLog } from '../../storage/fake-log.ts';
import { openTestStorage } from '../../storage/open-test-storage.ts';
import { openBag } from './check-bag.ts';
import { collectZips } from './collecting-sink.ts';

const room = 'indicator/2026/I1';
const answer = { scope: room, entity: 'answer', key: 'dinkes', field: 'explanation' };
let storage: Storage;
let logs: FakeLog[];
let count = 0;

function op(
  register: Omit<Op, 'id' | 'value' | 'parents' | 'at' | 'schema'>,
  value: Json,
  parents: OpId[] = [],
): Op {
  count += 1;
  const id = `0190f3b4-0000-7000-8000-${String(count).padStart(12, '0')}` as OpId;
  return { id, ...register, value, parents, at: '2026-03-01T08:00:00.000+08:00', schema: 1 };
}

beforeEach(async () => {
  storage = await openTestStorage();
  count = 0;
  const agency = new FakeLog('agency');
  agency.push(
    op({ scope: 'agency', entity: 'opd', key: 'dinkes', field: 'name' }, '=Dinas; "Kesehatan"'),
    'andi',
  );
  const opd = new FakeLog('opd/dinkes');
  const bytes = new TextEncoder().encode('%PDF-1.7 SK').buffer;
  const { sha256, size } = await addFile(storage, {
    bytes,
    name: 'SK.pdf',
    mime: 'application/pdf',
    scope: 'opd/dinkes',
  });
  const file = { sha256, size, mime: 'application/pdf', name: 'SK.pdf' };
  opd.push(op({ scope: 'opd/dinkes', entity: 'document', key: 'd1', field: 'file' }, file), 'siti');
  const rooms = new FakeLog(room);
  // Made out of the order of their fields, so that the order of the log is not that of the index.
  for (let at = 0; at < 450; at += 1)
    rooms.push(op({ ...answer, key: at % 2 === 0 ? 'dinkes' : 'bappeda' }, `isi ${at}`), 'siti');
  logs = [agency, rooms, opd];
  for (const log of logs) await receivePage(storage, log.page(0), epoch);
});

const offline = () => Promise.reject(new EndpointError('offline', 'offline'));

type Way = { withFiles?: boolean; withoutTexts?: readonly string[] };

async function make({ withFiles = true, withoutTexts = [] }: Way = {}) {
  const { db } = storage;
  const source = await readArchiveSource(db);
  const { signal } = new AbortController();
  const { open, zips } = collectZips();
  const files = withFiles
    ? splitIntoParts(source.files, { fileBytes: null, partBytes: 10 ** 9 })
    : { parts: [], leftOut: [] };
  const names = ['Arsip_bagian-01', 'Arsip_bagian-02'].slice(0, files.parts.length + 1);
  const words = { ...archiveWords, leftOutHeading: exportBag.leftOutHeading, reasons: exportBag.reasons };
  const instruments = [loadInstrument('spbe-2020')];
  const read = evidenceReader({ storage, endpoint: { downloadFile: offline }, signal, wait: async () => {} });
  const leftOut = await runArchive(
    {
      db,
      logs: source.logs,
      instruments,
      withoutTexts,
      files,
      names,
      organization: 'Kabupaten Contoh',
      words,
    },
    { openSink: open, read, signal, onProgress: () => undefined },
  );
  return {
    zips,
    leftOut,
    bagOf: (name: string) => openBag(zips.get(`${name}.zip`) ?? new Uint8Array(), name),
  };
}

test('[EX4] the archive has every edit of every log, in order and with its receipt', async () => {
  const { bagOf } = await make();
  const bag = bagOf('Arsip_bagian-01');
  for (const log of logs) {
    const text = bag.get(`data/log/${log.scope.replaceAll('/', '_')}.jsonl`) ?? '';
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(log.ops);
  }
});

test('[EX4] the tables say what stands by these logs, whatever waits on the device', async () => {
  await record(storage, [{ ...answer, value: 'belum terkirim' }]);
  const { bagOf } = await make();
  const bag = bagOf('Arsip_bagian-01');
  expect(tableOf(bag.get('data/tabel/opd.csv') ?? '')).toMatchObject([
    { key: 'dinkes', name: '=Dinas; "Kesehatan"' },
  ]);
  const first = logs[1]?.ops[0]?.value;
  const answers = tableOf(bag.get('data/tabel/answer.csv') ?? '');
  expect(answers.find((row) => row['key'] === 'dinkes')?.['explanation']).toBe(first);
  expect(bag.get('data/README.txt')).toContain('Kabupaten Contoh');
  expect(bag.get('data/kamus-data.csv')).toContain('explanation');
  expect(JSON.parse(bag.get('data/instrumen/instrumen-spbe-2020.json') ?? '{}')).toMatchObject({
    id: 'spbe-2020',
  });
  expect(JSON.stringify([...bag])).not.toContain('belum terkirim');
});

test('[EX3] files lie in bags of their own, named by their hash', async () => {
  const { bagOf, leftOut } = await make();
  expect(leftOut).toEqual([]);
  const payload = [...bagOf('Arsip_bagian-02').keys()].filter((path) => path.startsWith('data/'));
  expect(payload).toHaveLength(1);
  expect(payload[0]).toMatch(/^data\/berkas\/[0-9a-f]{64}\.pdf$/);
});

test('[EX2] a file that cannot be had is named in the archive', async () => {
  await storage.db.files.clear();
  const { bagOf, leftOut } = await make();
  expect(leftOut).toMatchObject([{ reason: 'offline' }]);
  expect(tableOf(bagOf('Arsip_bagian-02').get('tidak-ikut.csv') ?? '')).toMatchObject([
    { Dokumen: 'SK.pdf' },
  ]);
});

test('[EX2] an instrument whose texts are not here is named too', async () => {
  const { bagOf, leftOut } = await make({ withFiles: false, withoutTexts: ['pemdi-2026'] });
  expect(leftOut).toMatchObject([{ reason: 'offline', file: { title: 'pemdi-2026' } }]);
  expect(tableOf(bagOf('Arsip_bagian-01').get('tidak-ikut.csv') ?? '')).toMatchObject([
    { Dokumen: 'pemdi-2026' },
  ]);
});

test('[EX1] made twice, the archive is the same to the last byte', async () => {
  const [one, other] = [await make(), await make()];
  for (const [name, bytes] of one.zips)
    expect(Buffer.compare(bytes, other.zips.get(name) ?? Buffer.alloc(0))).toBe(0);
  expect(one.zips.size).toBe(2);
});

test('a long log is cut into pieces that fit into memory', async () => {
  const log = new FakeLog('indicator/2026/I2');
  const long = 'x'.repeat(20_000);
  for (let at = 0; at < 450; at += 1) log.push(op({ ...answer, scope: log.scope }, long), 'siti');
  await receivePage(storage, log.page(0), epoch);
  const { bagOf } = await make({ withFiles: false });
  const bag = bagOf('Arsip_bagian-01');
  const pieces = [...bag.keys()].filter((path) => path.includes('I2')).toSorted();
  expect(pieces).toEqual([1, 2, 3].map((piece) => `data/log/indicator_2026_I2_00${piece}.jsonl`));
  const lines = pieces.flatMap((path) => (bag.get(path) ?? '').trimEnd().split('\n'));
  expect(lines.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual(
    log.ops.map(({ seq }) => seq),
  );
});
