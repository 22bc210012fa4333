import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { ReportCards } from '../../../src/ui/report/report-cards.tsx';
import { ReportPlace } from '../../../src/ui/report/report-place.tsx';
import { agencyEdits, assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
import { instrument, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const claims: Edit[] = (instrument.indicators[0]?.levels ?? [])
  .flatMap(({ requirements }) => requirements)
  .map(({ code }) => ({
    scope: 'indicator/2026/I1',
    entity: 'claim',
    key: `diskominfo:${code}`,
    field: 'state',
    value: 'met',
  }));

let storage: Storage;
let saved: { name: string; size: number }[];

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  saved = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, size: blobs.get(this.href)?.size ?? 0 });
  });
  storage = openDesk();
  const assigned = assignmentEdits({ period: '2026', indicator: 'I1' }, 'diskominfo', { role: 'owner' });
  const official = agencyEdits('official', '2026', { value: '2.61', source: 'LHE 2026' });
  await setUp(storage, [...region, ...assigned, ...official, ...claims]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  storage.db.close();
});

describe('Ekspor', () => {
  it('makes the workbook and hands it to the downloads under a plain name', async () => {
    showAt({ storage }, <ReportCards />);
    await userEvent.click(await screen.findByRole('button', { name: 'Buat XLSX' }));
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
    expect(saved[0]?.name).toBe('lumbung-kabupaten-contoh-spbe-2026.xlsx');
    expect(saved[0]?.size).toBeGreaterThan(10_000);
    expect(await screen.findByText(/dibuat\. Lihat di folder unduhan/)).toBeTruthy();
  });

  it('makes the report for a word processor', async () => {
    showAt({ storage }, <ReportCards />);
    await userEvent.click(await screen.findByRole('button', { name: 'Buat DOCX' }));
    await waitFor(() => expect(saved[0]?.name).toBe('laporan-kabupaten-contoh-spbe-2026.docx'));
  });

  it('stops where its person says so, and makes nothing', async () => {
    showAt({ storage }, <ReportCards />);
    await userEvent.click(await screen.findByRole('button', { name: 'Buat XLSX' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Batalkan' }));
    expect(await screen.findByText('Dibatalkan. Tidak ada berkas yang dibuat.')).toBeTruthy();
    expect(saved).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Batalkan' })).toBeNull();
  });

  it('says in a sentence where a file cannot be made', async () => {
    showAt({ storage }, <ReportCards />);
    const make = await screen.findByRole('button', { name: 'Buat XLSX' });
    vi.spyOn(storage.db.ops, 'count').mockRejectedValue(new Error('broken'));
    await userEvent.click(make);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Berkas tidak bisa dibuat\. Coba lagi/);
  });
});

describe('the report on its page', () => {
  it('shows estimate and official value apart, and never the claimed index', async () => {
    showAt({ storage }, <ReportPlace />);
    const paper = await screen.findByRole('article', { name: 'Laporan Hasil Evaluasi Mandiri' });
    expect(within(paper).getByText(/^Perkiraan indeks adalah 1,00, dengan predikat Kurang/)).toBeTruthy();
    expect(within(paper).getByText('2,61')).toBeTruthy();
    expect(within(paper).getByText('LHE 2026')).toBeTruthy();
    expect(paper.textContent).not.toContain('1,05');
    expect(within(paper).getByRole('heading', { name: /^III\. Kekuatan/ })).toBeTruthy();
  });

  it('prints', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    showAt({ storage }, <ReportPlace />);
    await userEvent.click(await screen.findByRole('button', { name: 'Cetak atau simpan PDF' }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
