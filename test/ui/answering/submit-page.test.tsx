import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addFile, noteReceipt, noteRefusal } from '../../../src/storage/evidence-files.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readFields } from '../../../src/storage/views.ts';
import { IndicatorPage } from '../../../src/ui/answering/indicator-page.tsx';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { hideToast } from '../../../src/ui/kit/toast.tsx';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { appOf, explanation, loggedOp, openRoomStorage, receive, scope, show, tie } from './room-sample.tsx';

let storage: Storage;

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await loadMessages('id');
  localStorage.clear();
  hideToast();
  route.value = parseRoute('#/indikator/I32/ajukan');
  storage = openRoomStorage();
  await storage.db.open();
});
afterEach(() => {
  cleanup();
  storage.db.close();
  route.value = parseRoute('');
});

const open = () => show(appOf(storage), <IndicatorPage code="I32" />);

const submission = async () => {
  const row = (await readFields(storage.db, scope)).find(({ entity }) => entity === 'submission');
  return row?.state.heads[0]?.value;
};

const claim = (code: string, value: string) =>
  record(storage, [{ scope, entity: 'claim', key: `bappeda:${code}`, field: 'state', value }]);

test('the page tells what is sent, and that answers without a document may be', async () => {
  await tie(storage, 'I32-L2-01');
  await claim('I32-L2-02', 'met');
  await claim('I32-L2-03', 'unmet');
  open();
  expect(await screen.findByText('Jawaban: 2 Ada, 1 Belum, 0 Belum tahu.')).toBeTruthy();
  expect(screen.getByText('Panduan Pengguna')).toBeTruthy();
  expect(screen.getByText('1 jawaban Ada belum ada dokumennya')).toBeTruthy();
});

test('submitting gives a number that stays, and what happens next', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Ajukan' }));
  const receipt = await screen.findByText(/^LB-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(await submission()).toEqual({ state: 'submitted' });
  expect(screen.getByText('Tersimpan di HP ini. Terkirim sendiri saat ada sinyal')).toBeTruthy();
  const number = receipt.textContent;
  cleanup();
  open();
  expect((await screen.findByText(/^LB-/)).textContent).toBe(number);
});

test('what was submitted can be taken back until somebody decided', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Ajukan' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Tarik kembali' }));
  await screen.findByRole('button', { name: 'Ajukan' });
  expect((await submission()) ?? { state: 'draft' }).toEqual({ state: 'draft' });
});

test('[F70] an open difference holds the submission back and leads to where it is settled', async () => {
  await receive(storage, loggedOp(explanation, 'satu'), loggedOp(explanation, 'dua'));
  open();
  const link = await screen.findByRole('link', { name: 'Perbedaan isian: Penjelasan' });
  expect(link.getAttribute('href')).toBe('#/pengiriman');
  await userEvent.click(screen.getByRole('button', { name: 'Ajukan' }));
  await waitFor(async () => expect(await submission()).toBeUndefined());
});

async function tieFile(): Promise<Parameters<typeof noteRefusal>[1]> {
  const bytes = new ArrayBuffer(10);
  const added = await addFile(storage, {
    bytes,
    name: 'sk.pdf',
    mime: 'application/pdf',
    scope: 'opd/bappeda',
  });
  const { sha256, size, mime, name } = added;
  await tie(storage, 'I32-L2-01', { file: { sha256, size, mime, name } });
  return added;
}

test('[F70] a submission whose files are on their way says that it waits for them, until they have arrived', async () => {
  const file = await tieFile();
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Ajukan' }));
  await screen.findByText(/^LB-/);
  expect(
    await screen.findByText(/^1 berkas belum sampai di server. Pengajuan menunggu berkas itu/),
  ).toBeTruthy();
  await noteReceipt(storage.db, file, { ...file, size: 10, at: '', mac: 'm' });
  await waitFor(() => expect(screen.queryByText(/menunggu berkas/)).toBeNull());
});

test('a submission held up by a refused file says so and leads to the reason', async () => {
  await noteRefusal(storage.db, await tieFile(), 'type');
  open();
  expect(
    await screen.findByRole('heading', { name: 'Pengajuan tertahan: 1 berkas tidak bisa dikirim' }),
  ).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Lihat sebabnya di Pengiriman' });
  expect(link.getAttribute('href')).toBe('#/pengiriman');
});

test('the way back from the page leads to the indicator', async () => {
  open();
  const main = await screen.findByRole('heading', { name: 'Periksa sebelum diajukan' });
  const page = main.closest<HTMLElement>('.page') ?? document.body;
  expect(within(page).getByRole('link', { name: 'Layanan Perencanaan' }).getAttribute('href')).toBe(
    '#/indikator/I32',
  );
});
