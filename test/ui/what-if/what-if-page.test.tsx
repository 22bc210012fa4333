import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scenariosFrom } from '../../../src/domain/scenarios.ts';
import type { Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readEntity } from '../../../src/storage/views.ts';
import { link, navigate } from '../../../src/ui/kit/router.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { WhatIfPage } from '../../../src/ui/what-if/what-if-page.tsx';
import { instrument, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

/** The first indicator is determined at 3: (130 × 3 + 9870) / 10000 = 1.026. */
const determined: Edit = {
  scope: 'indicator/2026/I1',
  entity: 'determination',
  key: 'level',
  field: 'level',
  value: '3',
};
const first = `I1 ${instrument.indicators[0]?.shortName}`;
const second = `I2 ${instrument.indicators[1]?.shortName}`;

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, [...region, determined]);
  navigate(link('simulasi'), { replace: true });
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

async function show(): Promise<void> {
  showAt({ storage }, <WhatIfPage />);
  await screen.findByRole('img', { name: /^Skala predikat/ });
}

const scale = () => screen.getByRole('img', { name: /^Skala predikat/ }).getAttribute('aria-label');
const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name: `Tingkat ${name}` });
const number = (name: string) => screen.getByLabelText<HTMLInputElement>(`Angka tingkat ${name}`);
const drag = (name: string, value: number) => fireEvent.input(slider(name), { target: { value } });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const part = (name: string) => userEvent.click(screen.getByRole('tab', { name }));
const kept = async () =>
  scenariosFrom(await readEntity(storage.db, 'agency', 'scenario'), '2026').map(({ name, base, levels }) => ({
    name,
    base,
    levels,
  }));

