import { describe, expect, test } from 'vitest';
import { alikeIndex, findAlike, type AlikeText } from '../../../src/domain/forms/alike.ts';
import { stem, termsOf } from '../../../src/domain/forms/alike-terms.ts';
import { sample, textOfProposal, type SampleProposal } from './alike-sample.ts';

const { apps, tuned, held } = sample;
const index = alikeIndex(apps, (app) => app);

type Counted = { right: number; wrong: number; missed: number };

function count(proposals: readonly SampleProposal[]): Counted {
  const counted = { right: 0, wrong: 0, missed: 0 };
  for (const proposal of proposals) {
    const found = new Set(findAlike(index, textOfProposal(proposal)).map(({ entry }) => entry.id));
    const right = proposal.alike.filter((id) => found.has(id)).length;
    counted.right += right;
    counted.wrong += found.size - right;
    counted.missed += proposal.alike.length - right;
  }
  return counted;
}

const precision = ({ right, wrong }: Counted): number => right / (right + wrong);
const recall = ({ right, missed }: Counted): number => right / (right + missed);

describe('the labelled sample', () => {
  test('has enough of both: pairs that are alike and pairs that are not', () => {
    const all = [...tuned, ...held];
    const alike = all.reduce((sum, proposal) => sum + proposal.alike.length, 0);
    expect(alike).toBeGreaterThanOrEqual(25);
    expect(all.length * apps.length - alike).toBeGreaterThanOrEqual(500);
  });

  test('finds nine of ten that are alike, and seven of ten of those it shows are', () => {
    const counted = count(tuned);
    expect(recall(counted)).toBeGreaterThanOrEqual(0.9);
    expect(precision(counted)).toBeGreaterThanOrEqual(0.7);
  });

  test('does as well with proposals that the threshold was not found with', () => {
    const counted = count(held);
    expect(recall(counted)).toBeGreaterThanOrEqual(0.85);
    expect(precision(counted)).toBeGreaterThanOrEqual(0.85);
  });
});

const nothing: AlikeText = { name: '', function: '', users: '', process: '' };

describe('what is found', () => {
  test('says why: which part, and its words as they stand there', () => {
    const [first] = findAlike(index, {
      ...nothing,
      name: 'Aplikasi Absensi Pegawai',
      process: 'Pencatatan kehadiran',
      users: 'pegawai negeri',
    });
    expect(first?.entry.id).toBe('absen');
    expect(first?.why).toContainEqual({ part: 'process', words: ['presensi'] });
    expect(first?.why).toContainEqual({ part: 'users', words: ['pegawai'] });
  });

  test.each([
    ['a typing error', 'Pengaduhan Masyarakat', 'adu'],
    ['a compound', 'SIMKEPEGAWAIAN', 'simpeg'],
    ['a hyphen', 'SIM-Kepegawaian', 'simpeg'],
    ['an abbreviation', 'PPDB', 'ppdb'],
    ['another word for the same', 'Kehadiran', 'absen'],
    ['a letter too few', 'Perpustakan', 'pustaka'],
    ['affixes', 'Mengarsipkan', 'arsip'],
  ])('through %s', (_what, name, id) => {
    expect(findAlike(index, { ...nothing, name }).map(({ entry }) => entry.id)).toContain(id);
  });

  test('is nothing for a text without a word of its own', () => {
    expect(findAlike(index, nothing)).toEqual([]);
    expect(findAlike(index, { ...nothing, name: 'Sistem Informasi Aplikasi Online' })).toEqual([]);
    expect(
      findAlike(
        alikeIndex<AlikeText>([], (text) => text),
        { ...nothing, name: 'Absensi' },
      ),
    ).toEqual([]);
  });

  test('is not alike for its users alone', () => {
    expect(findAlike(index, { ...nothing, name: 'Pemakaman', users: 'Khusus pegawai' })).toEqual([]);
  });

  test('comes likest first', () => {
    const likeness = findAlike(index, { ...nothing, name: 'Cuti', process: 'Pengajuan cuti pegawai' }, 0).map(
      (hit) => hit.likeness,
    );
    expect(likeness.length).toBeGreaterThan(1);
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
  });
});

test.each([
  ['perizinan', 'izin'],
  ['kepegawaian', 'gawai'],
  ['pegawai', 'gawai'],
  ['pelayanan', 'layan'],
  ['persuratan', 'surat'],
  ['pendataan', 'data'],
  ['surat', 'surat'],
  ['desa', 'desa'],
])('%s comes from %s', (word, root) => {
  expect(stem(word)).toBe(root);
});

test('common words are left out, two words that are one thing are one, and what was said is kept', () => {
  expect(termsOf('Sistem Informasi Rumah Sakit dan Naskah Dinas')).toEqual([
    { term: 'rumahsakit', said: 'rumah sakit' },
    { term: 'surat', said: 'naskah dinas' },
  ]);
});
