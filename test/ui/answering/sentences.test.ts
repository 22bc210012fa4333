import { beforeAll, expect, test } from 'vitest';
import { insertSentence } from '../../../src/ui/answering/sentences.ts';
import { loadMessages, m } from '../../../src/ui/messages/messages.ts';

beforeAll(async () => loadMessages('id'));

test('a fact names the document, its number, the clause and the page', () => {
  const source = {
    title: 'Peraturan Bupati',
    number: '12 Tahun 2025',
    clause: 'Pasal 5 ayat (2)',
    page: '7',
  };
  expect(m.answering.builder.fact('“wajib memakai”', source)).toBe(
    '“wajib memakai” tercantum dalam Peraturan Bupati Nomor 12 Tahun 2025 pada Pasal 5 ayat (2), halaman 7.',
  );
});

test('a fact leaves out what is not known', () => {
  expect(m.answering.builder.fact('Ada SK tim', { title: 'SK Tim', number: '', clause: '', page: '' })).toBe(
    'Ada SK tim; hal ini tercantum dalam SK Tim.',
  );
});

test('a sentence joins those under its own heading, facts before analysis', () => {
  const first = insertSentence('', 'analysis', 'Layanan sudah transaksi.');
  expect(first).toBe('Analisis: Layanan sudah transaksi.');
  const second = insertSentence(first, 'fact', 'Ada SOP.');
  expect(second).toBe('Fakta: Ada SOP.\n\nAnalisis: Layanan sudah transaksi.');
  expect(insertSentence(second, 'fact', 'Ada panduan.')).toBe(
    'Fakta: Ada SOP. Ada panduan.\n\nAnalisis: Layanan sudah transaksi.',
  );
});

test('free text stays as it was written', () => {
  expect(insertSentence('Teks saya sendiri.', 'fact', 'Ada SOP.')).toBe(
    'Teks saya sendiri.\n\nFakta: Ada SOP.',
  );
});
