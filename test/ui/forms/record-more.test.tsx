import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/directory.ts';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { findField } from '../../../src/domain/forms/form.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readEntity } from '../../../src/storage/views.ts';
import { RecordPrintPage } from '../../../src/ui/forms/files/print-page.tsx';
import { beginEdits, stateEdits } from '../../../src/ui/forms/record-edits.ts';
import { RecordPage } from '../../../src/ui/forms/record-page.tsx';
import { readRecords, recordRow } from '../../../src/ui/forms/use-records.ts';
import { documentsFrom } from '../../../src/ui/library/library-document.ts';
import { loadFormMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const admin: Person = { id: 'andi', name: 'Andi', roles: ['opd_admin'], opds: ['baghukum'], active: true };
const application = formOf('application');
const place = { opd: 'baghukum', record: 'catatan-1' };
const labelOf = (name: string): string => findField(application, name)?.label.id ?? '';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadFormMessages();
  storage = openDesk();
  await setUp(storage, [...region, ...beginEdits(application, place, { name: 'SIMPEG', status: 'active' })]);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

async function accept(): Promise<void> {
  const [kept] = await readRecords(storage.db, ['baghukum']);
  await record(storage, stateEdits(kept as FormRecord, 'accepted'));
}

const open = (me = admin): void => showAt({ storage, me }, <RecordPage form="application" place={place} />);

describe('the end of a record', () => {
  it('tells who changed which field, with what stood there before', async () => {
    // What was never sent is written over; what left the device stays in the history.
    await storage.db.outbox.toCollection().modify({ everSent: true });
    await record(storage, [{ ...recordRow(place), field: 'v.status', value: 'inactive' }]);
    await accept();
    open();
    await userEvent.click(await screen.findByText('Riwayat'));
    expect(await screen.findByText(`${labelOf('status')}: Tidak aktif`)).toBeDefined();
    expect(screen.getByText('Catatan dibuat')).toBeDefined();
    expect(screen.getByText('Status: Disetujui')).toBeDefined();
    const changes = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(changes.some((text) => text.includes('Tidak aktif') && text.includes('SebelumnyaAktif'))).toBe(
      true,
    );
  });

  it('keeps what people say about it apart from what they say about another', async () => {
    await record(
      storage,
      [
        ['target', 'record:lain'],
        ['text', 'Untuk catatan lain'],
      ].map(([field = '', value = '']) => ({
        scope: 'opd/baghukum',
        entity: 'comment',
        key: 'pesan-lain',
        field,
        value,
      })),
    );
    open();
    await userEvent.type(await screen.findByLabelText('Tulis pesan'), 'Sudah benar?');
    await userEvent.click(screen.getByLabelText('Ini pertanyaan, perlu dijawab'));
    await userEvent.click(screen.getByRole('button', { name: 'Kirim pesan' }));
    expect(await screen.findByText('Sudah benar?', { selector: 'p' })).toBeDefined();
    expect(screen.queryByText('Untuk catatan lain')).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Tulis pesan').value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Tandai sudah dijawab' }));
    expect(await screen.findByText('Sudah dijawab')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Hapus' }));
    await waitFor(() => expect(screen.queryByText('Sudah benar?', { selector: 'p' })).toBeNull());
  });

  it('lets the author change what was said, as beside an indicator', async () => {
    open();
    await userEvent.type(await screen.findByLabelText('Tulis pesan'), 'Sudah benar?');
    await userEvent.click(screen.getByRole('button', { name: 'Kirim pesan' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ubah' }));
    await userEvent.type(await screen.findByLabelText('Ubah pesan'), ' Tolong periksa.');
    await userEvent.click(screen.getByRole('button', { name: 'Selesai' }));
    expect(await screen.findByText('Sudah benar? Tolong periksa.', { selector: 'p' })).toBeDefined();
  });

  it('finds again what was typed and not said', async () => {
    open();
    await userEvent.type(await screen.findByLabelText('Tulis pesan'), 'Belum selesai');
    cleanup();
    open();
    const box = await screen.findByLabelText<HTMLTextAreaElement>('Tulis pesan');
    await waitFor(() => expect(box.value).toBe('Belum selesai'));
  });

  it('makes evidence of a record that was accepted, and of no draft', async () => {
    open();
    await screen.findByLabelText('Tulis pesan');
    expect(screen.queryByRole('button', { name: 'Jadikan bukti' })).toBeNull();
    await accept();
    await userEvent.click(await screen.findByRole('button', { name: 'Jadikan bukti' }));
    const titles = async () =>
      documentsFrom(await readEntity(storage.db, 'opd/baghukum', 'document')).map(({ title }) => title);
    await waitFor(async () =>
      expect(await titles()).toEqual([expect.stringMatching(/^Aplikasi SIMPEG per \d/)]),
    );
    expect(await screen.findByRole('dialog')).toBeDefined();
  });
});

describe('a record on paper', () => {
  it('has a letterhead, its state and what is asked of it', async () => {
    showAt({ storage, me: admin }, <RecordPrintPage form="application" place={place} />);
    const paper = await screen.findByRole('article', { name: 'SIMPEG' });
    expect(paper.textContent).toContain('Kabupaten Contoh');
    expect(paper.textContent).toContain('Bagian Hukum Setda');
    expect(paper.textContent).toContain('Status: Draf');
    const cells = [...paper.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(cells).toContainEqual([labelOf('status'), 'Aktif']);
  });
});
