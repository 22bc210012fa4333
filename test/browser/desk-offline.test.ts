import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSheets } from '../../src/ui/kit/write-sheets.ts';
import { pieceOf } from './carry-acts.ts';
import { cutOff, type CutOff } from './cut-off-desk.ts';
import { addressOf, handedInApplication, handedInProposal } from './desk-records.ts';
import { openDesk, type DeskStage } from './desk-stage.ts';
import { downloadBy, readDocx, readTable, readWorkbook, type Download } from './downloads.ts';
import { opsIn, type RunningEndpoint } from './endpoint.ts';
import { says } from './keyboard-page.ts';
import { fillIn } from './proposal-acts.ts';
import { regionRecords } from './region-records.ts';
import { exchange, type Visit } from './visit.ts';

let stage: DeskStage;
let endpoint: RunningEndpoint;
let desk: Visit;
let alone: CutOff;

const wanted = handedInProposal('bkpsdm', 'Cuti Cepat');
const unclear = handedInProposal('dinkes', 'Antre Obat');
const simpeg = handedInApplication('bkpsdm', 'SIMPEG Baru');
const regulation = 'Peraturan Bupati tentang Penyelenggaraan SPBE';

beforeAll(async () => {
  stage = await openDesk([...regionRecords(), wanted, unclear, simpeg]);
  ({ endpoint, desk } = stage);
  alone = await cutOff(stage);
});

afterAll(() => stage.close());

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The same file with one name changed and one row more. */
async function edited({ bytes }: Download): Promise<Buffer> {
  const sheets = await readXlsxFile(bytes);
  const texts = sheets.map(({ sheet, data }) => {
    const rows = data.map((row) =>
      row.map((cell) => (typeof cell === 'number' || typeof cell === 'string' ? cell : '')),
    );
    if (sheet !== 'Data') return { name: sheet, rows };
    const [head = []] = rows;
    const more = head.map(
      (title) => ({ 'Nama aplikasi': 'SIKEPO', 'Perangkat daerah': 'Dinkes' })[title] ?? '',
    );
    const renamed = rows.map((row) => row.map((cell) => (cell === 'SIMPUS' ? 'SIMPUS Dua' : cell)));
    return { name: sheet, rows: [...renamed, more] };
  });
  return Buffer.from(await (await writeSheets(texts)).arrayBuffer());
}

