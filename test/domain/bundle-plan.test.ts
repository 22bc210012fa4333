import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderIndex, addressList, type IndexWords } from '../../src/domain/bundle-index.ts';
import { splitIntoParts } from '../../src/domain/bundle-parts.ts';
import { planBundle, type BundleSource, type BundleWish } from '../../src/domain/bundle-plan.ts';
import type { Evidence } from '../../src/domain/field-shapes.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { Room, Tie } from '../../src/domain/room.ts';
import { exportBag } from '../../src/ui/messages/id/export-bag.ts';
import { tableOf } from './parse-csv.ts';
import { answer, document, roomOf, sample, tie, verdicts } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const hashOf = (number: number): string => number.toString(16).padStart(64, '0');

function paper(number: number, more: Partial<Evidence> = {}): Evidence {
  const file = { sha256: hashOf(number), size: 1_000, mime: 'application/pdf', name: `scan-${number}.pdf` };
  return { document: `d${number}`, title: `SK Tim ${number}`, date: '2024-05-01', file, ...more };
}

const shown = (number: number, requirement: string, more: Partial<Tie> = {}): Tie =>
  tie(requirement, { key: `dinkes:t${number}`, evidence: paper(number), ...more });

const instrument = { ...loadInstrument('spbe-2020'), indicators: [sample] };

function sourceOf(room: Partial<Room>): BundleSource {
  const assessments = new Map([[sample.id, assessRoom(roomOf(room))]]);
  return { instrument, period: '2026', assessments, nameOfOpd: (opd) => opd.toUpperCase() };
}

const everything: BundleWish = { take: 'documented', names: 'title', indicators: new Set(['I1']) };
const planOf = (room: Partial<Room>, wish: Partial<BundleWish> = {}) =>
  planBundle(sourceOf(room), { ...everything, ...wish });
const pathsOf = (room: Partial<Room>, wish: Partial<BundleWish> = {}) =>
  planOf(room, wish).folders.flatMap(({ files }) => files.map(({ path }) => path));

const words: IndexWords = { ...exportBag, opd: (opd) => opd };

describe('the plan of a bundle', () => {
  test('has one folder for each indicator, and numbered names that a person reads', () => {
    const ties = [shown(2, 'I1-L2-01'), shown(1, 'I1-L3-02')];
    expect(pathsOf({ ties })).toEqual([
      '01_I1_Contoh/01_SK-Tim-2_2024.pdf',
      '01_I1_Contoh/02_SK-Tim-1_2024.pdf',
    ]);
    expect(pathsOf({ ties }, { names: 'opd-title' })[0]).toBe('01_I1_Contoh/01_DINKES_SK-Tim-2_2024.pdf');
    expect(pathsOf({ ties }, { names: 'requirement-title' })[0]).toBe(
      '01_I1_Contoh/01_I1-L2-01_SK-Tim-2_2024.pdf',
    );
  });

  test('gives an indicator the number it has in the instrument, however few are wished for', () => {
    const whole = loadInstrument('spbe-2020');
    const indicator = whole.indicators[31];
    if (indicator === undefined) throw new Error('no indicator');
    const requirement = indicator.levels[1]?.requirements[0]?.code ?? '';
    const room = assessRoom(roomOf({ indicator, ties: [shown(1, requirement)] }));
    const source = { ...sourceOf({}), instrument: whole, assessments: new Map([[indicator.id, room]]) };
    const [folder] = planBundle(source, { ...everything, indicators: new Set([indicator.id]) }).folders;
    expect(folder?.name).toMatch(/^32_I32_/);
  });

  test('takes a document that is tied twice once, and lists it twice', () => {
    const ties = [shown(1, 'I1-L2-01'), shown(2, 'I1-L2-02', { evidence: paper(1) })];
    const [folder] = planOf({ ties }).folders;
    expect(folder?.files).toHaveLength(1);
    expect(folder?.rows.map(({ file }) => file?.path)).toEqual(Array(2).fill(folder?.files[0]?.path));
  });

  test('takes only what proves accepted requirements where that is wished for', () => {
    const ties = [shown(1, 'I1-L2-01'), shown(2, 'I1-L2-02')];
    const accepted = verdicts({ requirement: 'I1-L2-02', seen: [{ link: 'dinkes:t2', file: hashOf(2) }] });
    const room = { ties, verdicts: accepted };
    expect(pathsOf(room, { take: 'accepted' })).toEqual(['01_I1_Contoh/01_SK-Tim-2_2024.pdf']);
    expect(pathsOf(room)).toHaveLength(2);
  });

  test('leaves out what was taken away, and takes answers of OPDs and ties to requirements it does not know', () => {
    const ties = [shown(1, 'I1-L2-01', { deleted: true }), shown(2, 'I9-L2-01')];
    const coverage = [
      answer('I1-L3-01', 'dinkes', { evidence: paper(3) }),
      answer('I1-L3-01', 'bappeda', { evidence: paper(4), state: 'unmet' }),
    ];
    const files = planOf({ ties, coverage }).folders.flatMap((folder) => folder.files);
    expect(files.map(({ sha256 }) => sha256)).toEqual([hashOf(3), hashOf(2)]);
    expect(files[0]?.scopes).toEqual(['period/2026', 'opd/dinkes', 'agency']);
    expect(files[1]?.scopes[0]).toBe('indicator/2026/I1');
  });

  test('has safe names, each once without regard to case, for any titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('CON', 'a', 'A', '.'),
    );
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 30 }), (titles) => {
        const ties = titles.map((text, index) =>
          shown(index, 'I1-L2-01', { evidence: paper(index, { title: text }) }),
        );
        const names = pathsOf({ ties }, { names: 'opd-title' }).map((path) => path.split('/')[1] ?? '');
        expect(new Set(names.map((name) => name.normalize('NFKC').toUpperCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name).toMatch(/^\d{2}_DINKES_.+\.pdf$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
          // oxlint-disable-next-line no-control-regex -- these must not be there
          expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*%]/);
        }
      }),
    );
  });

  test('is dated by the newest edit that it shows', () => {
    const ties = [shown(1, 'I1-L2-01'), shown(2, 'I1-L2-02', { receivedAt: '2026-04-05T20:00:00.000Z' })];
    expect(planOf({ ties }).newestDay).toBe('2026-04-05');
    expect(planOf({}).newestDay).toBeNull();
  });
});

