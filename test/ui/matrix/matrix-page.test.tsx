import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import { assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
import { MatrixPage } from '../../../src/ui/matrix/matrix-page.tsx';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const assigned = [
  ...assignmentEdits({ period: '2026', indicator: 'I1' }, 'diskominfo', { role: 'owner' }),
  ...assignmentEdits({ period: '2026', indicator: 'I2' }, 'diskominfo', { role: 'owner' }),
  ...assignmentEdits({ period: '2026', indicator: 'I11' }, 'diskominfo', { role: 'contributor' }),
  ...assignmentEdits({ period: '2026', indicator: 'I1' }, 'baghukum', { role: 'contributor' }),
];

const submission = (opd: string, indicator: string, value: { state: string; due?: string }): Edit => ({
  scope: `indicator/2026/${indicator}`,
  entity: 'submission',
  key: opd,
  field: 'state',
  value,
});

let storage: Storage;

beforeEach(async () => {
  route.value = parseRoute('#/matriks');
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, [
    ...region,
    ...assigned,
    submission('diskominfo', 'I1', { state: 'submitted' }),
    submission('diskominfo', 'I2', { state: 'returned', due: '2020-01-01' }),
  ]);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

const cell = (name: RegExp) => screen.findByRole('link', { name });
const kominfo = 'Dinas Komunikasi dan Informatika';

describe('Matriks', () => {
  it('says in each cell state, role and lateness, by a sign and in words; what is not assigned is empty', async () => {
    showAt({ storage }, <MatrixPage />);
    const submitted = await cell(/^Dinas Komunikasi dan Informatika, I1 .*: Diajukan, Penanggung jawab$/);
    expect(submitted.textContent).toBe('↑');
    const late = await cell(/I2 .*: Perlu perbaikan, Penanggung jawab, terlambat$/);
    expect(late.textContent).toBe('!*');
    expect((await cell(/^Bagian Hukum Setda, I1 .*: Belum diisi, Ikut mengisi$/)).textContent).toBe('–');
    expect(within(screen.getByRole('grid')).getAllByRole('link')).toHaveLength(4);
  });

  it('leads into the room with the OPD in mind', async () => {
    showAt({ storage }, <MatrixPage />);
    expect((await cell(/^Bagian Hukum Setda, I1 /)).getAttribute('href')).toBe('#/indikator/I1?opd=baghukum');
  });

  it('counts in legend and totals', async () => {
    await record(storage, [submission('diskominfo', 'I1', { state: 'accepted' })]);
    showAt({ storage }, <MatrixPage />);
    await cell(/^Bagian Hukum Setda, I1 /);
    const legend = within(screen.getByRole('list', { name: 'Keterangan' }));
    expect(legend.getByText('Disetujui (1)')).toBeTruthy();
    expect(legend.getByText('Perlu perbaikan (1)')).toBeTruthy();
    expect(legend.getByText('Belum diisi (2)')).toBeTruthy();
    expect(legend.getByText('Terlambat (1)')).toBeTruthy();
    const totals = screen.getByRole('row', { name: /^Disetujui/ });
    expect(within(totals).getAllByText('1/2')).toHaveLength(1);
    expect(within(totals).getByText('1/4')).toBeTruthy();
  });

  it('shows only what is late or returned, and the OPDs that have some', async () => {
    showAt({ storage }, <MatrixPage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /terlambat atau dikembalikan/ }));
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: /Bagian Hukum Setda/ })).toBeNull());
    expect(within(screen.getByRole('grid')).getAllByRole('link')).toHaveLength(1);
  });

  it('narrows by aspect, role, state and the name of the OPD, and says so where nothing is left', async () => {
    showAt({ storage }, <MatrixPage />);
    await cell(/^Bagian Hukum Setda, I1 /);
    await userEvent.selectOptions(screen.getByLabelText('Peran OPD'), 'contributor');
    await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(2));
    await userEvent.selectOptions(screen.getByLabelText('Aspek'), 'A2');
    await waitFor(() => expect(screen.getAllByRole('columnheader', { name: /^I\d/ })).toHaveLength(4));
    expect(screen.getByRole('link', { name: /I11 / })).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Keadaan'), 'accepted');
    expect(await screen.findByText('Tidak ada yang cocok')).toBeTruthy();
    expect(route.value.query.get('keadaan')).toBe('accepted');
  });

  it('lists the same OPD by OPD', async () => {
    showAt({ storage }, <MatrixPage />);
    await userEvent.click(await screen.findByRole('tab', { name: 'Per OPD' }));
    await userEvent.click(await screen.findByText(/^Dinas Komunikasi dan Informatika · 0 dari 3 disetujui/));
    const list = await screen.findByRole('list', { name: kominfo });
    expect(within(list).getAllByRole('link')).toHaveLength(3);
  });

  it('shows a verdict that arrives while one looks', async () => {
    showAt({ storage }, <MatrixPage />);
    await cell(/I1 .*: Diajukan/);
    await record(storage, [submission('diskominfo', 'I1', { state: 'accepted' })]);
    expect((await cell(/I1 .*: Disetujui, Penanggung jawab/)).textContent).toBe('✓');
  });
});

describe('the grid by keyboard', () => {
  it('takes one stop of tabbing, and arrows, Home and End move within it', async () => {
    showAt({ storage }, <MatrixPage />);
    const first = await cell(/^Bagian Hukum Setda, I1 /);
    await waitFor(() => expect(first.tabIndex).toBe(0));
    expect(document.querySelectorAll('.matrix [tabindex="0"]')).toHaveLength(1);
    first.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(`${kominfo}, I1 `);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    const place = () => [focused().closest('tr')?.sectionRowIndex, focused().cellIndex];
    expect(place()).toEqual([1, 3]);
    await userEvent.keyboard('{Home}');
    expect(place()).toEqual([1, 1]);
    await userEvent.keyboard('{End}');
    expect(place()).toEqual([1, 48]);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(place()).toEqual([0, 1]);
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(place()).toEqual([0, 1]);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(place()).toEqual([1, 48]);
    expect(document.querySelectorAll('.matrix [tabindex="0"]')).toHaveLength(1);
  });

  it('names the cell that has the focus, an empty one too', async () => {
    showAt({ storage }, <MatrixPage />);
    const first = await cell(/^Bagian Hukum Setda, I1 /);
    await waitFor(() => expect(first.tabIndex).toBe(0));
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(await screen.findByText(/^Bagian Hukum Setda, I2 .*: tidak ditugasi$/)).toBeTruthy();
  });
});

function focused(): HTMLTableCellElement {
  return document.activeElement?.closest('td') as HTMLTableCellElement;
}
