import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { readDirectory } from '../../../src/storage/views.ts';
import { navigate, startRouter } from '../../../src/ui/kit/router.ts';
import { ManagePage } from '../../../src/ui/manage/manage-page.tsx';
import { madeCodes } from '../../../src/ui/manage/sign-in-code.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { agencyEdits } from '../../../src/ui/manage/agency-edits.ts';
import { endpointWith, openDesk, region, setUp, showAt } from './desk-sample.tsx';

let storage: Storage;
let stopRouter: () => void;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  madeCodes.value = [];
  stopRouter = startRouter();
  storage = openDesk();
});
afterEach(() => {
  cleanup();
  stopRouter();
  storage.db.close();
});

const at = (address: string) => navigate(address, { replace: true });

describe('OPD', () => {
  it('adds pasted OPDs all together once nothing is wrong any more, and takes all of them back', async () => {
    await setUp(storage, region);
    at('#/kelola/opd');
    showAt({ storage }, <ManagePage />);
    const box = await screen.findByLabelText('Daftar OPD, satu baris satu OPD');
    await userEvent.type(box, 'Dinkes; Dinas Kesehatan\nTanpa nama');
    expect(
      screen.getByText('Baris 2, “Tanpa nama”: tulis singkatan, titik koma, lalu nama lengkap.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tambah 1 OPD' })).toBeNull();
    await userEvent.type(box, '; Dinas Tanpa Nama');
    await userEvent.click(screen.getByRole('button', { name: 'Tambah 2 OPD' }));
    const active = async () =>
      [...(await readDirectory(storage.db)).opds.values()].filter((opd) => opd.active).map(({ id }) => id);
    await waitFor(async () => expect(await active()).toHaveLength(4));
    expect(await screen.findByRole('link', { name: 'Dinas Kesehatan' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect((await active()).toSorted()).toEqual(['baghukum', 'diskominfo']));
  });

  it('reads a file, and says of what kind it is when it is none', async () => {
    await setUp(storage, region);
    at('#/kelola/opd');
    showAt({ storage }, <ManagePage />);
    const input = await screen.findByLabelText('Berkas XLSX atau CSV', { selector: 'input' });
    const choose = (file: File) => userEvent.upload(input, file, { applyAccept: false });
    await choose(new File(['kode,nama,aktif\nbaghukum,Bagian Hukum Setda,tidak'], 'opd.csv'));
    expect(await screen.findByText('Dinonaktifkan (1)')).toBeTruthy();
    await choose(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'opd.xls'));
    expect(await screen.findByText(/simpan sebagai XLSX/)).toBeTruthy();
    expect(screen.queryByText('Dinonaktifkan (1)')).toBeNull();
  });

  it('deactivates with a way back', async () => {
    await setUp(storage, region);
    at('#/kelola/opd/baghukum');
    showAt({ storage }, <ManagePage />);
    const isActive = async () => (await readDirectory(storage.db)).opds.get('baghukum')?.active;
    await userEvent.click(await screen.findByRole('button', { name: 'Nonaktifkan' }));
    await waitFor(async () => expect(await isActive()).toBe(false));
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await isActive()).toBe(true));
  });
});

