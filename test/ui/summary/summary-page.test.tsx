import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import type { Edit } from '../../../src/storage/record.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { SummaryPage } from '../../../src/ui/summary/summary-page.tsx';
import { assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
import {
  coordinator,
  endpointWith,
  instrument,
  openDesk,
  region,
  setUp,
  showAt,
} from '../manage/desk-sample.tsx';

/** Everything of the first indicator claimed up to level 5: (130 × 5 + 9870 × 1) / 10000 = 1.052. */
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

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  const assigned = assignmentEdits({ period: '2026', indicator: 'I1' }, 'diskominfo', { role: 'owner' });
  await setUp(storage, [...region, ...assigned, ...claims]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  storage.db.close();
});

describe('Ringkasan', () => {
  it('shows Diskominfo the index by all three levels, and what is still on the devices of an OPD', async () => {
    const pending = { ops: 4, files: 1, bytes: 812_345 };
    const endpoint = endpointWith({
      devices: async () => [{ id: 'd', name: 'HP', user: 'nobody', lastSeen: null, pending }],
    });
    showAt({ storage, endpoint }, <SummaryPage />);
    const scale = await screen.findByRole('img', { name: /^Skala predikat/ });
    expect(scale.getAttribute('aria-label')).toContain('Menurut OPD 1,05');
    expect(screen.getByText('0 dari 1 diajukan')).toBeTruthy();
  });

  it('shows leaders no claimed index', async () => {
    const me = { ...coordinator, roles: ['viewer'] as const };
    showAt({ storage, me }, <SummaryPage />);
    const scale = await screen.findByRole('img', { name: /^Skala predikat/ });
    expect(scale.getAttribute('aria-label')).toBe('Skala predikat 1 sampai 5. Disetujui 1,00.');
    expect(document.body.textContent).not.toContain('1,05');
    expect(document.body.textContent).not.toContain('Menurut OPD');
    expect(screen.getByText('Nilai resmi')).toBeTruthy();
  });

  it('says what it cannot know without a connection', async () => {
    showAt({ storage }, <SummaryPage />);
    expect(await screen.findByText(/yang masih di perangkat mereka tidak terlihat/)).toBeTruthy();
  });

  it('writes a reminder for an OPD that names what is open, to be changed and copied', async () => {
    const copied = vi.fn<(text: string) => Promise<void>>(async () => {});
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copied);
    showAt({ storage }, <SummaryPage />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Pengingat: Dinas Komunikasi dan Informatika' }),
    );
    const text = screen.getByLabelText<HTMLTextAreaElement>('Teks untuk WhatsApp');
    expect(text.value).toContain('Yth. Admin SPBE Dinas Komunikasi dan Informatika,');
    expect(text.value).toContain(`Belum diajukan (1): ${instrument.indicators[0]?.shortName}.`);
    await userEvent.type(text, ' Salam.');
    await userEvent.click(screen.getByRole('button', { name: 'Salin', hidden: true }));
    expect(clipboard.mock.calls[0]?.[0]).toMatch(/Kabupaten Contoh Salam\.$/);
    expect(screen.queryByRole('button', { name: /^Pengingat: Bagian Hukum/ })).toBeNull();
  });

  it('says how to copy where the browser does not', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    showAt({ storage }, <SummaryPage />);
    await userEvent.click(await screen.findByRole('button', { name: /^Pengingat/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Salin', hidden: true }));
    const text = screen.getByLabelText('Teks untuk WhatsApp');
    await waitFor(() => expect(text.getAttribute('aria-invalid')).toBe('true'));
    expect(
      within(text.closest('dialog') as HTMLElement).getByText(/Tandai teksnya, lalu salin/),
    ).toBeTruthy();
  });

  it('offers leaders no reminder', async () => {
    const me = { ...coordinator, roles: ['viewer'] as const };
    showAt({ storage, me }, <SummaryPage />);
    await screen.findByRole('img', { name: /^Skala predikat/ });
    expect(screen.queryByRole('button', { name: /^Pengingat/ })).toBeNull();
  });
});