describe('Simulasi', () => {
  it('moves the index while a level is dragged, stepped or typed', async () => {
    await show();
    expect(scale()).toContain('Sekarang 1,03, skenario 1,03');
    drag(second, 5);
    await waitFor(() => expect(scale()).toContain('Sekarang 1,03, skenario 1,08'));
    await press(`Naikkan ${first}`);
    await waitFor(() => expect(scale()).toContain('skenario 1,09'));
    expect(slider(first).value).toBe('4');
    await userEvent.clear(number(first));
    await userEvent.type(number(first), '1');
    await waitFor(() => expect(scale()).toContain('skenario 1,05'));
    expect(screen.getByText('2 indikator diubah')).toBeTruthy();
  });

  it('keeps what is no level as it was typed, says what to write, and moves nothing', async () => {
    await show();
    await userEvent.clear(number(first));
    await userEvent.type(number(first), '7');
    await userEvent.tab();
    expect((await screen.findByRole('alert')).textContent).toBe('Tulis tingkat 1, 2, 3, 4, atau 5.');
    expect([number(first).value, number(first).getAttribute('aria-invalid')]).toEqual(['7', 'true']);
    expect(scale()).toContain('skenario 1,03');
    drag(first, 5);
    await waitFor(() => expect(number(first).value).toBe('5'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes one level back, and all of them with a way to undo that', async () => {
    await show();
    drag(first, 5);
    drag(second, 2);
    await press(`Kembalikan ${first}`);
    expect(slider(first).value).toBe('3');
    expect(document.activeElement).toBe(slider(first));
    await press('Kembalikan semua');
    expect(slider(second).value).toBe('1');
    await press('Urungkan');
    await waitFor(() => expect(slider(second).value).toBe('2'));
  });

  it('finds what was tried out again after a reload', async () => {
    await show();
    drag(second, 4);
    await waitFor(async () => expect((await storage.db.meta.toArray()).length).toBeGreaterThan(0));
    await userEvent.selectOptions(screen.getByLabelText('Mulai dari'), 'claimed');
    await waitFor(async () =>
      expect(JSON.stringify(await storage.db.meta.toArray())).toContain(String.raw`\"base\":\"claimed\"`),
    );
    cleanup();
    await show();
    expect(slider(second).value).toBe('4');
    expect(screen.getByLabelText<HTMLSelectElement>('Mulai dari').value).toBe('claimed');
  });

  it('lists what is sought and what is changed', async () => {
    await show();
    drag(second, 4);
    await userEvent.click(screen.getByLabelText('Hanya yang diubah'));
    await waitFor(() => expect(screen.getAllByRole('slider')).toHaveLength(1));
    await userEvent.type(screen.getByLabelText('Cari indikator'), 'tidak ada ini');
    expect(await screen.findByText('Tidak ada indikator yang cocok.')).toBeTruthy();
  });

  it('finds the cheapest steps, leads into the indicators, and takes them over with undo', async () => {
    await show();
    await part('Langkah termurah');
    await press('Cari langkah');
    const steps = await screen.findByText(/indikator naik, \d+ syarat kurang\. Ini yang paling sedikit/);
    expect(steps.textContent).toMatch(/Indeks menjadi 1,8\d \(Cukup\)/);
    const links = within(screen.getAllByRole('list').at(-1)?.closest('ol') ?? document.body).getAllByRole(
      'link',
    );
    expect(links[0]?.getAttribute('href')).toMatch(/^#\/indikator\/I\d+$/);
    await press('Pakai dalam skenario');
    await waitFor(() => expect(scale()).toMatch(/skenario 1,8\d/));
    await press('Cari langkah');
    expect(await screen.findByText('Skenario ini sudah mencapai Cukup.')).toBeTruthy();
    await press('Urungkan');
    await waitFor(() => expect(scale()).toContain('skenario 1,03'));
    expect(await screen.findByText('Skenario berubah sejak dihitung. Cari lagi.')).toBeTruthy();
  });

  it('keeps a scenario under a name, opens it again and saves its changes', async () => {
    await show();
    drag(second, 4);
    await part('Skenario tersimpan');
    await press('Simpan sebagai baru');
    expect(await screen.findByText('Tulis nama skenario.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Nama skenario'), 'Target 2026');
    await press('Simpan sebagai baru');
    await waitFor(async () =>
      expect(await kept()).toEqual([{ name: 'Target 2026', base: 'accepted', levels: { I2: '4' } }]),
    );
    await part('Ubah tingkat');
    drag(second, 5);
    expect(await screen.findByText(/Perubahan belum disimpan/)).toBeTruthy();
    await part('Skenario tersimpan');
    await press('Simpan perubahan Target 2026');
    await waitFor(async () => expect((await kept())[0]?.levels).toEqual({ I2: '5' }));
    await waitFor(() => expect(screen.queryByText(/Perubahan belum disimpan/)).toBeNull());
    await press('Mulai baru');
    await waitFor(() => expect(scale()).toContain('skenario 1,03'));
    await press('Buka Target 2026');
    await waitFor(() => expect(scale()).toContain('skenario 1,08'));
  });

  it('renames and deletes a kept scenario with undo', async () => {
    await show();
    await part('Skenario tersimpan');
    await userEvent.type(screen.getByLabelText('Nama skenario'), 'Coba');
    await press('Simpan sebagai baru');
    await userEvent.click(await screen.findByRole('button', { name: 'Ganti nama Coba' }));
    const list = screen.getByRole('list', { name: 'Skenario tersimpan' });
    const field = within(list).getByLabelText('Nama skenario');
    await userEvent.clear(field);
    await userEvent.type(field, 'Pasti');
    await userEvent.click(within(list).getByRole('button', { name: 'Simpan' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Hapus Pasti' }));
    expect(await screen.findByText(/Belum ada skenario tersimpan/)).toBeTruthy();
    await press('Urungkan');
    expect(await screen.findByRole('button', { name: 'Buka Pasti' })).toBeTruthy();
  });

  it('compares up to three side by side', async () => {
    await show();
    drag(second, 5);
    await part('Skenario tersimpan');
    await userEvent.type(screen.getByLabelText('Nama skenario'), 'Satu');
    await press('Simpan sebagai baru');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Satu' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sekarang (disetujui)' }));
    const table = await screen.findByRole('table', { name: 'Bandingkan' });
    const cells = (name: string) =>
      within(within(table).getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells('Indeks')).toEqual(['1,03', '1,08']);
    expect(cells(second)).toEqual(['1', '5']);
    expect(within(table).queryByText(first)).toBeNull();
  });

  it('refuses a fourth, says why, and leaves the focus where it is', async () => {
    await show();
    await part('Skenario tersimpan');
    for (const name of ['Satu', 'Dua']) {
      await userEvent.type(screen.getByLabelText('Nama skenario'), name);
      await press('Simpan sebagai baru');
      await screen.findByRole('checkbox', { name });
    }
    for (const name of ['Satu', 'Dua', 'Sekarang (disetujui)']) {
      await userEvent.click(screen.getByRole('checkbox', { name }));
    }
    const fourth = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Yang sedang dibuka' });
    for (const _ of [1, 2]) {
      await userEvent.click(fourth);
      expect((await screen.findByRole('alert')).textContent).toBe('Paling banyak tiga. Lepas satu dulu.');
      await waitFor(() => expect(fourth.checked).toBe(false));
    }
    expect(document.activeElement).toBe(fourth);
    expect(within(screen.getByRole('table')).getAllByRole('columnheader')).toHaveLength(4);
  });
});
