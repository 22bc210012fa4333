import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directoryFrom } from '../../../src/domain/directory.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import type { EvidenceRequest } from '../../../src/ui/kit/app-context.ts';
import { rememberOpened } from '../../../src/ui/kit/remembered.ts';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { OverviewPage } from '../../../src/ui/overview/overview-page.tsx';
import { appOf, loggedOp, openRoomStorage, receive, scope, show, siti } from '../answering/room-sample.tsx';

let storage: Storage;

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await loadMessages('id');
  localStorage.clear();
  storage = openRoomStorage();
  await storage.db.open();
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

const open = (part = {}) => show(appOf(storage, part), <OverviewPage Complaints={() => null} />);

test('the second button asks for a document that one has', async () => {
  const asked = vi.fn<(request: EvidenceRequest) => void>();
  open({ openEvidence: asked });
  await userEvent.click(await screen.findByRole('button', { name: 'Saya punya dokumen' }));
  expect(asked).toHaveBeenCalledWith({ kind: 'have-document', opd: 'bappeda' });
});

test('what has not come to the device yet is not taken for a region without a period', async () => {
  open({ directory: directoryFrom([]), period: null });
  expect(await screen.findByText('Data OPD Anda belum sampai di perangkat ini')).toBeTruthy();
  expect(screen.queryByText('Belum ada periode penilaian')).toBeNull();
});

test('whoever begins a region, without an OPD, is not told to wait for its data', async () => {
  open({ directory: directoryFrom([]), period: null, me: { ...siti, opds: [] } });
  expect(await screen.findByText('Belum ada periode penilaian')).toBeTruthy();
});

test('"Lanjutkan" leads to what was open last', async () => {
  rememberOpened(siti, '2026', 'I32');
  open();
  const link = await screen.findByRole('link', { name: 'Lanjutkan' });
  expect(link.getAttribute('href')).toBe('#/indikator/I32');
  expect(screen.getByText('Terakhir dibuka: Layanan Perencanaan')).toBeTruthy();
});

test('a question to all OPDs is answered for the own OPD, and counted', async () => {
  open();
  const card = await screen.findByRole('region', { name: 'Pertanyaan untuk semua OPD' });
  expect(within(card).getByText('0 dari 18 dijawab')).toBeTruthy();
  const [first] = within(card).getAllByRole('radiogroup');
  await userEvent.click(within(first ?? card).getByRole('radio', { name: 'Tidak berlaku' }));
  await screen.findByText('1 dari 18 dijawab');
  const [row] = await storage.db.fields.toArray();
  expect(row?.entity).toBe('coverage');
  expect(row?.key.endsWith(':bappeda')).toBe(true);
});

test('what was sent back is told with its reason, and leads to the requirement', async () => {
  const at = { scope, entity: 'link', key: 'bappeda:t1' };
  await receive(
    storage,
    loggedOp({ ...at, field: 'requirement' }, 'I32-L2-01'),
    loggedOp({ ...at, field: 'evidence' }, { document: 'd1', title: 'Panduan', url: 'https://contoh.go.id' }),
    loggedOp(
      { scope, entity: 'verdict', key: 'I32-L2-01', field: 'verdict' },
      { state: 'returned', reason: 'unreadable' },
      { receivedAt: '2026-09-13T00:00:00.000Z' },
    ),
  );
  open();
  const link = await screen.findByRole('link', { name: 'Perbaiki Layanan Perencanaan' });
  expect(link.getAttribute('href')).toBe('#/indikator/I32?syarat=I32-L2-01');
  expect(screen.getByText('Tidak terbaca')).toBeTruthy();
});

test('somebody of several OPDs says for which one to work, and it is remembered', async () => {
  const me = { ...siti, opds: ['bappeda', 'dinkes'] };
  open({ me });
  const select = await screen.findByRole('combobox', { name: 'Bekerja untuk OPD' });
  await userEvent.selectOptions(select, 'Dinas Kesehatan');
  await waitFor(() => expect(screen.getAllByText('Dinas Kesehatan').length).toBeGreaterThan(1));
  cleanup();
  open({ me });
  expect((await screen.findByRole<HTMLSelectElement>('combobox')).value).toBe('dinkes');
});

test('work that is only here is said to be', async () => {
  open();
  const card = await screen.findByRole('region', { name: 'Pengiriman' });
  expect(within(card).getByText('Sampai di server')).toBeTruthy();
  const questions = await screen.findByRole('region', { name: 'Pertanyaan untuk semua OPD' });
  await userEvent.click(within(questions).getAllByRole('radio', { name: 'Ada' })[0] ?? card);
  expect(await screen.findByText('1 isian tersimpan di HP ini, belum sampai di server.')).toBeTruthy();
});
