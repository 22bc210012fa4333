import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf, keepDownloaded, readFile } from '../../../src/storage/evidence-files.ts';
import { readHeldFiles } from '../../../src/storage/pinned-files.ts';
import { readScratch } from '../../../src/storage/scratch.ts';
import type { Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { EndpointError, type Endpoint } from '../../../src/sync/endpoint.ts';
import { DeskPage } from '../../../src/ui/desk/desk-page.tsx';
import { IndicatorPage } from '../../../src/ui/answering/indicator-page.tsx';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import {
  coordinator,
  endpointWith,
  instrument,
  openDesk,
  region,
  setUp,
  showAt,
} from '../manage/desk-sample.tsx';

const scope = 'indicator/2026/I1';
const papers = ['satu', 'dua'].map((text) => new TextEncoder().encode(`%PDF-1.7 ${text}`).buffer);
const shortName = instrument.indicators[0]?.shortName ?? '';

let storage: Storage;
let hashes: string[];

const tie = (key: string, sha256: string): Edit[] => {
  const register = { scope, entity: 'link', key };
  const file = { sha256, size: 13, mime: 'application/pdf', name: `${key.slice(-2)}.pdf` };
  return [
    { ...register, field: 'requirement', value: 'I1-L2-01' },
    { ...register, field: 'evidence', value: { document: 'd', title: `Dokumen ${key.slice(-2)}`, file } },
    { ...register, field: 'pages', value: { file: '4' } },
  ];
};

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  hashes = await Promise.all(papers.map(hashOf));
  const verdict = { state: 'returned', reason: 'page-missing', text: 'Tulis halamannya.' };
  await setUp(storage, [
    ...region,
    ...assignmentEdits({ period: '2026', indicator: 'I1' }, 'baghukum', { role: 'owner' }),
    ...hashes.flatMap((sha256, index) => tie(`baghukum:t${index}`, sha256)),
    { scope, entity: 'submission', key: 'baghukum', field: 'state', value: { state: 'submitted' } },
    {
      scope,
      entity: 'submission',
      key: 'baghukum',
      field: 'state',
      value: { state: 'returned', due: '2026-10-03' },
    },
    { scope, entity: 'verdict', key: 'I1-L2-01', field: 'verdict', value: verdict },
    { scope, entity: 'determination', key: 'level', field: 'level', value: '2' },
  ]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  storage.db.close();
  location.hash = '';
});

const open = (path: string, endpoint?: Endpoint, page = <DeskPage />) => {
  location.hash = `#/${path}`;
  route.value = parseRoute(location.hash);
  showAt({ storage, ...(endpoint === undefined ? {} : { endpoint }) }, page);
};

