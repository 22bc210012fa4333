import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { directoryFrom } from '../../../src/domain/directory.ts';
import type { Instrument } from '../../../src/domain/instrument.ts';
import { openDb, type Db } from '../../../src/storage/db.ts';
import { record } from '../../../src/storage/record.ts';
import { createWorkSignal, systemClock, systemIds, type Storage } from '../../../src/storage/storage.ts';
import { readFields } from '../../../src/storage/views.ts';
import {
  AppContextProvider,
  type AppContext,
  type EvidenceRequest,
} from '../../../src/ui/kit/app-context.ts';
import { EvidenceHost } from '../../../src/ui/library/evidence-host.tsx';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { indicatorWith, requirement } from './library-samples.ts';
import { pdfText } from './small-files.ts';

const instrument: Instrument = {
  id: 'spbe-2020',
  edition: '1',
  title: 'SPBE',
  status: '',
  valueDecimals: 0,
  predicates: [],
  target: { indexHundredths: null, level: 3 },
  levelNames: null,
  sections: [],
  indicators: [
    indicatorWith(
      requirement({ code: 'I25-L2-01', text: 'Ada SK tim.' }),
      requirement({ code: 'I25-L2-02', text: 'Ada laporan.', accepts: ['laporan'] }),
    ),
    {
      ...indicatorWith(
        requirement({
          code: 'I27-L2-01',
          text: 'Setiap OPD melakukan survei.',
          ask: 'Apakah ada survei?',
          accepts: ['survei'],
          coverage: 'each',
          scope: 'all-units',
        }),
      ),
      id: 'I27',
      shortName: 'Manajemen Perubahan',
    },
  ],
};

