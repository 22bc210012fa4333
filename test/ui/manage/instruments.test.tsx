import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instrumentText } from '../../../src/domain/instrument-file.ts';
import type { InstrumentSource } from '../../../src/domain/instrument-source.ts';
import type { InstrumentFact } from '../../../src/domain/instrument-wire.ts';
import { hashOf } from '../../../src/storage/evidence-files.ts';
import { keepInstrument, readKeptInstrument } from '../../../src/storage/imported-instruments.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readDirectory } from '../../../src/storage/views.ts';
import type { Import, InstrumentCalls } from '../../../src/sync/instrument-calls.ts';
import { EndpointError } from '../../../src/sync/endpoint.ts';
import { navigate, startRouter } from '../../../src/ui/kit/router.ts';
import { agencyEdits } from '../../../src/ui/manage/agency-edits.ts';
import { ManagePage } from '../../../src/ui/manage/manage-page.tsx';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { correctedEdition, correctedId, pemdiSource } from '../../domain/corrected-edition.ts';
import { endpointWith, openDesk, region, setUp, showAt } from './desk-sample.tsx';

let storage: Storage;
let stopRouter: () => void;
let server: Map<string, InstrumentSource>;
let isOnline: boolean;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  stopRouter = startRouter();
  storage = openDesk();
  server = new Map();
  isOnline = true;
});
afterEach(() => {
  cleanup();
  stopRouter();
  storage.db.close();
});

const at = (address: string) => navigate(address, { replace: true });

const hash = (source: InstrumentSource) => hashOf(new TextEncoder().encode(instrumentText(source)).buffer);

async function factOf(source: InstrumentSource): Promise<InstrumentFact> {
  const { id, title, titleEn, edition, indicators } = source;
  return {
    id,
    title,
    titleEn,
    edition,
    indicators: indicators.length,
    requirements: 100,
    sha256: await hash(source),
    isShipped: id === 'pemdi-2026',
    addedBy: 'andi',
    addedAt: '2026-03-10T02:00:00.000Z',
  };
}

const only = async <Answer,>(answer: () => Promise<Answer>): Promise<Answer> =>
  isOnline ? answer() : Promise.reject(new EndpointError('offline', 'offline'));

const calls: InstrumentCalls = {
  list: () => only(async () => Promise.all([...server.values()].map(factOf))),
  read: (id) =>
    only(async () => {
      const source = server.get(id);
      if (source === undefined) throw new EndpointError('refused', 'not there');
      return { sha256: await hash(source), source };
    }),
  add: (source) =>
    only(async (): Promise<Import> => {
      server.set(source.id, source);
      return { kind: 'added', fact: await factOf(source) };
    }).catch((): Import => ({ kind: 'offline' })),
};
const endpoint = endpointWith({ instruments: async () => calls });

const fileOf = (source: unknown) =>
  new File([JSON.stringify(source, null, 2)], 'ralat.json', { type: 'application/json' });
const choose = async (file: File) =>
  userEvent.upload(await screen.findByLabelText(/^Pilih berkas/, { selector: 'input' }), file);