describe('the list of a folder', () => {
  test('names requirement, document, pages, clause, quote, OPD and verdict, and what is not in the bag', () => {
    const place = { pages: { file: '3', printed: '1' }, clause: 'Pasal 4', quote: '=ditetapkan' };
    const ties = [shown(1, 'I1-L2-01', place), shown(2, 'I1-L2-02')];
    const [folder] = planOf({ ties }).folders;
    if (folder === undefined) throw new Error('no folder');
    const [first, second] = tableOf(
      folderIndex(folder, words, (sha256) => (sha256 === hashOf(2) ? 'too-large' : 'here')),
    );
    expect(first).toMatchObject({
      Berkas: '01_SK-Tim-1_2024.pdf',
      'Kode syarat': 'I1-L2-01',
      Tingkat: '2',
      OPD: 'dinkes',
      'Halaman berkas': '3',
      'Halaman cetak': '1',
      Pasal: 'Pasal 4',
      Kutipan: '=ditetapkan',
      Penilaian: 'Belum diperiksa',
      Catatan: '',
    });
    expect(second?.['Catatan']).toBe('Tidak ikut: melewati batas ukuran');
  });

  test('has each address once', () => {
    const ties = [
      tie('I1-L2-01', { key: 'dinkes:a', evidence: document }),
      tie('I1-L2-02', { key: 'dinkes:b', evidence: document }),
    ];
    const [folder] = planOf({ ties }).folders;
    if (folder === undefined) throw new Error('no folder');
    expect(folder.files).toEqual([]);
    expect(addressList(folder)).toBe('Perbup 7/2026\r\nhttps://jdih.contoh.go.id/7\r\n\r\n');
  });
});

describe('the parts of a bundle', () => {
  const file = (path: string, sizeBytes: number) => ({ path, title: path, sizeBytes });

  test('keep the order, hold no more than their limit, and lose nothing', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 50_000, max: 900_000 }), (all, partBytes) => {
        const files = all.map((size, index) => file(`f${index}`, size));
        const { parts, leftOut } = splitIntoParts(files, { fileBytes: 400_000, partBytes });
        const kept = parts.flat();
        const dropped = new Set(leftOut.map((left) => left.file));
        expect(kept).toEqual(files.filter((one) => !dropped.has(one)));
        for (const part of parts)
          expect(part.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBeLessThanOrEqual(partBytes);
        for (const { sizeBytes } of dropped)
          expect(sizeBytes > 400_000 || sizeBytes > partBytes - 2_000).toBe(true);
      }),
    );
  });

  test('stay within what a ZIP without its 64-bit extension can count', () => {
    const many = Array.from({ length: 65_000 }, (_, index) => file(`f${index}`, 1));
    const { parts } = splitIntoParts(many, { fileBytes: null, partBytes: 10 ** 12 });
    expect(parts.map(({ length }) => length)).toEqual([60_000, 5_000]);
    const large = splitIntoParts([file('a', 3e9), file('b', 3e9)], { fileBytes: null, partBytes: 10 ** 12 });
    expect(large.parts).toHaveLength(2);
  });
});
