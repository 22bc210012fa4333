import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealsText, type LogCheck } from '../../../src/domain/log-check.ts';
import { noteScopes } from '../../../src/storage/cursors.ts';
import { hashOf } from '../../../src/storage/evidence-files.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import type { Endpoint } from '../../../src/sync/endpoint.ts';
import { compareHeld } from '../../../src/ui/history/compare-held.ts';
import { HistoryPage } from '../../../src/ui/history/history-page.tsx';
import { dayOf } from '../../../src/ui/kit/format.ts';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { endpointWith, instrument, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const scope = 'indicator/2026/I1';
const name = `I1 ${instrument.indicators[0]?.shortName}`;
const explanation = (value: string): Edit => ({
  scope,
  entity: 'answer',
  key: 'diskominfo',
  field: 'explanation',
  value,
});

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, [
    ...region,
    { scope: 'agency', entity: 'person', key: 'andi', field: 'name', value: 'Andi' },
  ]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  storage.db.close();
  location.hash = '';
});

const open = (query = '', endpoint?: Endpoint) => {
  location.hash = `#/riwayat${query}`;
  route.value = parseRoute(location.hash);
  showAt({ storage, ...(endpoint === undefined ? {} : { endpoint }) }, <HistoryPage />);
};

/** As if the server had taken all of it, so that a change is an edit of its own. */
async function arrive(): Promise<void> {
  await storage.db.ops.toCollection().modify((row) => {
    row.place = 'logged';
    row.by = 'andi' as never;
    row.receivedAt = row.at;
    delete row.open;
  });
  await storage.db.outbox.clear();
}

describe('Riwayat', () => {
  it('tells who did what, the newest first, with what stood there before', async () => {
    await record(storage, [explanation('Ada Perbup.')]);
    await arrive();
    await record(storage, [explanation('Ada dua Perbup.')]);
    open();
    const lines = await screen.findAllByRole('listitem');
    const first = within(lines[0] as HTMLElement);
    const said = `Andi menulis penjelasan Dinas Komunikasi dan Informatika untuk ${name}.`;
    expect(first.getByRole('link', { name: said }).getAttribute('href')).toBe('#/indikator/I1');
    expect(first.getByText('Ada dua Perbup.')).toBeTruthy();
    expect(first.getByText('Ada Perbup.')).toBeTruthy();
    expect(first.getByText(/belum dikirim/)).toBeTruthy();
  });

  it('names the author of a copy that somebody else read in', async () => {
    await record(storage, [explanation('Dari salinan.')]);
    await storage.db.ops
      .where('[scope+entity+key+field]')
      .between([scope], [`${scope}\uffff`])
      .modify({ author: 'andi' as never });
    open('?indikator=I1');
    expect(await screen.findByText('Isian Andi, menurut salinan')).toBeTruthy();
  });

  it('narrows to a person, an OPD, an indicator, a kind, days and words', async () => {
    await record(storage, [explanation('Ada Perbup.')]);
    const shown = async (query: string) => {
      open(query);
      await screen.findByText(/^Tidak ada (lagi yang lebih lama|yang cocok)/);
      const count = document.querySelectorAll('ol.history > li').length;
      cleanup();
      return count;
    };
    expect(await shown('?indikator=I1')).toBe(1);
    expect(await shown('?indikator=I2')).toBe(0);
    expect(await shown('?opd=baghukum&jenis=setup')).toBe(2);
    expect(await shown('?orang=andi&jenis=answers')).toBe(1);
    expect(await shown('?orang=siti')).toBe(0);
    expect(await shown('?cari=perbup%20PENJELASAN')).toBe(1);
    expect(await shown('?dari=2020-01-01&sampai=2020-12-31')).toBe(0);
    expect(await shown('?dari=2020-01-01&jenis=answers')).toBe(1);
    const today = dayOf(Date.now());
    expect(await shown(`?dari=${today}&sampai=${today}&jenis=answers`)).toBe(1);
  });

  it('shows a page at a time', async () => {
    await record(
      storage,
      Array.from({ length: 70 }, (_unused, index) => ({ ...explanation('x'), key: `opd-${index}` })),
    );
    open('?indikator=I1');
    await userEvent.click(await screen.findByRole('button', { name: 'Tampilkan berikutnya' }));
    await waitFor(() => expect(document.querySelectorAll('ol.history > li')).toHaveLength(70));
    expect(screen.getByText('Tidak ada lagi yang lebih lama.')).toBeTruthy();
  });

  it('exports what fits as lines for a spreadsheet', async () => {
    await record(storage, [explanation('=HYPERLINK("x")')]);
    let blob: Blob | null = null;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
      blob = made as Blob;
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    open('?indikator=I1');
    await userEvent.click(await screen.findByRole('button', { name: 'Ekspor ke CSV' }));
    expect(await screen.findByText('1 baris ada di folder unduhan.')).toBeTruthy();
    const text = await (blob as unknown as Blob).text();
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

const checkOf = (scopes: LogCheck['scopes'], faults: string[] = []): LogCheck => ({
  state: 'done',
  startedAt: '2026-03-01T00:00:00Z',
  finishedAt: '2026-03-01T00:00:05Z',
  done: 1,
  of: 1,
  faultCount: faults.length,
  faults,
  scopes,
});

describe('the check that the log is whole', () => {
  it('says in a sentence that the server found nothing, and that this device holds the same', async () => {
    const [id = ''] = await record(storage, [explanation('Ada.')]);
    await storage.db.ops.update(id, { place: 'logged', seq: 1, mac: 'm1' });
    await noteScopes(storage.db, [scope]);
    const digest = await hashOf(new TextEncoder().encode(sealsText(['m1'])).buffer);
    const ask = vi.fn<() => Promise<unknown>>(async () => checkOf({ [scope]: { edits: 1, digest } }));
    open('', endpointWith({ ask: ask as never }));
    await userEvent.click(await screen.findByRole('button', { name: 'Periksa sekarang' }));
    expect(await screen.findByText(/^Utuh. 1 perubahan di server/)).toBeTruthy();
    expect(screen.getByText('Perangkat ini memegang 1 perubahan yang sama persis.')).toBeTruthy();
  });

  it('names what is wrong, and calls a missing connection by its name', async () => {
    const ask = vi.fn<() => Promise<unknown>>(async () => checkOf({}, ['agency: edit 3 is not …']));
    open('', endpointWith({ ask: ask as never }));
    await userEvent.click(await screen.findByRole('button', { name: 'Periksa sekarang' }));
    expect(await screen.findByText(/^Ada 1 yang tidak cocok di server/)).toBeTruthy();
    expect(screen.getByText('agency: edit 3 is not …')).toBeTruthy();
    cleanup();
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Periksa sekarang' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Server tidak terjangkau/);
  });

  it('tells a device that differs from one that has not read all', async () => {
    const [id = ''] = await record(storage, [explanation('Ada.')]);
    await storage.db.ops.update(id, { place: 'logged', seq: 1, mac: 'm1' });
    await storage.db.cursors.put({ scope, seq: 1, epoch: 'e', durable: 0 });
    await noteScopes(storage.db, [scope]);
    const compare = async (edits: number, digest: string) =>
      compareHeld(storage.db, { scopes: { [scope]: { edits, digest } } });
    expect(await compare(2, 'x')).toEqual({ same: 0, behind: [scope], differs: [] });
    expect(await compare(1, 'x')).toEqual({ same: 0, behind: [], differs: [scope] });
    expect(await compareHeld(storage.db, { scopes: {} })).toEqual({ same: 0, behind: [], differs: [scope] });
  });
});
