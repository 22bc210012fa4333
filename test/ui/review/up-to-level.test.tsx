import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { hideToast } from '../../../src/ui/kit/toast.tsx';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { openDesk, setUp, showAt } from '../manage/desk-sample.tsx';
import { deskAt, deskEdits, first, second, textOf, third, valuesOf, verdictsOf } from './desk-sample.tsx';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, deskEdits);
});
afterEach(() => {
  cleanup();
  hideToast();
  storage.db.close();
});

describe('accepting up to a level', () => {
  it('asks a reason for what is not ticked, then decides all of it at once, with one way back', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1/sampai/3'));
    await userEvent.click(await screen.findByRole('checkbox', { name: textOf(second) }));
    const save = screen.getByRole('button', { name: 'Setujui 2, kembalikan 1' });
    await userEvent.click(save);
    expect(screen.getByRole('link', { name: /^Pilih alasan untuk I1-L2-02/ })).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText(`Alasan dikembalikan (${second})`), 'expired');
    await userEvent.click(save);
    expect(await screen.findByText('2 syarat disetujui, 1 dikembalikan')).toBeTruthy();
    expect(await verdictsOf(storage, 'I1')).toEqual({
      [first]: 'accepted',
      [second]: 'returned',
      [third]: 'accepted',
    });
    const submissions = async () =>
      valuesOf(storage, { indicator: 'I1', entity: 'submission', field: 'state' });
    expect(await submissions()).toMatchObject({ baghukum: { state: 'returned' } });
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await verdictsOf(storage, 'I1')).toEqual({}));
    expect(await submissions()).toEqual({ baghukum: { state: 'submitted' } });
  });

  it('tells the level that this would give', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1/sampai/2'));
    expect(await screen.findByText('Tingkat disetujui menjadi Tingkat 2, sekarang Tingkat 1.')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: textOf(second) }));
    expect(await screen.findByText('Tingkat disetujui tetap Tingkat 1.')).toBeTruthy();
  });
});