describe('a coordinator whose device has no network, from a start from nothing on', () => {
  it('sees the region as the records on the device tell it', async () => {
    const page = await alone.openAfresh('#/pendataan/wilayah', 'Gambaran daerah');
    const stages = await readTable(page, 'Pengaduan menurut tahap dan umur');
    expect(stages.find(({ Tahap }) => Tahap === 'Verifikasi')?.['Lewat tenggat']).toBe('2');
    const offices = await readTable(page, 'Kantor menurut mutu jaringan');
    expect(offices[0]?.['Kantor']).toBe('Puskesmas Pembantu Tanjung');
    await page.getByRole('link', { name: '2: Verifikasi, Lewat tenggat' }).click();
    await page.getByRole('link', { name: 'Antrean pensiun lama' }).waitFor();
  });

  it('finds the proposals that wait, and gives one back with a note', async () => {
    const page = await alone.openAfresh('#/pendataan/proposal', 'Usulan aplikasi');
    await page.getByRole('link', { name: 'Antre Obat', exact: true }).click();
    await press(page, 'Mulai periksa');
    await press(page, 'Kembalikan');
    await page.getByLabel('Alasan', { exact: true }).fill('Prosesnya belum jelas');
    await press(page, 'Kembalikan');
    await says(page, 'Dikembalikan ke OPD.');
    expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
  });

  it('asks about another one, answers for the OPD, and decides', async () => {
    const page = await alone.openAfresh(addressOf(wanted), 'Cuti Cepat');
    await press(page, 'Mulai periksa');
    await press(page, 'Sudah lengkap');
    await page.getByText('Minta klarifikasi').click();
    await page.getByLabel('Pertanyaan untuk OPD').fill('Apakah memakai SSO daerah?');
    await press(page, 'Kirim pertanyaan');
    await page.getByLabel('Jawab atas nama OPD').fill('Ya, menurut telepon.');
    await press(page, 'Kirim jawaban');
    await fillIn(page, {
      decision: { choice: 'Direkomendasikan' },
      reason: { text: 'Prosesnya jelas dan belum ada yang sama.' },
    });
    await press(page, 'Putuskan');
    await says(page, 'Keputusan disimpan. OPD dapat membacanya.');
    await fillIn(page, { letterNo: { text: '555/12/DISKOMINFO' }, letterDate: { text: '2026-01-05' } });
    await press(page, 'Terbitkan surat');
    await says(page, 'Surat rekomendasi terbit.');
    expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
  });

  it('has the letter on its page and as DOCX', async () => {
    const page = await alone.openAfresh(`${addressOf(wanted)}/surat`, 'Surat rekomendasi');
    const paper = page.getByRole('article', { name: 'SURAT REKOMENDASI' });
    await paper.getByText('Nomor: 555/12/DISKOMINFO').waitFor();
    const paragraphs = readDocx(await downloadBy(page, 'Unduh DOCX'));
    expect(paragraphs).toContain('Nomor: 555/12/DISKOMINFO');
    expect(paragraphs).toContain('Prosesnya jelas dan belum ada yang sama.');
  });

  it('[FM14] filters a list, takes it out as XLSX and takes the changed file back', async () => {
    const page = await alone.openAfresh('#/pendataan/application', 'Daftar aplikasi dan situs');
    await page.getByRole('searchbox').fill('SIMPUS');
    await page.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Kesehatan' });
    await page.getByRole('link', { name: 'SIMRS Khanza RSUD Kabupaten' }).waitFor({ state: 'detached' });
    await page.getByText('Unduh, unggah, jadikan bukti').click();
    const file = await downloadBy(page, 'Unduh XLSX');
    const names = (await readWorkbook(file))('Data').map((row) => row['Nama aplikasi']);
    expect(names).toEqual(['SIMPUS']);
    await page.getByLabel('Berkas XLSX atau CSV').setInputFiles({
      name: file.name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await edited(file),
    });
    await page.getByText('Draf baru (1)').waitFor();
    await page.getByText('Diubah (1)').waitFor();
    await press(page, 'Terapkan 2 perubahan');
    await page.getByRole('link', { name: 'SIMPUS Dua', exact: true }).waitFor();
    expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
  });

  it('gives a record back with a note to a field', async () => {
    const page = await alone.openAfresh(addressOf(simpeg), 'SIMPEG Baru');
    await press(page, 'Kembalikan');
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Biaya belum sesuai kontrak.');
    await press(page, 'Tambah catatan');
    await page.getByLabel('Catatan untuk isian').selectOption('buildCost');
    await page.getByRole('textbox', { name: 'Catatan', exact: true }).fill('Lihat kontrak.');
    await press(page, 'Kembalikan');
    await says(page, 'Dikembalikan ke OPD.');
    expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
    await alone.openAfresh(addressOf(simpeg), 'SIMPEG Baru');
    await says(page, 'Biaya belum sesuai kontrak.');
  });

  it('is told that a measurement needs a network', async () => {
    const page = await alone.openAfresh('#/pendataan/officeConnectivity', /./);
    await page.getByRole('link', { name: 'Kantor utama' }).click();
    await page.locator('summary', { hasText: 'Hasil pengukuran' }).click();
    await says(page, 'Pengukuran perlu jaringan');
    await press(page, 'Ukur sekarang');
    await says(page, /^Server tidak terjangkau, atau sambungan putus/);
    expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
  });

  it('carries over what the own OPD had in the period before', async () => {
    const page = await alone.openAfresh('#/bawa', 'Bahan periode lalu');
    const asked = pieceOf(page, regulation).first();
    await asked.getByRole('radio', { name: 'Ya', exact: true }).check();
    await says(page, `${regulation} dipakai lagi`);
    expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
  });

  it('sets the deadlines of complaints', async () => {
    const page = await alone.openAfresh('#/kelola/instansi', 'Kelola');
    await page.getByText('Tenggat pengaduan').click();
    await page.getByLabel('Verifikasi (hari)').fill('60');
    await page.getByRole('button', { name: 'Simpan' }).last().click();
    await says(page, 'Tersimpan');
    expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
    await alone.openAfresh('#/pendataan/wilayah', 'Gambaran daerah');
    const stages = await readTable(page, 'Pengaduan menurut tahap dan umur');
    expect(stages.find(({ Tahap }) => Tahap === 'Verifikasi')?.['Lewat tenggat']).toBe('0');
  });
});

describe('once the network is back', () => {
  it('all of it is at the server, and nothing was refused', async () => {
    await desk.profile.context.setOffline(false);
    await exchange(desk.page);
    const statesOf = ({ opd, id }: { opd: string; id: string }) =>
      opsIn(endpoint, `opd/${opd}`)
        .filter(({ key, field }) => key === id && field === 'state')
        .map(({ value }) => (typeof value === 'string' ? value : (value as { state: string }).state));
    expect(statesOf(unclear)).toEqual(['submitted', 'completeness', 'returned']);
    expect(statesOf(wanted)).toEqual([
      'submitted',
      'completeness',
      'review',
      'clarification',
      'review',
      'decided',
      'letter',
    ]);
    expect(statesOf(simpeg)).toEqual(['submitted', 'returned']);
    const last = (scope: string, field: string) =>
      opsIn(endpoint, scope).findLast((edit) => edit.field === field)?.value;
    expect(last('agency', 'complaintTerms')).toMatchObject({ verificationDays: 60 });
    expect(JSON.stringify(opsIn(endpoint, 'opd/dinkes'))).toContain('SIKEPO');
    const [refused] = await desk.page.getByText(/ditolak/i).allInnerTexts();
    expect(refused).toBeUndefined();
  });
});