describe('adding evidence', () => {
  let db: Db;
  let storage: Storage;
  const onClose = vi.fn<() => void>();

  beforeEach(async () => {
    await loadMessages('id');
    db = openDb(`host-${Math.random()}`);
    storage = {
      db,
      clock: systemClock(),
      ids: systemIds(),
      person: { id: 'siti' },
      device: { id: 'device-1' },
      work: createWorkSignal(),
      draftBases: new Map(),
    };
    const agency = ([entity, key, field]: [string, string, string], value: string | number) => {
      return { scope: 'agency', entity, key, field, value };
    };
    await record(storage, [
      agency(['opd', 'bkpsdm', 'name'], 'BKPSDM'),
      agency(['period', '2026', 'year'], 2026),
      agency(['period', '2026', 'instrument'], 'spbe-2020'),
      agency(['assignment', '2026:I25:bkpsdm', 'role'], 'owner'),
    ]);
  });

  afterEach(async () => {
    cleanup();
    onClose.mockReset();
    await db.delete();
  });

  async function open(request: EvidenceRequest) {
    const directory = directoryFrom(await readFields(db, 'agency'));
    const app = {
      storage,
      me: { id: 'siti', name: 'Siti', roles: ['opd_admin'], opds: ['bkpsdm'], active: true },
      device: { id: 'device-1', name: 'HP', kind: 'phone' },
      directory,
      period: directory.periods.get('2026') ?? null,
      instrument,
      language: 'id',
    } satisfies Partial<AppContext> as unknown as AppContext;
    render(
      // oxlint-disable-next-line react/jsx-no-constructed-context-values -- drawn once
      <AppContextProvider.Provider value={app}>
        <EvidenceHost request={request} onClose={onClose} />
      </AppContextProvider.Provider>,
    );
    await screen.findByRole('button', { name: 'Pilih berkas', hidden: true });
    return userEvent.setup();
  }

  const choose = (file: File) =>
    userEvent.upload(screen.getByLabelText('Pilih berkas', { selector: 'input' }), file, {
      applyAccept: false,
    });
  const button = (name: RegExp | string) => screen.findByRole('button', { name, hidden: true });
  const valuesOf = async (scope: string) =>
    (await readFields(db, scope)).map(({ entity, field, state }) => [
      entity,
      field,
      state.heads.at(-1)?.value,
    ]);

  it('asks only the kind of a document, and the tie is the claim', async () => {
    const user = await open({
      kind: 'for-requirement',
      period: '2026',
      indicator: 'I25',
      requirement: 'I25-L2-01',
      opd: 'bkpsdm',
    });
    await choose(new File([pdfText({ pages: 3 })], 'SK_Tim_SPBE.pdf', { type: 'application/pdf' }));
    await screen.findByText('Dokumen apa ini?');
    await user.click(await button('Keputusan (SK)'));
    await screen.findByText('Bukti ditambahkan');
    const room = await valuesOf('indicator/2026/I25');
    expect(room).toContainEqual(['link', 'requirement', 'I25-L2-01']);
    const evidence = room.find(([, field]) => field === 'evidence')?.[2];
    expect(evidence).toMatchObject({ title: 'SK Tim SPBE', kind: 'keputusan', file: { pages: 3 } });
    expect(room.some(([entity]) => entity === 'claim')).toBe(false);
  });

  it('takes a tie back, and keeps the document', async () => {
    const user = await open({
      kind: 'for-requirement',
      period: '2026',
      indicator: 'I25',
      requirement: 'I25-L2-01',
      opd: 'bkpsdm',
    });
    await choose(new File([pdfText()], 'SK Tim.pdf'));
    await screen.findByText('Dokumen apa ini?');
    await user.click(await button('Keputusan (SK)'));
    await screen.findByText('Bukti ditambahkan');
    await user.click(await button('Urungkan'));
    await screen.findByText('Dokumen tersimpan');
    expect(await valuesOf('indicator/2026/I25')).toContainEqual(['link', 'deleted', true]);
    expect(await valuesOf('opd/bkpsdm')).not.toContainEqual(['document', 'deleted', true]);
  });

  it('lists the requirements that a document may prove, and ties those that are ticked', async () => {
    const user = await open({ kind: 'have-document', opd: 'bkpsdm' });
    await choose(new File([pdfText()], 'Laporan tahunan.pdf'));
    await screen.findByText('Dokumen apa ini?');
    await user.click(await button('Laporan'));
    await screen.findByText('Syarat mana yang dibuktikan?');
    const box = await screen.findByRole('checkbox', { name: /Ada laporan/, hidden: true });
    expect(screen.getAllByRole('checkbox', { hidden: true })).toHaveLength(1);
    await user.click(box);
    await user.click(await button('Simpan (1 syarat)'));
    const submit = await screen.findByRole('link', { name: 'Ajukan Kompetensi SDM', hidden: true });
    expect(submit.getAttribute('href')).toBe('#/indikator/I25/ajukan');
  });

  it('offers no submission of an indicator that only asks this OPD a question', async () => {
    const user = await open({ kind: 'have-document', opd: 'bkpsdm' });
    await choose(new File([pdfText()], 'Survei pegawai.pdf'));
    await screen.findByText('Dokumen apa ini?');
    await user.click(await button('Hasil survei'));
    await user.click(await screen.findByRole('checkbox', { name: /Apakah ada survei/, hidden: true }));
    await user.click(await button('Simpan (1 syarat)'));
    await screen.findByText('Jawaban untuk pertanyaan semua OPD tidak perlu diajukan.');
    expect(screen.queryByRole('link', { name: /^Ajukan/, hidden: true })).toBeNull();
    expect(await valuesOf('period/2026')).toContainEqual(['coverage', 'state', 'met']);
  });

  it('says why a file is not taken, and stores nothing of it', async () => {
    await open({ kind: 'for-library', opd: 'bkpsdm' });
    await choose(new File(['<html></html>'], 'sk.pdf'));
    const alert = await screen.findByRole('alert', { hidden: true });
    expect(alert.textContent).toContain('Simpan sebagai PDF');
    expect(await db.files.count()).toBe(0);
    expect(await valuesOf('opd/bkpsdm')).toEqual([]);
  });

  it('offers the document that has the same file already', async () => {
    const user = await open({ kind: 'for-library', opd: 'bkpsdm' });
    await choose(new File([pdfText()], 'SK Tim.pdf'));
    await screen.findByText('Dokumen apa ini?');
    await user.click(await button('Keputusan (SK)'));
    await user.click(await button('Dokumen lain'));
    await choose(new File([pdfText()], 'salinan.pdf'));
    await screen.findByText('Berkas ini sudah ada');
    expect(screen.getByText(/“SK Tim”/)).toBeTruthy();
  });

  it('turns away an address with a password in it', async () => {
    const user = await open({ kind: 'for-library', opd: 'bkpsdm' });
    await user.click(await button('Tautan'));
    await user.type(await screen.findByLabelText('Alamat web'), 'https://app.go.id/?sandi=rahasia');
    await user.click(await button('Simpan tautan'));
    expect((await screen.findAllByText(/memuat kata sandi/)).length).toBeGreaterThan(0);
    expect(await valuesOf('opd/bkpsdm')).toEqual([]);
  });

  it('closes without leaving a capture behind when nothing was photographed', async () => {
    const user = await open({ kind: 'for-library', opd: 'bkpsdm' });
    await user.click(await button('Tutup'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(await db.meta.get('capture')).toBeUndefined();
  });
});
