import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import type { Edit } from '../../../src/storage/record.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { SummaryPage } from '../../../src/ui/summary/summary-page.tsx';
import { agencyEdits, assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
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
type PublishedCase = {
  id: string;
  kind: string;
  input: { indicatorLevels?: number[] };
  published: {
    aspects: Record<string, string>;
    domains: Record<string, string>;
    index: string;
    predicate: string;
  };
};

/** The ministry's own results for one city, as its reports print them. */
const { cases } = JSON.parse(readFileSync('test/domain/results/official-results.json', 'utf8')) as {
  cases: PublishedCase[];
};
const ofTheMinistry = cases.filter(
  ({ kind, input }) => kind === 'official' && input.indicatorLevels !== undefined,
);

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

  it('tells leaders in one sentence where things stand', async () => {
    const me = { ...coordinator, roles: ['viewer'] as const };
    await setUp(storage, [
      ...agencyEdits('period', '2024', {
        name: 'SPBE 2024',
        year: 2024,
        instrument: 'spbe-2020',
        state: 'closed',
      }),
      ...agencyEdits('official', '2024', { value: '2.13', source: 'LHE 2024' }),
    ]);
    showAt({ storage, me }, <SummaryPage />);
    expect(
      await screen.findByText('Resmi 2024: 2,13. Perkiraan 2026: 1,00; semua bukti sudah diperiksa.'),
    ).toBeTruthy();
  });

  it.each(ofTheMinistry)(
    '[IX4] shows $id to the last digit, where its levels are typed in as determinations and as official values',
    async ({ input: { indicatorLevels = [] }, published }) => {
      await setUp(
        storage,
        instrument.indicators.flatMap(({ id }, place) => {
          const value = String(indicatorLevels[place]);
          return [
            { scope: `indicator/2026/${id}`, entity: 'determination', key: 'level', field: 'level', value },
            ...agencyEdits('official', `2026:${id}`, { value, source: 'LHE' }),
          ];
        }),
      );
      showAt({ storage }, <SummaryPage />);
      const scale = await screen.findByRole('img', { name: /^Skala predikat/ });
      const comma = (value: string | undefined) => value?.replace('.', ',');
      await waitFor(() =>
        expect(scale.getAttribute('aria-label')).toContain(`Disetujui ${comma(published.index)}`),
      );
      const index = screen.getByRole('region', { name: 'Indeks' });
      expect(within(index).getAllByText(published.predicate).length).toBeGreaterThan(0);
      const table = screen.getByRole('table', { name: 'Domain dan aspek' });
      const shown = within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
      const sections = { ...published.aspects, ...published.domains };
      const expected = instrument.sections.map(({ id }) => comma(sections[id]));
      expect(shown.map(([accepted]) => accepted)).toEqual(expected);
      expect(shown.map(([, , , official]) => official)).toEqual(expected);
    },
  );
});
