import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { route } from '../../../src/ui/kit/router.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { ReviewPage } from '../../../src/ui/review/review-page.tsx';
import { openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';
import { goTo, perbup, report, scopeOf, submitted, tieEdits } from './desk-sample.tsx';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, [
    ...region,
    ...tieEdits({ id: 't1', code: 'I1-L2-01', evidence: perbup }),
    submitted('I1'),
    ...tieEdits({ id: 't2', code: 'I2-L2-02', evidence: report }),
    ...tieEdits({ id: 't3', code: 'I3-L2-01', evidence: report }),
    {
      scope: scopeOf('I3'),
      entity: 'verdict',
      key: 'I3-L2-01',
      field: 'verdict',
      value: { state: 'accepted', seen: [{ link: 'baghukum:t3', file: 'c'.repeat(64) }] },
    },
  ]);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

function showQueue(address = '#/verifikasi'): void {
  goTo(address);
  showAt({ storage }, <ReviewPage />);
}

const rows = () => screen.queryAllByRole('link').map((row) => row.textContent);
const tab = (name: string | RegExp) => screen.findByRole('tab', { name });

describe('the queue', () => {
  it('holds what is submitted and what changed since it was accepted, and counts the verdicts', async () => {
    showQueue();
    expect(await screen.findByText('2 syarat menunggu dinilai di 2 indikator.')).toBeTruthy();
    expect(rows()).toEqual([expect.stringMatching(/^I1 /), expect.stringMatching(/^I3 /)]);
    expect(screen.getByText(/1 berubah sejak disetujui/)).toBeTruthy();
  });

  it('stands by OPD or by indicator, as the address says', async () => {
    showQueue('#/verifikasi?menurut=opd');
    expect(await screen.findByRole('heading', { name: 'Bagian Hukum Setda: 2 syarat' })).toBeTruthy();
    await userEvent.click(await tab('Menurut indikator'));
    expect(route.value.query.get('menurut')).toBe('indikator');
    const row = await screen.findByRole('link', { name: /^I1 / });
    expect(row.getAttribute('href')).toBe('#/verifikasi/I1');
  });

  it('keeps what is documented and not submitted apart', async () => {
    showQueue();
    await userEvent.click(await tab('Belum diajukan (1)'));
    expect(await screen.findByText(/belum menekan Ajukan/)).toBeTruthy();
    expect(rows()).toEqual([expect.stringMatching(/^I2 /)]);
  });

  it('is narrowed to a kind and by words, and shows everything again', async () => {
    showQueue();
    await userEvent.selectOptions(await screen.findByLabelText('Tampilkan'), 'berubah');
    expect(rows()).toEqual([expect.stringMatching(/^I3 /)]);
    await userEvent.type(screen.getByLabelText('Cari indikator atau OPD'), 'arsitektur');
    expect(await screen.findByText('Tidak ada yang cocok')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Tampilkan semua' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('lists the questions of all indicators with OPD and day, until they are marked as answered', async () => {
    const row = { scope: scopeOf('I2'), entity: 'comment', key: 'c1' };
    await record(storage, [
      { ...row, field: 'target', value: 'verdict:I2-L2-02' },
      { ...row, field: 'question', value: true },
      { ...row, field: 'for', value: 'baghukum' },
      { ...row, field: 'due', value: '2020-01-31' },
      { ...row, field: 'text', value: 'Mana SK-nya?' },
    ]);
    showQueue('#/verifikasi?menurut=pertanyaan');
    const list = await screen.findByRole('list', { name: 'Pertanyaan' });
    expect(list.textContent).toContain('untuk Bagian Hukum Setda');
    expect(list.textContent).toContain('lewat tenggat 31 Januari 2020');
    const lead = within(list).getByRole('link', { name: 'Buka syaratnya' });
    expect(lead.getAttribute('href')).toBe('#/verifikasi/I2?syarat=I2-L2-02');
    await userEvent.click(within(list).getByRole('button', { name: 'Tandai sudah dijawab' }));
    expect(await screen.findByText('Tidak ada pertanyaan yang belum dijawab')).toBeTruthy();
  });
});
