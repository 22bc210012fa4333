import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UserId } from '../../../src/domain/ids.ts';
import { pathOf } from '../../../src/storage/db.ts';
import { saveDraft } from '../../../src/storage/draft.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readFields } from '../../../src/storage/views.ts';
import type { EvidenceRequest } from '../../../src/ui/kit/app-context.ts';
import { IndicatorPage } from '../../../src/ui/answering/indicator-page.tsx';
import { hideToast } from '../../../src/ui/kit/toast.tsx';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { appOf, explanation, loggedOp, openRoomStorage, receive, scope, show, tie } from './room-sample.tsx';

let storage: Storage;
const search = 'Pengguna dapat mencari informasi perencanaan di aplikasi';
const respond = 'Aplikasi menanggapi pengguna, misalnya dengan hasil validasi atau persetujuan';

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await loadMessages('id');
  localStorage.clear();
  hideToast();
  storage = openRoomStorage();
  await storage.db.open();
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

const open = (part = {}) => show(appOf(storage, part), <IndicatorPage code="I32" />);

const box = async () => (await screen.findByRole('textbox', { name: 'Penjelasan' })) as HTMLTextAreaElement;

const valueOf = async (entity: string, key: string, field: string) => {
  const row = (await readFields(storage.db, scope)).find(
    (one) => one.entity === entity && one.key === key && one.field === field,
  );
  return row?.state.heads.find(({ id }) => id === row.state.current)?.value;
};

describe('the explanation', () => {
  test('[DV1] keeps every key press, and says so only once it is true', async () => {
    open();
    const text = await box();
    await waitFor(() => expect(storage.db.isOpen()).toBe(true));
    fireEvent.input(text, { target: { value: 'F' } });
    expect(screen.queryByText(/Tersimpan di HP ini/)).toBeNull();
    expect(screen.getByText('Menyimpan …')).toBeTruthy();
    await screen.findByText(/Tersimpan di HP ini, /);
    expect((await storage.db.drafts.get(pathOf(explanation)))?.value).toBe('F');
    expect(await storage.db.outbox.count()).toBe(0);
  });

  test('becomes one edit on leaving the field, and the draft goes', async () => {
    open();
    const text = await box();
    await userEvent.type(text, 'Fakta');
    await userEvent.tab();
    await waitFor(async () => expect(await valueOf('answer', 'bappeda', 'explanation')).toBe('Fakta'));
    expect(await storage.db.drafts.count()).toBe(0);
    expect(await storage.db.outbox.count()).toBe(1);
  });

  test('[DV1] shows again what was being typed when the app was killed', async () => {
    await saveDraft(storage, explanation, 'Setengah kalim');
    open();
    await waitFor(async () => expect((await box()).value).toBe('Setengah kalim'));
    expect(screen.getByText(/Tersimpan di HP ini, /)).toBeTruthy();
  });

  test('[DV1] shows a message again whose saying was cut short, and says it whole', async () => {
    const begun = { scope, entity: 'comment', key: '01890a5d-ac96-774b-bcce-b302099a8057' };
    await saveDraft(storage, { ...begun, field: 'text' }, 'Kapan batasnya?');
    await record(storage, [{ ...begun, field: 'target', value: 'answer:region' }]);
    open();
    await screen.findByDisplayValue('Kapan batasnya?');
    await userEvent.click(screen.getByRole('button', { name: 'Kirim pesan' }));
    await waitFor(async () => expect(await valueOf('comment', begun.key, 'text')).toBe('Kapan batasnya?'));
  });

  test('tells calmly that a colleague wrote meanwhile, and keeps both', async () => {
    open();
    const text = await box();
    await userEvent.type(text, 'Punya saya');
    await receive(storage, loggedOp(explanation, 'Punya Dewi'));
    const note = await screen.findByText(/juga diubah orang lain/);
    expect(within(note).getByRole('link', { name: 'Perbedaan isian' }).getAttribute('href')).toBe(
      '#/pengiriman',
    );
    expect(text.value).toBe('Punya saya');
    await userEvent.tab();
    await waitFor(async () => {
      const row = await storage.db.fields.get(pathOf(explanation));
      expect(row?.state.heads.map(({ value }) => value).toSorted()).toEqual(['Punya Dewi', 'Punya saya']);
    });
  });

  test('says "Sampai di server" for what came from there', async () => {
    await receive(storage, loggedOp(explanation, 'Sudah lama'));
    open();
    expect((await box()).value).toBe('Sudah lama');
    expect(screen.getByText('Sampai di server')).toBeTruthy();
  });

  test('takes sentences from the evidence', async () => {
    await tie(storage, 'I32-L2-01', { number: '12/2025' });
    open();
    const text = await box();
    await userEvent.click(screen.getByText('Sisipkan kalimat dari bukti'));
    await userEvent.click(await screen.findByRole('button', { name: /^Sisipkan: / }));
    expect(text.value).toBe(`Fakta: ${search}; hal ini tercantum dalam Panduan Pengguna Nomor 12/2025.`);
    await userEvent.click(screen.getByRole('tab', { name: 'Analisis (1)' }));
    await userEvent.click(screen.getByRole('button', { name: /^Sisipkan: / }));
    expect(text.value).toContain(
      '\n\nAnalisis: Berdasarkan Panduan Pengguna, syarat bahwa pengguna dapat mencari',
    );
  });
});

