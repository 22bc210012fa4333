import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, handedInApplication, handedInProposal } from './desk-records.ts';
import { openDesk, type DeskStage } from './desk-stage.ts';
import { arriveByKeys, keepMessage, says } from './keyboard-page.ts';

let stage: DeskStage;

const wanted = handedInProposal('bkpsdm', 'Cuti Cepat');
const simpeg = handedInApplication('bkpsdm', 'SIMPEG Baru');

beforeAll(async () => {
  stage = await openDesk([wanted, simpeg]);
});

afterAll(() => stage.close());

test('a proposal is checked, asked about, decided, and gets its letter', async () => {
  const { press, tabTo, write, isAt, focus, unseen, page } = await arriveByKeys(
    stage.desk.page,
    '#/pendataan',
    'Pendataan',
  );
  await tabTo('link', 'Cuti Cepat');
  await press('Enter');
  await isAt('heading', 'Cuti Cepat');
  await tabTo('button', 'Mulai periksa');
  await press('Enter');
  await isAt('region', /^Meja Diskominfo/);
  await tabTo('button', 'Sudah lengkap', { most: 1 });
  await press('Enter');
  await isAt('region', /^Meja Diskominfo/);
  await tabTo('fold', 'Minta klarifikasi', { most: 1 });
  await press('Enter');
  await tabTo('textbox', 'Pertanyaan untuk OPD', { most: 1 });
  await write('Apakah memakai SSO daerah?');
  await tabTo('button', 'Kirim pertanyaan', { most: 1 });
  await press('Enter');
  await says(page, 'Menunggu jawaban OPD.');
  await isAt('region', /^Meja Diskominfo/);

  await arriveByKeys(stage.desk.page, addressOf(wanted), 'Cuti Cepat');
  await tabTo('textbox', /^Jawab atas nama OPD/);
  await write('Ya, menurut telepon.');
  await tabTo('button', 'Kirim jawaban', { most: 1 });
  await press('Enter');
  await says(page, 'Jawaban terkirim ke Diskominfo.');
  await isAt('main', /./);
  await tabTo('button', 'Putuskan');
  await press('Enter');
  await isAt('alert', /Keputusan: isi bagian ini/);
  await tabTo('link', 'Keputusan: isi bagian ini.', { most: 1 });
  await press('Enter');
  await isAt('radio', 'Direkomendasikan');
  await press('Space', 'ArrowDown');
  await isAt('radio', 'Direkomendasikan dengan syarat');
  await tabTo('textbox', /^Alasan/);
  await write('Prosesnya jelas.');
  await press('Tab');
  await says(page, /^Tersimpan di laptop ini, /);
  await page.waitForTimeout(500);
  expect((await focus()).role).not.toBe('alert');
  await tabTo('button', 'Tambah baris: Syarat');
  await press('Enter');
  await isAt('textbox', 'Syarat');
  await write('Memakai SSO daerah');
  await tabTo('button', 'Putuskan');
  await press('Enter');
  await says(page, 'Keputusan disimpan. OPD dapat membacanya.');
  await isAt('region', /^Meja Diskominfo/);
  await tabTo('textbox', /^Nomor surat/);
  await write('555/12/DISKOMINFO');
  await tabTo('textbox', /^Tanggal surat/);
  await page.keyboard.type('05012026');
  await tabTo('button', 'Terbitkan surat');
  await press('Enter');
  await says(page, 'Surat rekomendasi terbit.');
  await isAt('main', /./);
  await tabTo('link', 'Lihat surat');
  await press('Enter');
  await isAt('heading', 'Surat rekomendasi');
  await tabTo('button', 'Cetak');
  await tabTo('button', 'Unduh DOCX', { most: 1 });
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  await isAt('button', 'Unduh DOCX');
  expect(unseen()).toEqual([]);
});

test('a record is given back with a note to a field', async () => {
  const { press, tabTo, write, isAt, unseen, page } = await arriveByKeys(
    stage.desk.page,
    addressOf(simpeg),
    'SIMPEG Baru',
  );
  await tabTo('button', 'Kembalikan');
  await press('Enter');
  await isAt('region', /^Pemeriksaan/);
  await tabTo('textbox', 'Alasan', { most: 1 });
  await write('Biaya belum sesuai kontrak.');
  await tabTo('button', 'Tambah catatan', { most: 1 });
  await press('Enter');
  await isAt('combobox', 'Catatan untuk isian');
  await tabTo('textbox', 'Catatan', { most: 1 });
  await write('Lihat kontrak.');
  await tabTo('button', 'Tambah catatan', { most: 1 });
  await tabTo('button', 'Kembalikan', { most: 1 });
  await press('Enter');
  await says(page, 'Dikembalikan ke OPD.');
  await isAt('main', /./);
  expect(unseen()).toEqual([]);
});

test('earlier pieces are carried over, one and all the rest, with a way back', async () => {
  const { press, tabTo, isAt, focus, unseen, page } = await arriveByKeys(
    stage.desk.page,
    '#/bawa',
    'Bahan periode lalu',
  );
  await tabTo('radio', 'Ya');
  await press('Space');
  await says(page, / dipakai lagi$/);
  await isAt('radio', 'Ya');
  const toast = page.getByRole('status').filter({ hasText: 'dipakai lagi' });
  await keepMessage(page);
  await tabTo('button', 'Urungkan', { most: 200 });
  // The last place of the page before the message: there the person goes on.
  await press('Enter');
  await toast.waitFor({ state: 'detached' });
  await expect.poll(focus).toMatchObject({ isInSight: true });

  await arriveByKeys(stage.desk.page, '#/bawa', 'Bahan periode lalu');
  await tabTo('button', /^Ya, semua/);
  await press('Enter');
  await says(page, /bukti dipakai lagi$/);
  await expect.poll(async () => (await focus()).role).not.toBe('');
  expect(unseen()).toEqual([]);
});
