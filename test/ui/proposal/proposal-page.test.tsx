import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/directory.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { RecordListPage } from '../../../src/ui/forms/record-list-page.tsx';
import { RecordPage } from '../../../src/ui/forms/record-page.tsx';
import { loadFormMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { coordinator, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';
import { place, putProposal, readProposal, summaryField } from './proposal-sample.ts';

const admin: Person = { ...coordinator, id: 'siti', name: 'Siti', roles: ['opd_admin'], opds: ['baghukum'] };
const page = () => <RecordPage form="proposal" place={place} />;
const press = (name: string) => async () => userEvent.click(await screen.findByRole('button', { name }));

let storage: Storage;
beforeEach(async () => {
  await loadMessages('id');
  await loadFormMessages();
  storage = openDesk();
  await setUp(storage, region);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

const stateIs = (state: string) =>
  waitFor(async () => expect((await readProposal(storage))?.state).toBe(state));

describe('Diskominfo', () => {
  it('takes a step, and the catalogue follows it', async () => {
    await putProposal(storage, 'submitted');
    showAt({ storage }, page());
    await press('Mulai periksa')();
    await stateIs('completeness');
    expect(await summaryField(storage, 'state')).toBe('completeness');
    expect(await summaryField(storage, 'name')).toBe('Rak Hukum');
  });

  it('[PP3] does not decide for what exists without naming it', async () => {
    await putProposal(storage, 'review', { decision: 'useExisting', reason: 'Sudah ada' });
    showAt({ storage }, page());
    await press('Putuskan')();
    expect(
      await within(await screen.findByRole('alert')).findByText(/^Aplikasi yang dipakai: isi/),
    ).toBeTruthy();
    await stateIs('review');
  });

  it('[PP3] counts what was typed a moment before the button', async () => {
    await putProposal(storage, 'review', { decision: 'rejected' });
    showAt({ storage }, page());
    await userEvent.type(await screen.findByLabelText('Alasan'), 'Proses belum ada');
    // Without leaving the field, as a key or a voice presses it.
    screen.getByRole('button', { name: 'Putuskan' }).click();
    await stateIs('decided');
    // The last letters may still be on their way to the disk; none of them is lost.
    await waitFor(async () =>
      expect((await readProposal(storage))?.values['reason']).toBe('Proses belum ada'),
    );
    expect(await screen.findByText('Tidak ada langkah lagi.')).toBeTruthy();
  });

  it('asks nothing before it wrote what it asks', async () => {
    await putProposal(storage, 'review');
    showAt({ storage }, page());
    await press('Kirim pertanyaan')();
    expect(await screen.findByText('Tulis pertanyaannya.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Pertanyaan untuk OPD'), 'Siapa pemakainya?');
    await press('Kirim pertanyaan')();
    await stateIs('clarification');
    expect((await readProposal(storage))?.said?.reason).toBe('Siapa pemakainya?');
  });
});

describe('the OPD', () => {
  it('withdraws with a reason, and the proposal is nobody\u2019s duplicate any more', async () => {
    await putProposal(storage, 'submitted');
    showAt({ storage, me: admin }, page());
    await press('Tarik usulan')();
    expect(await screen.findByText('Tulis alasannya.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Mengapa ditarik?'), 'Sudah ada JDIH');
    await press('Tarik usulan')();
    await stateIs('withdrawn');
    expect(await summaryField(storage, 'state')).toBe('withdrawn');
  });

  it('[PP5] cannot submit past what looks alike: a national application here', async () => {
    await putProposal(storage, 'draft', { similar: 'none', sharedFits: 'no', sharedNeed: 'no' });
    showAt({ storage, me: admin }, page());
    expect((await screen.findAllByText('JDIHN')).length).toBeGreaterThan(0);
    await press('Ajukan')();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Cek duplikasi: '));
    expect((await screen.findAllByText(/yang mirip belum dijawab/)).length).toBeGreaterThan(0);
    expect((await readProposal(storage))?.state).toBe('draft');
  });

  it('opens the record of the application that it developed further', async () => {
    const existing = { opd: 'baghukum', record: 'a1' };
    await putProposal(storage, 'letter', { decision: 'recommended', change: 'development', existing });
    showAt({ storage, me: admin }, page());
    await press('Tandai terealisasi')();
    await stateIs('realised');
    await waitFor(() => expect(location.hash).toBe('#/pendataan/application/baghukum/a1'));
  });

  it('[PP2] finds a recommendation lapsed after its last day, written down by itself', async () => {
    await putProposal(storage, 'letter', { decision: 'recommended', validUntil: '2020-01-31' });
    showAt({ storage, me: admin }, page());
    expect(await screen.findByText(/berlaku sampai 31 Januari 2020 dan sudah kedaluwarsa/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tandai terealisasi' })).toBeNull();
    await stateIs('lapsed');
    expect(await summaryField(storage, 'state')).toBe('lapsed');
  });
});

describe('the list', () => {
  const other: Person = { ...admin, id: 'budi', opds: ['diskominfo'] };
  beforeEach(async () => {
    await putProposal(storage, 'submitted');
    showAt({ storage }, page());
    await press('Mulai periksa')();
    await stateIs('completeness');
    cleanup();
  });

  it('shows another OPD where the proposal stands', async () => {
    showAt({ storage, me: other }, <RecordListPage form="proposal" />);
    const list = await screen.findByRole('list', { name: 'Usulan OPD lain' });
    expect(within(list).getByText('Rak Hukum')).toBeTruthy();
    expect(within(list).getByText('Pemeriksaan kelengkapan')).toBeTruthy();
  });

  it('shows Diskominfo each proposal once', async () => {
    showAt({ storage }, <RecordListPage form="proposal" />);
    expect(await screen.findByRole('link', { name: 'Rak Hukum' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Usulan OPD lain')).toBeNull());
  });
});