describe('the requirements', () => {
  test('show the next level only, its alternatives as one question', async () => {
    open();
    await screen.findByRole('radiogroup', { name: search });
    expect(screen.getAllByRole('heading', { name: 'Salah satu cukup' })).toHaveLength(1);
    expect(screen.queryByRole('radiogroup', { name: respond })).toBeNull();
    const level = screen.getByText('Interaksi').closest('summary');
    expect(level?.textContent).toContain('1 pertanyaan, 1 belum dijawab');
  });

  test('are answered by one tap, and the room counts it', async () => {
    open();
    const group = await screen.findByRole('radiogroup', { name: search });
    await userEvent.click(within(group).getByRole('radio', { name: 'Ada' }));
    await waitFor(async () => expect(await valueOf('claim', 'bappeda:I32-L2-01', 'state')).toBe('met'));
    await screen.findByText('Sudah cukup. Pilihan lain boleh dilewati.');
    expect(screen.getByText('Belum ada bukti.')).toBeTruthy();
    // Reached by the OPD's word, the level after it opens too; nothing folds under the hand.
    await screen.findByRole('radiogroup', { name: respond });
    expect(screen.getByRole('radiogroup', { name: search })).toBeTruthy();
  });

  test('are answered "Belum" in one go, and taken back', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Sisanya belum ada' }));
    await screen.findByText('3 syarat dijawab Belum');
    expect(await valueOf('claim', 'bappeda:I32-L2-02', 'state')).toBe('unmet');
    expect(await valueOf('claim', 'bappeda:I32-L2-02', 'bulk')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(() => {
      const group = screen.getByRole('radiogroup', { name: search });
      for (const name of ['Ada', 'Belum', 'Belum tahu']) {
        expect(within(group).getByRole<HTMLInputElement>('radio', { name }).checked).toBe(false);
      }
    });
  });

  test('count a document as the answer, and let it go and come back', async () => {
    await tie(storage, 'I32-L2-01');
    open();
    await userEvent.click(await screen.findByText('Interaksi'));
    const group = await screen.findByRole('radiogroup', { name: search });
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Ada' }).checked).toBe(true);
    expect(screen.getByText('Hanya di HP ini')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Hapus: Panduan Pengguna' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Hapus: Panduan Pengguna' })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await screen.findByRole('button', { name: 'Hapus: Panduan Pengguna' });
  });

  test('ask for evidence by their own button', async () => {
    const asked = vi.fn<(request: EvidenceRequest) => void>();
    open({ openEvidence: asked });
    const card = await screen.findByRole('group', { name: search });
    await userEvent.click(within(card).getByRole('button', { name: 'Tambah bukti' }));
    expect(asked).toHaveBeenCalledWith({
      kind: 'for-requirement',
      period: '2026',
      indicator: 'I32',
      requirement: 'I32-L2-01',
      opd: 'bappeda',
    });
  });

  test('show what another OPD said and showed', async () => {
    const at = { scope, entity: 'link', key: 'dinkes:t9' };
    await receive(
      storage,
      loggedOp({ scope, entity: 'claim', key: 'dinkes:I32-L2-02', field: 'state' }, 'unknown'),
      loggedOp({ ...at, field: 'requirement' }, 'I32-L2-02'),
      loggedOp(
        { ...at, field: 'evidence' },
        { document: 'd9', title: 'SOP Dinkes', url: 'https://contoh.go.id/sop' },
      ),
    );
    open();
    await userEvent.click(await screen.findByText('Interaksi'));
    expect(await screen.findByText('Dinas Kesehatan: Belum tahu')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'SOP Dinkes' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hapus: SOP Dinkes' })).toBeNull();
  });

  test('say why one was sent back, and lead to it', async () => {
    const at = { scope, entity: 'link', key: 'bappeda:t1' };
    const mine = { by: 'siti' as UserId };
    await receive(
      storage,
      loggedOp({ ...at, field: 'requirement' }, 'I32-L2-01', mine),
      loggedOp(
        { ...at, field: 'evidence' },
        { document: 'd1', title: 'Panduan', url: 'https://contoh.go.id' },
        mine,
      ),
      loggedOp(
        { scope, entity: 'verdict', key: 'I32-L2-01', field: 'verdict' },
        { state: 'returned', reason: 'unreadable', text: 'Mohon pindai ulang.' },
        { receivedAt: '2026-09-13T00:00:00.000Z', by: 'yusuf' as UserId },
      ),
    );
    open();
    expect(await screen.findByText('Tidak terbaca. Mohon pindai ulang.')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Perlu perbaikan' })).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: search })[0] ?? document.body);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Ada', checked: true })),
    );
  });
});

describe('Ajukan', () => {
  test('checks first, then gives a number and says what happens next', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Ajukan' }));
    expect(location.hash).toBe('#/indikator/I32/ajukan');
  });
});