describe('Pendampingan', () => {
  it('lists the OPDs with what is open, and finds one by its name', async () => {
    open('meja');
    const row = await screen.findByRole('link', { name: 'Bagian Hukum Setda' });
    expect(row.getAttribute('href')).toBe('#/meja/baghukum');
    expect(screen.getByText('1 indikator · 0 belum diajukan · 1 perlu perbaikan')).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Cari OPD' }), 'komunikasi');
    expect(screen.queryByRole('link', { name: 'Bagian Hukum Setda' })).toBeNull();
  });

  it('leads into a room for the OPD that sits there, which the room shows', async () => {
    open('meja/baghukum');
    const row = await screen.findByRole('link', { name: `I1 ${shortName}` });
    const address = row.getAttribute('href') ?? '';
    expect(address).toBe('#/indikator/I1?untuk=baghukum');
    cleanup();
    open(address.slice(2), undefined, <IndicatorPage code="I1" />);
    expect(await screen.findByText(/^Anda mengisi atas nama Bagian Hukum Setda/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Kembali ke Pendampingan' }).getAttribute('href')).toBe(
      '#/meja/baghukum',
    );
  });

  it('seats nobody in a room for an OPD that does not answer there', async () => {
    open('indikator/I1?untuk=diskominfo', undefined, <IndicatorPage code="I1" />);
    await screen.findByRole('combobox', { name: 'Isi atas nama OPD' });
    expect(screen.queryByText(/^Anda mengisi atas nama/)).toBeNull();
  });

  it('offers no filling in and no copies to an assessor', async () => {
    location.hash = '#/meja/baghukum';
    route.value = parseRoute(location.hash);
    showAt({ storage, me: { ...coordinator, roles: ['assessor'] } }, <DeskPage />);
    const row = await screen.findByRole('link', { name: `I1 ${shortName}` });
    expect(row.getAttribute('href')).toBe('#/indikator/I1');
    expect(screen.queryByText('Salinan dari OPD')).toBeNull();
  });
});

describe('evidence for an interview', () => {
  const serving = (serve: (sha256: string) => Promise<ArrayBuffer>) =>
    endpointWith({ downloadFile: async ({ sha256 }) => serve(sha256) });
  const paperOf = (sha256: string): ArrayBuffer => papers[hashes.indexOf(sha256)] as ArrayBuffer;

  it('says the bytes first, then fetches and keeps what the live ties show', async () => {
    await keepDownloaded(storage, {
      bytes: papers[0] as ArrayBuffer,
      sha256: hashes[0] ?? '',
      name: 'a',
      mime: 'application/pdf',
      scope,
    });
    const served = vi.fn<(sha256: string) => Promise<ArrayBuffer>>(async (sha256) => paperOf(sha256));
    open('meja/baghukum', serving(served));
    expect(await screen.findByText(/^2 berkas, 26 B\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ambil 13 B' }));
    expect(await screen.findByText('2 berkas siap dibuka tanpa internet.')).toBeTruthy();
    expect(served.mock.calls).toEqual([[hashes[1]]]);
    const held = await readHeldFiles(storage.db);
    expect(hashes.map((sha256) => held.get(sha256)?.pinned)).toEqual([true, true]);
    await userEvent.click(await screen.findByRole('button', { name: 'Lepas 2 berkas' }));
    await waitFor(async () =>
      expect((await readHeldFiles(storage.db)).get(hashes[0] ?? '')?.pinned).toBe(false),
    );
  });

  it('keeps what came before the connection broke, and goes on from there', async () => {
    let isDown = true;
    const served: string[] = [];
    const endpoint = serving(async (sha256) => {
      if (isDown && served.length === 1) throw new EndpointError('offline', 'offline');
      served.push(sha256);
      return paperOf(sha256);
    });
    open('meja/baghukum', endpoint);
    await userEvent.click(await screen.findByRole('button', { name: 'Ambil 26 B' }));
    expect(await screen.findByText(/^Sambungan terputus/)).toBeTruthy();
    isDown = false;
    await screen.findByRole('button', { name: 'Lepas 1 berkas' });
    await userEvent.click(await screen.findByRole('button', { name: 'Ambil 13 B' }));
    expect(await screen.findByText('1 berkas siap dibuka tanpa internet.')).toBeTruthy();
    expect(served.toSorted()).toEqual(hashes.toSorted());
  });

  it('names what the server does not have or what came damaged, and fetches the rest', async () => {
    const endpoint = serving(async (sha256) =>
      sha256 === hashes[0] ? new ArrayBuffer(13) : paperOf(sha256),
    );
    open('meja/baghukum', endpoint);
    await userEvent.click(await screen.findByRole('button', { name: 'Ambil 26 B' }));
    const news = await screen.findByText(/^1 berkas belum ada di server/);
    expect(within(news.parentElement as HTMLElement).getByText('Dokumen t0')).toBeTruthy();
    expect(await readFile(storage, hashes[0] ?? '')).toBeNull();
    expect(await readFile(storage, hashes[1] ?? '')).not.toBeNull();
  });
});

describe('the record of a session', () => {
  it('says levels, what was returned, why and until when', async () => {
    open('meja/baghukum/berita-acara');
    const sheet = within(await screen.findByRole('article', { name: 'Berita acara' }));
    expect(sheet.getByText('Kabupaten Contoh')).toBeTruthy();
    expect(sheet.getByRole('rowheader', { name: `I1 ${shortName}` })).toBeTruthy();
    expect(sheet.getByText(/^Menurut OPD \d, ada dokumennya 1, disetujui 1\. Ditetapkan 2$/)).toBeTruthy();
    expect(sheet.getByText('Dikembalikan untuk diperbaiki')).toBeTruthy();
    expect(
      sheet.getByText(/\(Halamannya belum disebut: Tulis halamannya\.\)\. Sudah diperbaiki/),
    ).toBeTruthy();
    expect(sheet.getByText('Perbaikan paling lambat 3 Oktober 2026')).toBeTruthy();
  });

  it('keeps what is typed on the device, and clears it with undo', async () => {
    open('meja/baghukum/berita-acara');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Tempat' }), 'Aula');
    expect(screen.getByText(/bertempat di Aula,/)).toBeTruthy();
    const name = 'berita-acara:2026:baghukum';
    await waitFor(async () => expect(await readScratch(storage.db, name)).toContain('"place":"Aula"'));
    cleanup();
    open('meja/baghukum/berita-acara');
    expect(await screen.findByDisplayValue('Aula')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Kosongkan ketikan' }));
    expect(screen.queryByDisplayValue('Aula')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(await screen.findByDisplayValue('Aula')).toBeTruthy();
  });

  it('leaves indicators off the sheet on request, and prints', async () => {
    const printed = vi.fn<() => void>();
    vi.stubGlobal('print', printed);
    open('meja/baghukum/berita-acara');
    await userEvent.click(await screen.findByText('Indikator yang dimuat (1)'));
    await userEvent.click(screen.getByRole('checkbox', { name: `I1 ${shortName}` }));
    expect(screen.getByText('Tidak ada indikator yang dimuat.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cetak' }));
    expect(printed).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
