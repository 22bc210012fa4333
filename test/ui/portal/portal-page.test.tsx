import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addFile, hashOf } from '../../../src/storage/evidence-files.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readFields } from '../../../src/storage/views.ts';
import { assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { PortalPage } from '../../../src/ui/portal/portal-page.tsx';
import { instrument, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const scope = 'indicator/2026/I1';
const bytes = new TextEncoder().encode('%PDF-1.7 isi').buffer;
const [first] = instrument.indicators;
const explanation = (value: string): Edit => ({
  scope,
  entity: 'answer',
  key: 'region',
  field: 'explanation',
  value,
});

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  const sha256 = await hashOf(bytes);
  const tie = { scope, entity: 'link', key: 'diskominfo:t1' };
  const file = { sha256, size: 12_000_000, mime: 'application/pdf', name: 'scan.pdf' };
  await setUp(storage, [
    ...region,
    ...assignmentEdits({ period: '2026', indicator: 'I1' }, 'diskominfo', { role: 'owner' }),
    explanation('Sudah ada Perbup.'),
    { ...tie, field: 'requirement', value: 'I1-L2-01' },
    { ...tie, field: 'evidence', value: { document: 'd', title: 'Perbup 7', file } },
    { ...tie, field: 'pages', value: { file: '3' } },
    { scope, entity: 'determination', key: 'level', field: 'level', value: '2' },
  ]);
  await addFile(storage, { bytes, name: 'scan.pdf', mime: 'application/pdf', scope: 'opd/diskominfo' });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  storage.db.close();
  location.hash = '';
});

const open = (...segments: string[]) => {
  location.hash = `#/portal${segments.map((part) => `/${part}`).join('')}`;
  route.value = parseRoute(location.hash);
  showAt({ storage }, <PortalPage />);
};
const typedValue = async () =>
  (await readFields(storage.db, scope)).find(({ entity }) => entity === 'portal')?.state.heads[0]?.value;

describe('Portal', () => {
  it('leads to the next indicator that is not typed, and counts those that are', async () => {
    open();
    expect(await screen.findByText('0 dari 47 indikator sudah diketik')).toBeTruthy();
    const next = screen.getByRole('link', { name: `Lanjut: I1 ${first?.shortName}` });
    expect(next.getAttribute('href')).toBe('#/portal/I1');
  });

  it('copies level and explanation, by button and by key', async () => {
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open('I1');
    await userEvent.click(await screen.findByRole('button', { name: 'Salin tingkat' }));
    await userEvent.click(screen.getByRole('button', { name: 'Salin penjelasan' }));
    fireEvent.keyDown(window, { code: 'KeyL', altKey: true });
    fireEvent.keyDown(window, { code: 'KeyL' });
    expect(clipboard.mock.calls.map(([text]) => text)).toEqual(['2', 'Sudah ada Perbup.', '2']);
    expect(screen.getByText('Ditetapkan di Penetapan.')).toBeTruthy();
  });

  it('names each file as the portal wants it, and tells the one that is too large', async () => {
    open('I1');
    const name = 'IK-01_Perbup-7_2026.pdf';
    expect(await screen.findByText(name)).toBeTruthy();
    expect(screen.getByText('I1-L2-01, hlm. 3')).toBeTruthy();
    expect(screen.getByText(/^Lebih besar dari batas 10 MB/)).toBeTruthy();
    await userEvent.click(screen.getByText('Nama dan batas berkas'));
    await userEvent.clear(screen.getByLabelText('Batas ukuran (MB)'));
    await waitFor(() => expect(screen.queryByText(/^Lebih besar dari batas/)).toBeNull());
  });

  it('hands a file over from this device without a network, under its name for the portal', async () => {
    const saved = vi.fn<(name: string) => void>();
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved(this.download);
    });
    open('I1');
    await userEvent.click(await screen.findByRole('button', { name: /^Unduh IK-01/ }));
    await waitFor(() => expect(saved).toHaveBeenCalledWith('IK-01_Perbup-7_2026.pdf'));
  });

  it('marks what was typed, goes on to the next, and takes the mark back by undo', async () => {
    open('I1');
    await userEvent.click(await screen.findByRole('button', { name: 'Sudah diketik, lanjut' }));
    await waitFor(() => expect(location.hash).toBe('#/portal/I2'));
    expect(await typedValue()).toMatchObject({ hash: expect.stringMatching(/^v1 2 /) as string });
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect((await typedValue()) ?? null).toBeNull());
  });

  it('tells what changed since it was typed', async () => {
    open('I1');
    await userEvent.click(await screen.findByRole('button', { name: 'Sudah diketik' }));
    expect(await screen.findByText(/^Diketik /)).toBeTruthy();
    await record(storage, [explanation('Perbup itu diganti.')]);
    const banner = await screen.findByRole('heading', { name: 'Berubah sejak diketik' });
    const inBanner = within(banner.closest('.banner') as HTMLElement);
    expect(inBanner.getByText('Penjelasan berubah')).toBeTruthy();
    expect(inBanner.queryByText(/Tingkat:/)).toBeNull();
  });

  it('tells of what changes while it is being typed', async () => {
    open('I1');
    await screen.findByRole('button', { name: 'Salin tingkat' });
    await record(storage, [explanation('Diganti barusan.')]);
    expect(await screen.findByText('Berubah selagi halaman ini terbuka')).toBeTruthy();
  });
});
