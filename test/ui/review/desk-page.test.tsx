import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/op.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { hideToast } from '../../../src/ui/kit/toast.tsx';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { openDesk, setUp, showAt } from '../manage/desk-sample.tsx';
import {
  deskAt,
  deskEdits,
  first,
  letArrive,
  report,
  scopeOf,
  second,
  textOf,
  third,
  valuesOf,
  verdictsOf,
} from './desk-sample.tsx';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  localStorage.clear();
  storage = openDesk();
  await setUp(storage, deskEdits);
});
afterEach(() => {
  cleanup();
  hideToast();
  storage.db.close();
});

/** The part of the page that speaks of one requirement. */
async function partOf(code: string): Promise<HTMLElement> {
  await screen.findByRole('button', { name: textOf(code) });
  return document.getElementById(code) ?? document.body;
}

async function untilJudged(code: string): Promise<void> {
  const button = await screen.findByRole('button', { name: textOf(code) });
  await waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('true'));
}

async function untilFocusOn(code: string): Promise<void> {
  await waitFor(() => expect(document.activeElement?.textContent).toBe(textOf(code)));
}

describe('the desk', () => {
  it('shows the document beside the requirement, at the page and with the words that the OPD names', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    expect(screen.getByText('Perbup 7 Tahun 2025, hal. 3, cari disusun Arsitektur')).toBeTruthy();
    expect(screen.getByText('“disusun Arsitektur”')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: textOf(second) }));
    expect(await screen.findByText('Laporan reviu, hal. 3, cari')).toBeTruthy();
  });

  it('goes on to the next requirement after a verdict, which the focus follows', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.click(within(await partOf(first)).getByRole('button', { name: 'Setujui' }));
    await untilJudged(second);
    await untilFocusOn(second);
    expect(await within(await partOf(first)).findByText(/^Disetujui seseorang/)).toBeTruthy();
    expect(await verdictsOf(storage, 'I1')).toEqual({ [first]: 'accepted' });
  });

  it('stays with the requirement when a colleague decides it, and says so', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await record(storage, [
      { scope: scopeOf('I1'), entity: 'verdict', key: first, field: 'verdict', value: { state: 'accepted' } },
    ]);
    expect(await within(await partOf(first)).findByText(/^Disetujui seseorang/)).toBeTruthy();
    await untilJudged(first);
  });

  it('leads on to the next indicator once all here is decided', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    for (const code of [first, second, third]) {
      await untilJudged(code);
      await userEvent.click(within(await partOf(code)).getByRole('button', { name: 'Setujui' }));
    }
    const link = await screen.findByRole('link', { name: /^Berikutnya: I2/ });
    expect(link.getAttribute('href')).toBe('#/verifikasi/I2');
  });

  it('takes a verdict back long after its message is gone', async () => {
    await record(storage, [
      { scope: scopeOf('I1'), entity: 'verdict', key: first, field: 'verdict', value: { state: 'accepted' } },
    ]);
    showAt({ storage }, deskAt(`#/verifikasi/I1?syarat=${first}`));
    await userEvent.click(await screen.findByRole('button', { name: 'Batalkan persetujuan' }));
    await waitFor(async () => expect(await verdictsOf(storage, 'I1')).toEqual({}));
  });

  it('accepts together what the same document proves, and takes all of it back at once', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.click(await screen.findByText('Dokumen ini juga menjadi bukti untuk 2 syarat lain'));
    await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^I2 .*${textOf('I2-L2-02')}`) }));
    await userEvent.click(within(await partOf(first)).getByRole('button', { name: 'Setujui' }));
    expect(await screen.findByText('2 syarat disetujui')).toBeTruthy();
    expect(await verdictsOf(storage, 'I2')).toEqual({ 'I2-L2-02': 'accepted' });
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await verdictsOf(storage, 'I2')).toEqual({}));
    expect(await verdictsOf(storage, 'I1')).toEqual({});
  });

  it('offers a text for WhatsApp after a return, with requirement, reason, day and address', async () => {
    await letArrive(storage);
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.click(within(await partOf(first)).getByRole('button', { name: 'Kembalikan' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Tidak terbaca' }));
    await userEvent.type(screen.getByLabelText(/^Pesan untuk/), 'Pindai ulang.');
    await userEvent.click(screen.getByRole('button', { name: /^Kembalikan ke/ }));
    await untilJudged(second);
    await userEvent.click(await screen.findByRole('button', { name: 'Teks WhatsApp' }));
    const text = (await screen.findByLabelText<HTMLTextAreaElement>('Teks untuk WhatsApp')).value;
    for (const part of [
      'Bagian Hukum Setda',
      textOf(first),
      'Tidak terbaca. Pindai ulang.',
      'paling lambat',
      '#/indikator/I1',
    ])
      expect(text).toContain(part);
  });

  it('shows what a document was before it was replaced, and leads back to the present one', async () => {
    await letArrive(storage);
    await record(storage, [
      {
        scope: scopeOf('I1'),
        entity: 'link',
        key: 'baghukum:t2',
        field: 'evidence',
        value: {
          ...report,
          title: 'Laporan reviu lengkap',
          file: { ...report.file, sha256: 'e'.repeat(64) },
        },
      } as Edit,
    ]);
    showAt({ storage }, deskAt(`#/verifikasi/I1?syarat=${second}`));
    expect(await screen.findByText('Laporan reviu lengkap, hal. 3, cari')).toBeTruthy();
    await userEvent.click(screen.getByText('Versi sebelumnya'));
    await userEvent.click(await screen.findByRole('button', { name: /^Laporan reviu, ditunjukkan/ }));
    expect(await screen.findByText('Laporan reviu, hal. 3, cari')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Lihat yang sekarang' }));
    expect(await screen.findByText('Laporan reviu lengkap, hal. 3, cari')).toBeTruthy();
  });

  it('keeps a question with its OPD and day until it is marked as answered', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.click(screen.getByText('Tanya OPD'));
    await userEvent.click(screen.getByRole('button', { name: 'Kirim pertanyaan' }));
    expect(screen.getByText('Tulis pertanyaannya.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Pertanyaan'), 'Pasal berapa?');
    await userEvent.selectOptions(screen.getByLabelText('Kepada'), 'baghukum');
    await userEvent.click(screen.getByRole('button', { name: 'Kirim pertanyaan' }));
    expect(await screen.findByText('Pasal berapa?')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Tandai sudah dijawab' }));
    await waitFor(() => expect(screen.queryByText('Pasal berapa?')).toBeNull());
    const values = await valuesOf(storage, { indicator: 'I1', entity: 'comment', field: 'for' });
    expect(Object.values(values)).toEqual(['baghukum']);
  });
});

