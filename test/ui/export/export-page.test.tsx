import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDirectory } from '../../../src/storage/views.ts';
import { addFile } from '../../../src/storage/evidence-files.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { EndpointError, type Download } from '../../../src/sync/endpoint.ts';
import type { Person } from '../../../src/domain/directory.ts';
import { ExportPage } from '../../../src/ui/export/export-page.tsx';
import { exportRun } from '../../../src/ui/export/export-run.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { agencyEdits } from '../../../src/ui/manage/agency-edits.ts';
import {
  coordinator,
  endpointWith,
  instrument,
  openDesk,
  region,
  setUp,
  showAt,
} from '../manage/desk-sample.tsx';
import { openBag } from './check-bag.ts';

let storage: Storage;
let saved: Map<string, Blob>;
const requirement = instrument.indicators[0]?.levels[1]?.requirements[0]?.code ?? '';

function tieEdits(period: string, evidence: object): Edit[] {
  const row = { scope: `indicator/${period}/I1`, entity: 'link', key: `diskominfo:t-${period}` };
  return [
    { ...row, field: 'requirement', value: requirement },
    { ...row, field: 'evidence', value: { document: 'd1', title: 'SK Tim', ...evidence } },
  ];
}

async function keepPaper(): Promise<object> {
  const bytes = new TextEncoder().encode('%PDF-1.7 SK Tim').buffer;
  const row = await addFile(storage, {
    bytes,
    name: 'SK.pdf',
    mime: 'application/pdf',
    scope: 'opd/diskominfo',
  });
  const { sha256, size } = row;
  return { file: { sha256, size, mime: 'application/pdf', name: 'SK.pdf' } };
}

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, region);
  exportRun.value = null;
  saved = new Map();
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob) - 1}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.split(':').at(-1))];
    if (blob !== undefined) saved.set(this.download, blob);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  storage.db.close();
});

const fetchTexts = async () => Promise.resolve(instrument);
const refused = () => Promise.reject(new EndpointError('refused', 'status 404'));
const endpoint = endpointWith({ downloadFile: refused });
const show = (me: Person = coordinator) =>
  showAt({ storage, me, endpoint }, <ExportPage fetchTexts={fetchTexts} />);

const card = async (name: string) => within(await screen.findByRole('region', { name }));

async function savedBytes(name: string): Promise<Uint8Array> {
  await waitFor(() => expect([...saved.keys()]).toContain(name));
  return new Uint8Array((await saved.get(name)?.arrayBuffer()) ?? new ArrayBuffer(0));
}

/** Makes the ZIP of the evidence on the page that is shown. */
async function makeZip(): Promise<Uint8Array> {
  const zip = await card('Bukti per indikator (ZIP)');
  await userEvent.click(await zip.findByRole('radio', { name: 'Semua yang ada dokumennya' }));
  await userEvent.click(await zip.findByRole('button', { name: 'Buat ZIP' }));
  return savedBytes('Bukti_SPBE-2026.zip');
}