describe('Periode', () => {
  it('creates a period, says what is missing first, and opens it', async () => {
    await setUp(storage, region.slice(0, 2));
    at('#/kelola/periode/baru');
    showAt({ storage }, <ManagePage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Buat periode' }));
    expect(screen.getByRole('link', { name: 'Tulis nama periode.' })).toBeTruthy();

    await userEvent.click(screen.getByRole('radio', { name: /Pemdi 2026/ }));
    await userEvent.type(screen.getByLabelText('Nama periode'), 'Pemdi 2026');
    await userEvent.click(screen.getByRole('button', { name: 'Buat periode' }));
    const only = async () => [...(await readDirectory(storage.db)).periods.values()][0];
    await waitFor(async () =>
      expect(await only()).toMatchObject({ instrument: 'pemdi-2026', state: 'draft' }),
    );
  });

  it('closes with a way back and says in words what closing means', async () => {
    await setUp(storage, region);
    at('#/kelola/periode/2026');
    showAt({ storage }, <ManagePage />);
    const state = async () => (await readDirectory(storage.db)).periods.get('2026')?.state;
    await userEvent.click(await screen.findByRole('button', { name: 'Tutup periode' }));
    await waitFor(async () => expect(await state()).toBe('closed'));
    expect(await screen.findByText(/Isian baru dari OPD ditahan/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await state()).toBe('open'));
  });

  it('lets in what an OPD wrote in time and could not send, in one tap, with a way back', async () => {
    const assigned = agencyEdits('assignment', '2026:I1:baghukum', { role: 'owner' });
    await setUp(storage, [...region, ...assigned, ...agencyEdits('period', '2026', { state: 'closed' })]);
    at('#/kelola/periode/2026');
    showAt({ storage }, <ManagePage />);
    const until = async () => (await readDirectory(storage.db)).admissions.get('2026:baghukum');
    await userEvent.click(await screen.findByRole('button', { name: 'Terima: Bagian Hukum Setda' }));
    await waitFor(async () => expect(await until()).toMatch(/^\d{4}-\d\d-\d\d$/));
    expect(await screen.findByText(/diterima sampai/)).toBeTruthy();
    expect(screen.queryByText(/Dinas Komunikasi dan Informatika/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await until()).toBeUndefined());
  });

  it('takes the official result with its source, and says what cannot be read', async () => {
    await setUp(storage, region);
    at('#/kelola/periode/2026');
    showAt({ storage }, <ManagePage />);
    const officials = async () => (await readDirectory(storage.db)).officials;
    await userEvent.click(await screen.findByText('Hasil resmi'));
    const form = within(screen.getByLabelText('Indeks').closest('form') as HTMLFormElement);
    await userEvent.type(form.getByLabelText('Indeks'), '7');
    await userEvent.click(form.getByRole('button', { name: 'Simpan' }));
    expect(form.getByText('Tulis indeks dari 1 sampai 5, misalnya 2,47.')).toBeTruthy();
    expect(form.getByText(/^Tulis dari mana nilai ini/)).toBeTruthy();
    await userEvent.clear(form.getByLabelText('Indeks'));
    await userEvent.type(form.getByLabelText('Indeks'), '2,47');
    await userEvent.type(form.getByLabelText('Sumber'), 'Keputusan MenPANRB');
    const box = form.getByLabelText('Nilai per indikator');
    await userEvent.type(box, 'I1; 3{enter}I2\t9{enter}I3; 2,5{enter}I3; 2');
    expect(form.getByText(/^Baris 2, .*: nilainya dari 1 sampai 5\.$/)).toBeTruthy();
    expect(
      form.getByText(/^Baris 3, .*: nilai indikator dalam instrumen ini bilangan bulat\.$/),
    ).toBeTruthy();
    await userEvent.click(form.getByRole('button', { name: 'Simpan' }));
    expect((await officials()).size).toBe(0);
    await userEvent.clear(box);
    await userEvent.type(box, 'I1; 3{enter}I3; 2');
    await userEvent.click(form.getByRole('button', { name: 'Simpan' }));
    await waitFor(async () => expect((await officials()).size).toBe(3));
    expect((await officials()).get('2026')).toEqual({ value: '2.47', source: 'Keputusan MenPANRB' });
    expect((await officials()).get('2026:I3')?.value).toBe('2');
    expect(await screen.findByText(/I1 3 · I3 2$/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect((await officials()).size).toBe(0));
  });
});

describe('Penugasan', () => {
  it('shows the proposal and what found no OPD before it sets anything, and takes it back', async () => {
    await setUp(storage, region);
    at('#/kelola/penugasan');
    showAt({ storage }, <ManagePage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat usulan' }));
    expect(screen.getByText(/^Inspektorat: I9/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Terapkan usulan' }));
    const role = async () => (await readDirectory(storage.db)).assignments.get('2026:I1:diskominfo')?.role;
    await waitFor(async () => expect(await role()).toBe('owner'));
    await userEvent.click(await screen.findByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect([undefined, 'none']).toContain(await role()));
  });

  it('gives an indicator one owner', async () => {
    await setUp(storage, region);
    at('#/kelola/penugasan/I5');
    showAt({ storage }, <ManagePage />);
    const roles = async () =>
      [...(await readDirectory(storage.db)).assignments.values()].map(({ opd, role }) => `${opd} ${role}`);
    await userEvent.selectOptions(await screen.findByLabelText('Penanggung jawab'), 'diskominfo');
    await waitFor(async () => expect(await roles()).toEqual(['diskominfo owner']));
    await screen.findByRole('region', { name: 'Dinas Komunikasi dan Informatika' });
    await userEvent.selectOptions(screen.getByLabelText('Penanggung jawab'), 'baghukum');
    await waitFor(async () =>
      expect((await roles()).toSorted()).toEqual(['baghukum owner', 'diskominfo contributor']),
    );
  });
});

describe('Orang', () => {
  it('makes a code and shows it as text, link and QR, and as a slip to print', async () => {
    await setUp(storage, region);
    at('#/kelola/orang');
    const asked: unknown[] = [];
    const endpoint = endpointWith({
      devices: async () => [],
      makeCode: async (request) => {
        asked.push(request);
        return { code: '7K2M94QDHX', expiresAt: '2026-12-01T00:00:00Z', user: { id: 'siti' } };
      },
    });
    showAt({ storage, endpoint }, <ManagePage />);
    await userEvent.type(await screen.findByLabelText('Nama'), 'Siti');
    await userEvent.selectOptions(screen.getByLabelText('OPD'), 'baghukum');
    await userEvent.click(screen.getByRole('button', { name: 'Buat kode' }));

    const handed = await screen.findByRole('region', { name: 'Kode masuk untuk Siti' });
    expect(asked).toEqual([{ name: 'Siti', roles: ['opd_admin'], opds: ['baghukum'] }]);
    expect(within(handed).getByText('7K2M9-4QDHX')).toBeTruthy();
    expect(within(handed).getByText(/#kode=7K2M94QDHX$/)).toBeTruthy();
    expect(within(handed).getByRole('img', { name: 'Kode QR tautan masuk' })).toBeTruthy();

    at('#/kelola/orang/slip');
    const slip = within((await screen.findByRole('heading', { name: 'Siti' })).closest('li') as HTMLElement);
    expect(slip.getByText('7K2M9-4QDHX')).toBeTruthy();
    expect(slip.getAllByRole('listitem')).toHaveLength(3);
    expect(slip.getByText('Kabupaten Contoh')).toBeTruthy();
  });

  it('says calmly that codes and devices need the server, and keeps what was written', async () => {
    await setUp(storage, region);
    at('#/kelola/orang');
    showAt({ storage }, <ManagePage />);
    expect(await screen.findByRole('heading', { name: 'Perlu internet' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Nama'), 'Siti');
    await userEvent.selectOptions(screen.getByLabelText('OPD'), 'baghukum');
    await userEvent.click(screen.getByRole('button', { name: 'Buat kode' }));
    expect(await screen.findByText(/Yang sudah ditulis tetap ada/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Nama').value).toBe('Siti');
  });
});
