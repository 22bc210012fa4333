import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { readDirectory } from '../../../src/storage/views.ts';
import { navigate, startRouter } from '../../../src/ui/kit/router.ts';
import { ManagePage } from '../../../src/ui/manage/manage-page.tsx';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { agencyEdits } from '../../../src/ui/manage/agency-edits.ts';
import { openDesk, region, setUp, showAt } from './desk-sample.tsx';

let storage: Storage;
let stopRouter: () => void;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  stopRouter = startRouter();
  storage = openDesk();
});
afterEach(() => {
  cleanup();
  stopRouter();
  storage.db.close();
});

const at = (address: string) => navigate(address, { replace: true });

describe('Penugasan as a matrix', () => {
  const roles = async () =>
    [...(await readDirectory(storage.db)).assignments.values()]
      .filter(({ role }) => role !== 'none')
      .map(({ indicator, opd, role }) => `${indicator} ${opd} ${role}`)
      .toSorted();

  it('turns a cell from nothing to contributor to owner, however quickly it is pressed, and back', async () => {
    await setUp(storage, [...region, ...agencyEdits('assignment', '2026:I1:baghukum', { role: 'owner' })]);
    at('#/kelola/penugasan?menurut=matriks');
    showAt({ storage }, <ManagePage />);
    const cell = await screen.findByRole('button', {
      name: 'I1, Dinas Komunikasi dan Informatika: tidak ditugasi',
    });
    cell.click();
    cell.click();
    await waitFor(async () =>
      expect(await roles()).toEqual(['I1 baghukum contributor', 'I1 diskominfo owner']),
    );
    expect(
      await screen.findByRole('button', { name: 'I1, Dinas Komunikasi dan Informatika: Penanggung jawab' }),
    ).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () =>
      expect(await roles()).toEqual(['I1 baghukum owner', 'I1 diskominfo contributor']),
    );
  });

  it('is moved about in with the arrow keys, has one tab stop, and marks what nobody owns', async () => {
    await setUp(storage, [...region, ...agencyEdits('assignment', '2026:I1:baghukum', { role: 'owner' })]);
    at('#/kelola/penugasan?menurut=matriks');
    showAt({ storage }, <ManagePage />);
    const grid = await screen.findByRole('grid', { name: 'Matriks penugasan' });
    const reachable = () => [...grid.querySelectorAll<HTMLElement>('td > [tabindex="0"]')];
    expect(reachable()).toHaveLength(1);
    reachable()[0]?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{Enter}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^I2, Dinas Komunikasi/);
    await waitFor(async () => expect(await roles()).toContain('I2 diskominfo contributor'));
    expect(reachable()).toEqual([document.activeElement]);
    await userEvent.keyboard('{End}{Home}{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^I1, Bagian Hukum/);
    expect(within(grid).getByRole('columnheader', { name: 'I2 belum punya penanggung jawab' })).toBeTruthy();
    expect(within(grid).getByRole('columnheader', { name: 'I1' })).toBeTruthy();
  });
});

describe('Penugasan from elsewhere', () => {
  it('copies the period before once it was looked at, and takes it back', async () => {
    const before = [
      ...agencyEdits('period', '2025', {
        name: 'SPBE 2025',
        year: 2025,
        instrument: 'spbe-2020',
        state: 'closed',
      }),
      ...agencyEdits('opd', 'lama', { code: 'Lama', name: 'Dinas Lama', active: false }),
      ...agencyEdits('assignment', '2025:I1:baghukum', { role: 'owner' }),
      ...agencyEdits('assignment', '2025:I2:lama', { role: 'owner' }),
    ];
    await setUp(storage, [...region, ...before]);
    at('#/kelola/penugasan');
    showAt({ storage }, <ManagePage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat yang akan disalin' }));
    expect(screen.getByText('Bagian Hukum Setda: penanggung jawab I1')).toBeTruthy();
    expect(screen.getByText('Dinas Lama: I2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Salin 1 penugasan' }));
    const role = async () => (await readDirectory(storage.db)).assignments.get('2026:I1:baghukum')?.role;
    await waitFor(async () => expect(await role()).toBe('owner'));
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await role()).toBe('none'));
  });

  it('is taken from pasted lines all together, or not at all', async () => {
    await setUp(storage, region);
    at('#/kelola/penugasan');
    showAt({ storage }, <ManagePage />);
    const box = await screen.findByLabelText('Penugasan, dengan baris judul');
    await userEvent.type(box, 'Indikator;OPD;Peran{enter}I1;baghukum;PJ{enter}I99;baghukum;PJ');
    expect(screen.getByText(/^Baris 3, “I99”: tidak ada indikator ini/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Terapkan/ })).toBeNull();
    await userEvent.type(box, '{Backspace>14/}2;baghukum;ikut');
    await userEvent.click(await screen.findByRole('button', { name: 'Terapkan 2 perubahan' }));
    await waitFor(async () => expect((await readDirectory(storage.db)).assignments.size).toBe(2));
  });
});
