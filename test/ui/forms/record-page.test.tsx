import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { recordsFrom, type FormRecord } from '../../../src/domain/forms/record.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readEntity } from '../../../src/storage/views.ts';
import { beginEdits, stateEdits } from '../../../src/ui/forms/record-edits.ts';
import { RecordPage } from '../../../src/ui/forms/record-page.tsx';
import { dayOf } from '../../../src/ui/kit/format.ts';
import { loadFormMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { filled } from '../../domain/forms/filled.ts';
import { appOf, openRoomStorage, show } from '../answering/room-sample.tsx';

const place = { opd: 'bappeda', record: 'r1' };
const readiness = formOf('digitalReadiness');

let storage: Storage;

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await loadMessages('id');
  await loadFormMessages();
  localStorage.clear();
  storage = openRoomStorage();
  await storage.db.open();
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

const records = async (): Promise<FormRecord[]> =>
  recordsFrom(await readEntity(storage.db, 'opd/bappeda', 'record'), 'bappeda');

async function open(values: Values, version = readiness.version): Promise<void> {
  await record(storage, beginEdits({ ...readiness, version }, place, values));
  show(appOf(storage), <RecordPage form="digitalReadiness" place={place} />);
  await screen.findByRole('button', { name: 'Ajukan' });
}

test('[FM2] what lacks says so at the top and at its field, and nothing is submitted', async () => {
  await open({ ...filled(readiness), leadership: null });
  await userEvent.click(screen.getByRole('button', { name: 'Ajukan' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Peran pimpinan: isi bagian ini.');
  const field = await screen.findByRole('textbox', { name: 'Peran pimpinan' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect((await records())[0]?.state).toBe('draft');
});

test('a whole record is submitted, and is then read and not written until it is taken back', async () => {
  await open(filled(readiness));
  await userEvent.click(screen.getByRole('button', { name: 'Ajukan' }));
  await screen.findByRole('button', { name: 'Tarik kembali' });
  expect((await records())[0]?.state).toBe('submitted');
  expect(screen.queryByRole('textbox', { name: 'Peran pimpinan' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Tarik kembali' }));
  await screen.findByRole('textbox', { name: 'Peran pimpinan' });
});

test('a record of last year is the start of a record of this year, and stays as it is', async () => {
  const year = Number(dayOf(Date.now()).slice(0, 4));
  await open({ ...filled(readiness), cycle: year - 1 });
  await userEvent.click(screen.getByRole('button', { name: 'Salin ke tahun ini' }));
  await waitFor(async () => expect(await records()).toHaveLength(2));
  const [next, last] = (await records()).toSorted((a) => (a.id === 'r1' ? 1 : -1));
  expect(last?.values['cycle']).toBe(year - 1);
  expect(next?.values).toMatchObject({ cycle: year, leadership: last?.values['leadership'] });
  expect(next?.state).toBe('draft');
  expect(next?.values['attachments']).toBeUndefined();
});

test('a record of an older version opens with all its values, also those that the form no longer asks for', async () => {
  await open({ ...filled(readiness), askedLongAgo: 'jawaban lama' }, 0);
  expect(screen.getByText('Catatan ini dibuat dengan formulir versi 0.')).toBeDefined();
  expect(screen.getByText('askedLongAgo: jawaban lama')).toBeDefined();
});

test('what came back says why, and at which field', async () => {
  await record(storage, beginEdits(readiness, place, filled(readiness)));
  const [submitted] = await records();
  if (submitted === undefined) throw new Error('no record');
  await record(
    storage,
    stateEdits(submitted, 'returned', {
      reason: 'Angka belum cocok.',
      notes: [{ field: 'leadership', text: 'Sebutkan rapatnya.' }],
    }),
  );
  show(appOf(storage), <RecordPage form="digitalReadiness" place={place} />);
  expect(await screen.findByText('Angka belum cocok.')).toBeDefined();
  expect(await screen.findByText('Catatan Diskominfo: Sebutkan rapatnya.')).toBeDefined();
});

test('removing a record can be undone', async () => {
  await open(filled(readiness));
  await userEvent.click(screen.getByRole('button', { name: 'Hapus catatan' }));
  await waitFor(async () => expect((await records())[0]?.isDeleted).toBe(true));
  await userEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }));
  await waitFor(async () => expect((await records())[0]?.isDeleted).toBe(false));
});
