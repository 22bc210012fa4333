// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '../../../src/domain/directory.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { letterOf } from '../../../src/ui/proposal/letter-content.ts';
import { letterDocx, letterFileName } from '../../../src/ui/proposal/letter-docx.ts';
import { directoryOf } from '../../domain/judge-case.ts';
import { faultOfXml } from '../report/whole-xml.ts';
import { proposalWith } from './proposal-sample.ts';

const opd = { id: 'baghukum', code: 'BH', name: 'Bagian Hukum', active: true, successor: null };
const directory: Directory = {
  ...directoryOf(),
  profile: { name: 'Kabupaten Contoh', kind: 'kabupaten', brand: null, timeZone: 'Asia/Makassar' },
  opds: new Map([['baghukum', opd]]),
};
const decided: Values = {
  decision: 'conditional',
  reason: 'Belum ada yang sama <& "cepat">',
  conditions: [
    { id: '1', condition: 'Memakai SSO', dueDate: '2027-03-31' },
    { id: '2', condition: 'Kode sumber diserahkan' },
  ],
  letterNo: '555/12',
  letterDate: '2026-11-30',
  validUntil: '2027-11-30',
};
const letter = (more: Values = {}) =>
  letterOf(proposalWith({ ...decided, ...more }), directory, () => 'JDIH lama');

/** Everything that stands in it, in order. */
const textOf = (one: ReturnType<typeof letter>): string =>
  JSON.stringify([one.government, one.facts, one.addressee, one.blocks]);

// The letter stays Indonesian on an English screen.
beforeAll(() => loadMessages('en'));

describe('the letter', () => {
  test('has the head of the government, number, date, addressee, decision, reason, conditions and validity', () => {
    const { government, facts, addressee } = letter();
    expect([government, facts.slice(0, 2), addressee[0]]).toEqual([
      'Pemerintah Kabupaten Contoh',
      [
        ['Nomor', '555/12'],
        ['Tanggal', '30 November 2026'],
      ],
      'Yth. Kepala Bagian Hukum',
    ]);
    for (const text of [
      'Rak Hukum',
      'Direkomendasikan dengan syarat',
      'Memakai SSO","31 Maret 2027',
      'Kode sumber diserahkan","Tanpa tenggat',
      'berlaku sampai dengan 30 November 2027',
    ])
      expect(textOf(letter())).toContain(text);
  });

  test('says nothing of conditions and validity where there are none', () => {
    const plain = textOf(letter({ decision: 'recommended', validUntil: null }));
    expect(plain).not.toContain('Memakai SSO');
    expect(plain).not.toContain('berlaku sampai');
  });

  test('names the application that is developed further', () => {
    const existing = { opd: 'baghukum', record: 'a1' };
    expect(textOf(letter({ change: 'development', existing }))).toContain('JDIH lama');
  });

  test('as DOCX is whole, carries the words of people as text, and is the same bytes for the same data', async () => {
    const made = async () =>
      new Uint8Array(await (await letterDocx(letter(), '2026-11-30T01:00:00Z')).arrayBuffer());
    const bytes = await made();
    const files = Object.values(unzipSync(bytes)).map((file) => strFromU8(file));
    expect(files.map(faultOfXml)).toEqual(files.map(() => null));
    const text = files.join('\n');
    expect(text).toContain('Belum ada yang sama &lt;&amp; &quot;cepat&quot;&gt;');
    expect(text).toContain('Nomor: 555/12');
    expect(text).not.toContain('instrText');
    expect(await made()).toEqual(bytes);
    expect(letterFileName(letter())).toBe('surat-rekomendasi-rak-hukum.docx');
  });
});