describe('two reviewers at one indicator', () => {
  const byColleague = (code: string, value: Json) =>
    record(storage, [
      { scope: scopeOf(code.split('-')[0] ?? ''), entity: 'verdict', key: code, field: 'verdict', value },
    ]);

  it('do not undo what the other has decided since', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.keyboard('s');
    await untilJudged(second);
    await byColleague(first, { state: 'returned', reason: 'expired' });
    await userEvent.keyboard('u');
    expect(await screen.findByText(/^Sudah dinilai lagi oleh orang lain/)).toBeTruthy();
    expect(await verdictsOf(storage, 'I1')).toEqual({ [first]: 'returned' });
  });

  it('leave alone what the other has decided in another room since it was ticked', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.click(
      await screen.findByRole('checkbox', { name: new RegExp(`^I2 .*${textOf('I2-L2-02')}`), hidden: true }),
    );
    await byColleague('I2-L2-02', { state: 'accepted', seen: [] });
    await userEvent.click(within(await partOf(first)).getByRole('button', { name: 'Setujui' }));
    await untilJudged(second);
    const values = await valuesOf(storage, { indicator: 'I2', entity: 'verdict', field: 'verdict' });
    expect(values).toEqual({ 'I2-L2-02': { state: 'accepted', seen: [] } });
  });
});

describe('the keys of the desk', () => {
  it('accept, go on and undo', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.keyboard('s');
    await untilJudged(second);
    await userEvent.keyboard('j');
    await untilJudged(third);
    await userEvent.keyboard('u');
    await untilJudged(first);
    await untilFocusOn(first);
    expect(await verdictsOf(storage, 'I1')).toEqual({});
  });

  it('open the form of a return, and rest while something is typed in it', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.keyboard('k');
    const message = await screen.findByLabelText(/^Pesan untuk/);
    await userEvent.type(message, 'sjku');
    expect((message as HTMLTextAreaElement).value).toBe('sjku');
    await untilJudged(first);
    expect(await verdictsOf(storage, 'I1')).toEqual({});
  });

  it('do not accept what is accepted already', async () => {
    await record(storage, [
      { scope: scopeOf('I1'), entity: 'verdict', key: first, field: 'verdict', value: { state: 'accepted' } },
    ]);
    showAt({ storage }, deskAt(`#/verifikasi/I1?syarat=${first}`));
    await untilJudged(first);
    await userEvent.keyboard('s');
    expect(await screen.findByText('Tidak bisa: sudah begitu keadaannya.')).toBeTruthy();
  });

  it('are listed by ?, rest while that list is open, and can be switched off', async () => {
    showAt({ storage }, deskAt('#/verifikasi/I1'));
    await untilJudged(first);
    await userEvent.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Pintasan papan tik' });
    await userEvent.keyboard('j');
    await userEvent.click(within(list).getByRole('checkbox', { name: 'Pakai pintasan papan tik' }));
    await userEvent.click(within(list).getByRole('button', { name: 'Tutup' }));
    await userEvent.keyboard('s');
    await untilJudged(first);
    expect(await verdictsOf(storage, 'I1')).toEqual({});
  });
});