describe('the import of an instrument', () => {
  it('[IN1] tells every fault with its line, its place and what to do, and keeps the file over a reload', async () => {
    await setUp(storage, region);
    at('#/kelola/instrumen');
    showAt({ storage, endpoint }, <ManagePage />);
    const source = correctedEdition() as unknown as { titleEn?: string; indicators: { weight: number }[] };
    delete source.titleEn;
    const [first] = source.indicators;
    if (first !== undefined) first.weight += 100;
    await choose(fileOf(source));
    expect(await screen.findByRole('heading', { name: '3 hal perlu diperbaiki dalam berkas' })).toBeTruthy();
    expect(screen.getByText('Baris 1, titleEn')).toBeTruthy();
    expect(
      screen.getByText('Jumlah bobot semua indikator 10100, seharusnya 10000 (100%). Sesuaikan bobotnya.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Simpan instrumen' })).toBeNull();
    cleanup();
    showAt({ storage, endpoint }, <ManagePage />);
    expect(await screen.findByText('Berkas: ralat.json')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Batal' }));
    await waitFor(() => expect(screen.queryByText('Berkas: ralat.json')).toBeNull());
  });

  it('shows what the file holds, says that saving needs a network, and saves once there is one', async () => {
    await setUp(storage, region);
    isOnline = false;
    at('#/kelola/instrumen');
    showAt({ storage, endpoint }, <ManagePage />);
    await choose(fileOf(correctedEdition()));
    const content = within(await screen.findByRole('region', { name: 'Isi instrumen' }));
    await userEvent.click(content.getByText(/^I21 Kepuasan Layanan Digital yang Baru/));
    expect(await content.findByText('I21-L2-01')).toBeTruthy();
    expect(content.getByRole('rowheader', { name: 'Memuaskan' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Simpan instrumen' }));
    expect(await screen.findByRole('heading', { name: /^Belum tersimpan: perlu internet/ })).toBeTruthy();
    isOnline = true;
    await userEvent.click(screen.getByRole('button', { name: 'Simpan instrumen' }));
    await waitFor(() => expect(location.hash).toBe(`#/kelola/instrumen/${correctedId}`));
    expect(server.has(correctedId)).toBe(true);
    expect(await readKeptInstrument(storage.db, correctedId)).not.toBeNull();
    expect(await screen.findByText(/^Diimpor 10 Maret 2026|Diimpor 10 Maret 2026/)).toBeTruthy();
  });

  it('[IN2] offers an id of its own to an edition whose id is in use', async () => {
    await setUp(storage, region);
    at('#/kelola/instrumen');
    showAt({ storage, endpoint }, <ManagePage />);
    await choose(fileOf(pemdiSource()));
    expect(await screen.findByRole('heading', { name: 'Id pemdi-2026 sudah dipakai' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Simpan instrumen' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Pakai id pemdi-2026-r2' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Simpan instrumen' }));
    await waitFor(() => expect(server.has('pemdi-2026-r2')).toBe(true));
    await waitFor(() => expect(location.hash).toBe('#/kelola/instrumen/pemdi-2026-r2'));
  });

  it('hands back to a restored server what only this device still keeps', async () => {
    await setUp(storage, region);
    const source = correctedEdition();
    await keepInstrument(storage.db, correctedId, {
      sha256: await hash(source),
      text: instrumentText(source),
    });
    server.set('pemdi-2026', pemdiSource());
    at('#/kelola/instrumen');
    showAt({ storage, endpoint }, <ManagePage />);
    await userEvent.click(await screen.findByRole('button', { name: `Kirim lagi ${correctedId}` }));
    await waitFor(() => expect(server.has(correctedId)).toBe(true));
    expect(await screen.findByRole('link', { name: /2026, ralat 1/ })).toBeTruthy();
  });
});

describe('a period that moves to a corrected edition', () => {
  const room = (indicator: string) => `indicator/2026/${indicator}`;

  it('[IN6] shows before what changes and what people wrote there, then moves, and undo moves it back', async () => {
    const before = { ...pemdiSource(), id: 'pemdi-awal' };
    server.set(before.id, before);
    server.set(correctedId, correctedEdition());
    await setUp(storage, [...region, ...agencyEdits('period', '2026', { instrument: before.id })]);
    const claim = { entity: 'claim', field: 'state', value: 'met' };
    await record(storage, [
      { ...claim, scope: room('I1'), key: 'baghukum:I1-L2-02' },
      { ...claim, scope: room('I1'), key: 'baghukum:I1-L2-01' },
      { ...claim, scope: room('I20'), key: 'baghukum:I20-L2-01' },
    ]);
    const used = async () => (await readDirectory(storage.db)).periods.get('2026')?.instrument;
    at('#/kelola/periode/2026');
    showAt({ storage, endpoint }, <ManagePage />);
    await userEvent.click(await screen.findByRole('link', { name: 'Pindah ke edisi lain' }));
    await userEvent.click(await screen.findByRole('link', { name: /2026, ralat 1/ }));

    expect(await screen.findByText('1 indikator baru')).toBeTruthy();
    for (const said of ['1 indikator hilang', '1 indikator berganti nama', '2 indikator berganti bobot'])
      expect(screen.getByText(said)).toBeTruthy();
    for (const said of ['1 syarat baru', '1 syarat hilang', '1 syarat berganti bunyi'])
      expect(screen.getByText(said)).toBeTruthy();
    const stake = within(await screen.findByRole('region', { name: 'Isian yang terdampak' }));
    expect(stake.getByText(/^Tidak ada yang dihapus/)).toBeTruthy();
    const lines = stake.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines).toEqual([
      expect.stringMatching(/^I20 .*: 1 jawaban$/),
      expect.stringMatching(/^I1-L2-02 .*: 1 jawaban$/),
      'I1-L2-01 RPJMD memuat seluruh isi RAN Pemdi: 1 jawaban',
    ]);
    expect(await used()).toBe(before.id);

    await userEvent.click(screen.getByRole('button', { name: 'Pindahkan SPBE 2026' }));
    await waitFor(async () => expect(await used()).toBe(correctedId));
    await userEvent.click(await screen.findByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await used()).toBe(before.id));
  });
});