describe('Ekspor', () => {
  it('says that there is no evidence yet, and what was accepted is asked for first', async () => {
    show();
    const zip = await card('Bukti per indikator (ZIP)');
    expect(await zip.findByText('Belum ada bukti yang disetujui pada pilihan ini.')).toBeTruthy();
    expect(zip.queryByRole('button', { name: 'Buat ZIP' })).toBeNull();
  });

  it('makes a valid bag of what lies on the device, without a network', async () => {
    await record(storage, tieEdits('2026', await keepPaper()));
    show();
    const bag = openBag(await makeZip(), 'Bukti_SPBE-2026');
    expect([...bag.keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(1);
    expect(await screen.findByRole('heading', { name: 'ZIP selesai' })).toBeTruthy();
    expect(screen.getByText('Semua berkas ikut.')).toBeTruthy();
  });

  it('says before it begins what is missing here, and afterwards what is not in the ZIP', async () => {
    const file = { sha256: 'a'.repeat(64), size: 2_000_000, mime: 'application/pdf', name: 'SK.pdf' };
    await record(storage, tieEdits('2026', { file }));
    show();
    const zip = await card('Bukti per indikator (ZIP)');
    await userEvent.click(await zip.findByRole('radio', { name: 'Semua yang ada dokumennya' }));
    expect(
      await zip.findByText(/^1 berkas \(2 MB\) belum ada di perangkat ini dan tidak ada internet/),
    ).toBeTruthy();
    await userEvent.click(zip.getByRole('button', { name: 'Buat ZIP' }));
    await savedBytes('Bukti_SPBE-2026.zip');
    expect(await screen.findByText('1 berkas tidak ikut.')).toBeTruthy();
    expect(screen.getByText('SK Tim: belum sampai di server')).toBeTruthy();
  });

  it('[EX1] does not change the ZIP of a closed period by what is done in another', async () => {
    await record(storage, tieEdits('2026', await keepPaper()));
    await record(storage, agencyEdits('period', '2026', { state: 'closed' }));
    show();
    const before = await makeZip();
    cleanup();
    await record(storage, [
      ...agencyEdits('period', '2027', {
        name: 'SPBE 2027',
        year: 2027,
        instrument: 'spbe-2020',
        state: 'open',
      }),
      ...tieEdits('2027', { url: 'https://contoh.go.id/2027' }),
      { scope: 'opd/diskominfo', entity: 'document', key: 'd1', field: 'title', value: 'SK Tim (baru)' },
      ...agencyEdits('opd', 'dinkes', { name: 'Dinas Kesehatan' }),
    ]);
    saved.clear();
    exportRun.value = null;
    show();
    await userEvent.selectOptions(await screen.findByLabelText('Periode'), '2026');
    const after = await makeZip();
    expect(Buffer.compare(before, after)).toBe(0);
  });

  it('shows true progress, and keeps nothing of what is cancelled', async () => {
    const held = await keepPaper();
    const file = { sha256: 'a'.repeat(64), size: 2_000_000, mime: 'application/pdf', name: 'SK.pdf' };
    const row = { scope: 'indicator/2026/I1', entity: 'link', key: 'diskominfo:t-zz' };
    await record(storage, [
      ...tieEdits('2026', held),
      { ...row, field: 'requirement', value: requirement },
      { ...row, field: 'evidence', value: { document: 'd2', title: 'Laporan', file } },
    ]);
    const neverEnding = ({ signal }: Download) =>
      new Promise<ArrayBuffer>((_, reject) => {
        signal?.addEventListener('abort', () => reject(new EndpointError('offline', 'offline')));
      });
    const slow = endpointWith({ downloadFile: neverEnding });
    showAt({ storage, endpoint: slow }, <ExportPage fetchTexts={fetchTexts} />);
    const zip = await card('Bukti per indikator (ZIP)');
    await userEvent.click(await zip.findByRole('radio', { name: 'Semua yang ada dokumennya' }));
    await userEvent.click(await zip.findByRole('button', { name: 'Buat ZIP' }));
    const running = await card('Membuat ZIP bukti');
    expect(await running.findByText('1 dari 2 berkas, 15 B dari 2 MB')).toBeTruthy();
    expect(zip.getByText('Tunggu ekspor yang sedang dibuat, atau batalkan dulu.')).toBeTruthy();
    await userEvent.click(running.getByRole('button', { name: 'Batalkan' }));
    expect(await screen.findByRole('heading', { name: 'Ekspor dibatalkan' })).toBeTruthy();
    expect(saved.size).toBe(0);
  });

  it('keeps how the ZIP is made as a choice of the region, and refuses sizes that no ZIP can have', async () => {
    show();
    const zip = await card('Bukti per indikator (ZIP)');
    const limit = await zip.findByLabelText('Paling besar satu ZIP (MB)');
    await userEvent.clear(limit);
    await userEvent.type(limit, '5000');
    await userEvent.click(zip.getByRole('button', { name: 'Simpan pengaturan', hidden: true }));
    expect(await zip.findByText('Tulis angka bulat 10 sampai 3900.')).toBeTruthy();
    expect((await readDirectory(storage.db)).profile.bundle).toBeNull();
    await userEvent.clear(limit);
    await userEvent.type(limit, '500');
    await userEvent.click(zip.getByRole('button', { name: 'Simpan pengaturan', hidden: true }));
    await waitFor(async () =>
      expect((await readDirectory(storage.db)).profile.bundle).toEqual({
        take: 'accepted',
        names: 'title',
        fileLimitMb: null,
        partLimitMb: 500,
      }),
    );
  });

  it('offers the archive to coordinators alone', async () => {
    show({ ...coordinator, roles: ['assessor'] });
    await screen.findByRole('region', { name: 'Bukti per indikator (ZIP)' });
    expect(screen.queryByRole('region', { name: 'Arsip lengkap' })).toBeNull();
    cleanup();
    show();
    expect(await (await card('Arsip lengkap')).findByRole('button', { name: 'Buat arsip' })).toBeTruthy();
  });
});
