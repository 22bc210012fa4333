import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctedEdition } from '../domain/corrected-edition.ts';
import { chooseFile } from './choose-file.ts';
import { openDesk, type DeskStage } from './desk-stage.ts';
import { arriveByKeys, keepMessage, says } from './keyboard-page.ts';
import { pemdiYear } from './pemdi-acts.ts';

let stage: DeskStage;

beforeAll(async () => {
  stage = await openDesk([], pemdiYear);
  await stage.desk.profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(() => stage.close());

const arrive = (address: string, heading: string | RegExp = /./) =>
  arriveByKeys(stage.desk.page, address, heading);

test('the value of another institution is typed, put right, and read where its indicator stands', async () => {
  const { press, tabTo, write, isAt, unseen, page } = await arrive(`#/kelola/periode/${pemdiYear.year}`);
  await tabTo('fold', 'Nilai dari lembaga lain');
  await press('Enter');
  await tabTo('textbox', 'Nilai', { most: 1 });
  await write('2,6');
  await press('Enter');
  await page.getByText('Tulis dari mana nilai ini').waitFor();
  await isAt('textbox', 'Nilai');
  await tabTo('textbox', 'Sumber', { most: 1 });
  await write('Surat Bappenas 12/2027');
  await tabTo('button', 'Simpan', { most: 1 });
  await press('Enter');
  await says(page, /^Nilai I5 .* disimpan$/);
  await says(page, '1 dari 4 sudah diketik.');
  await isAt('button', 'Simpan');
  await tabTo('textbox', 'Nilai', { most: 1 });

  const room = await arrive('#/indikator/I5');
  await page.getByText('Surat Bappenas 12/2027').first().waitFor();
  await room.tabTo('link', 'Isi nilai');
  await room.tabTo('fold', 'Batas tiap tingkat, untuk dibaca', { most: 3 });
  expect([...unseen(), ...room.unseen()]).toEqual([]);
});

test('a level is determined in decimals', async () => {
  const { press, tabTo, write, isAt, unseen, page } = await arrive('#/penetapan/I17');
  await tabTo('textbox', /^Nilai yang ditetapkan/);
  await write('2,5');
  await press('Enter');
  await page.getByText('Tulis alasan', { exact: false }).first().waitFor();
  await tabTo('textbox', /^Alasan penetapan/, { most: 1 });
  await write('Hasil asesor eksternal.');
  await tabTo('button', 'Simpan penetapan', { most: 1 });
  await press('Enter');
  await page.getByText(/Yang disahkan: tingkat 2,5/).waitFor();
  await isAt('button', 'Simpan penetapan');
  expect(unseen()).toEqual([]);
});

test('what the portal asks of a given value is copied and marked', async () => {
  const { press, tabTo, focus, unseen, page } = await arrive('#/portal/I5');
  await tabTo('button', 'Salin tingkat');
  await press('Enter');
  await says(page, 'Tingkat 2,6 disalin');
  await tabTo('button', 'Salin asal nilai', { most: 1 });
  await press('Enter');
  await says(page, 'Asal nilai disalin');
  await tabTo('button', 'Sudah diketik');
  await press('Enter');
  await says(page, /ditandai sudah diketik$/);
  await expect.poll(async () => (await focus()).role).not.toBe('');
  expect(unseen()).toEqual([]);
});

test.for(['#/ringkasan', '#/matriks', '#/simulasi', '#/penetapan', '#/portal'])(
  'no place that the keyboard reaches is out of sight on %s',
  async (address) => {
    const { tabThrough, unseen } = await arrive(address);
    expect(await tabThrough({ most: 400 })).not.toEqual([]);
    expect(unseen()).toEqual([]);
  },
);

test('an edition is imported and the period moved to it, and back', async () => {
  const { press, tabTo, isAt, unseen, page } = await arrive('#/kelola/instrumen');
  await tabTo('button', 'Pilih berkas JSON');
  const buffer = Buffer.from(JSON.stringify(correctedEdition()));
  await chooseFile(page, () => press('Enter'), { name: 'ralat.json', mimeType: 'application/json', buffer });
  await tabTo('button', 'Simpan instrumen');
  await press('Enter');
  await page.waitForURL(/pemdi-2026-r2/);
  await isAt('heading', /./);

  const period = await arrive(`#/kelola/periode/${pemdiYear.year}`);
  await period.tabTo('link', 'Pindah ke edisi lain');
  await press('Enter');
  await isAt('heading', /./);
  await period.tabTo('link', /2026, ralat 1/);
  await press('Enter');
  await isAt('heading', /./);
  await period.tabTo('button', `Pindahkan ${pemdiYear.name}`);
  await press('Enter');
  await keepMessage(page);
  await period.tabTo('button', 'Urungkan', { most: 100 });
  await press('Enter');
  await arrive('#/ringkasan');
  await page.getByText('I20', { exact: true }).first().waitFor();
  await expect.poll(() => page.getByText('I21', { exact: true }).count()).toBe(0);
  expect([...unseen(), ...period.unseen()]).toEqual([]);
});
