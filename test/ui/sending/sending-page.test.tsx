import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentHead } from '../../../src/domain/fold.ts';
import { pathOf } from '../../../src/storage/db.ts';
import { addFile, filesToSend, noteRefusal } from '../../../src/storage/evidence-files.ts';
import { record } from '../../../src/storage/record.ts';
import { receiveResults } from '../../../src/storage/results.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { AppContextProvider } from '../../../src/ui/kit/app-context.ts';
import { ToastHost } from '../../../src/ui/kit/toast.tsx';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { SendingPage } from '../../../src/ui/sending/sending-page.tsx';
import {
  claim,
  explanation,
  openSample,
  receiveDifference,
  receiveTwoDifferences,
  sampleApp,
} from './sending-sample.ts';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  localStorage.clear();
  storage = openSample();
  await storage.db.open();
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

function show(app = sampleApp(storage)) {
  render(
    <AppContextProvider.Provider value={app}>
      <SendingPage />
      <ToastHost />
    </AppContextProvider.Provider>,
  );
  return app;
}

const standing = async () => {
  const state = (await storage.db.fields.get(pathOf(explanation)))?.state;
  return { heads: state?.heads.length, value: state === undefined ? null : currentHead(state)?.value };
};

describe('a difference', () => {
  beforeEach(async () => receiveDifference(storage));

  test('shows both values with author, and the words that differ', async () => {
    show();
    const mine = await screen.findByRole('region', { name: 'Isian Anda' });
    const theirs = screen.getByRole('region', { name: 'Isian Dewi Lestari' });
    expect(within(mine).getByText('disetujui di dalam SIMPEG.').tagName).toBe('MARK');
    expect(theirs.textContent).toContain('Berlaku sekarang');
    expect(theirs.textContent).toContain('lalu ditandatangani');
    expect(screen.getByRole('link', { name: 'Penjelasan Layanan Kepegawaian' })).toBeTruthy();
  });

  test('is settled by "Pakai ini" with one edit that replaces all that stood', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Pakai ini' }));
    await waitFor(async () =>
      expect(await standing()).toEqual({ heads: 1, value: 'Permohonan cuti disetujui di dalam SIMPEG.' }),
    );
    const [row] = await storage.db.outbox.toArray();
    expect((await storage.db.ops.get(row?.id ?? ''))?.parents).toHaveLength(2);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Pakai ini' })).toBeNull());
  });

  test('is settled by "Pakai yang itu" with the colleague\'s value', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Pakai yang itu' }));
    await waitFor(async () =>
      expect(await standing()).toEqual({ heads: 1, value: 'Permohonan cuti dicetak lalu ditandatangani.' }),
    );
  });

  test('is combined by a person, whose key presses are kept at once', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Gabungkan' }));
    const editor = screen.getByRole('textbox', { name: 'Isian gabungan' });
    expect((editor as HTMLTextAreaElement).value).toContain('lalu ditandatangani');
    await userEvent.clear(editor);
    await userEvent.type(editor, 'Keduanya benar.');
    await waitFor(async () =>
      expect(JSON.stringify(await storage.db.meta.toArray())).toContain('Keduanya benar.'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Pakai gabungan' }));
    await waitFor(async () => expect(await standing()).toEqual({ heads: 1, value: 'Keduanya benar.' }));
  });
});

describe('several differences with one colleague in one indicator', () => {
  beforeEach(async () => receiveTwoDifferences(storage));

  const both = async () =>
    Promise.all(
      [explanation, claim].map(async (register) => {
        const state = (await storage.db.fields.get(pathOf(register)))?.state;
        return { heads: state?.heads.length, value: state === undefined ? null : currentHead(state)?.value };
      }),
    );

  test('are settled by one choice, and taken back by one', async () => {
    show();
    await screen.findByRole('region', { name: /Anda dan Dewi Lestari berbeda di 2 isian/ });
    await userEvent.click(screen.getByRole('button', { name: 'Pakai semua isian saya' }));
    await waitFor(async () =>
      expect(await both()).toEqual([
        { heads: 1, value: 'Permohonan cuti disetujui di dalam SIMPEG.' },
        { heads: 1, value: 'met' },
      ]),
    );
    expect(await storage.db.outbox.count()).toBe(2);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Pakai semua isian saya' })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () =>
      expect((await both()).map(({ value }) => value)).toEqual([
        'Permohonan cuti dicetak lalu ditandatangani.',
        'unmet',
      ]),
    );
  });

  test("may all become the colleague's", async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Pakai semua isian Dewi Lestari' }));
    await waitFor(async () =>
      expect((await both()).map(({ value }) => value)).toEqual([
        'Permohonan cuti dicetak lalu ditandatangani.',
        'unmet',
      ]),
    );
  });
});

describe('work that the server did not take', () => {
  const refuse = async (
    result: { status: 'rejected'; code: 'invalid' } | { status: 'parked'; code: 'period_closed' },
  ) => {
    const [id = ''] = await record(storage, [{ ...explanation, value: 'Teks saya' }]);
    await receiveResults(storage, [{ id, message: 'no', ...result }]);
  };

  test('stands there with its text and a sentence, and is sent again under a new id', async () => {
    await refuse({ status: 'rejected', code: 'invalid' });
    const app = show();
    expect(await screen.findByText('Teks saya')).toBeTruthy();
    expect(screen.getByText(/Isinya tidak bisa diterima server/)).toBeTruthy();
    const [before] = await storage.db.tray.toArray();
    await userEvent.click(screen.getByRole('button', { name: 'Kirim ulang' }));
    await waitFor(async () => expect(await storage.db.tray.count()).toBe(0));
    const [row] = await storage.db.outbox.toArray();
    expect(row?.id).not.toBe(before?.id);
    expect((await storage.db.ops.get(row?.id ?? ''))?.value).toBe('Teks saya');
    expect(app.asked()).toBe(1);
  });

  test('may be put aside when nobody needs it any more, and be taken back', async () => {
    await refuse({ status: 'rejected', code: 'invalid' });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Tidak perlu lagi' }));
    await waitFor(() => expect(screen.queryByText('Teks saya')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(await screen.findByText('Teks saya')).toBeTruthy();
  });

  test('is not put aside while the server may still let it in', async () => {
    await refuse({ status: 'parked', code: 'period_closed' });
    show();
    expect(await screen.findByText('Teks saya')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tidak perlu lagi' })).toBeNull();
  });

  test('can be changed before it is sent again', async () => {
    await refuse({ status: 'rejected', code: 'invalid' });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Ubah' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Isian' }), ' yang lebih baik');
    await userEvent.click(screen.getByRole('button', { name: 'Kirim yang diubah' }));
    await waitFor(async () => {
      const [row] = await storage.db.outbox.toArray();
      expect((await storage.db.ops.get(row?.id ?? ''))?.value).toBe('Teks saya yang lebih baik');
    });
  });

  test('that came late says so with its days, and keeps its id when it is asked about again', async () => {
    await refuse({ status: 'parked', code: 'period_closed' });
    show();
    expect(await screen.findByText('Terlambat karena sinyal')).toBeTruthy();
    expect(screen.getByText(/^Diajukan .+, sampai .+, menunggu keputusan$/)).toBeTruthy();
    const [held] = await storage.db.tray.toArray();
    await userEvent.click(screen.getByRole('button', { name: 'Kirim ulang' }));
    await waitFor(async () =>
      expect(await storage.db.outbox.toArray()).toMatchObject([{ id: held?.id, kind: 'repeat' }]),
    );
    expect(await storage.db.tray.count()).toBe(1);
  });
});

describe('what is only here', () => {
  test('is told with its cost before anything is sent', async () => {
    await record(storage, [{ ...explanation, value: 'Teks saya' }]);
    show(sampleApp(storage, { ops: 1, files: 1, bytes: 7_800_000 }));
    expect(await screen.findByRole('heading', { name: 'Menunggu internet (2)' })).toBeTruthy();
    await waitFor(() => expect(screen.getByText(/isian .+ B, berkas 7,8 MB/)).toBeTruthy());
    expect(screen.getByText('1 isian')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kirim sekarang' })).toBeTruthy();
  });

  test('says why nothing goes although there is a connection', async () => {
    show(sampleApp(storage, { ops: 1, state: 'waiting', trouble: 'endpoint' }));
    expect(await screen.findByText(/Server menjawab, tetapi tidak bisa membaca/)).toBeTruthy();
  });

  test('holds files back when only entries are to be sent, until the person sends all', async () => {
    show(sampleApp(storage, { ops: 1, files: 1, bytes: 7_800_000 }));
    await userEvent.click(await screen.findByRole('button', { name: 'Kirim isian saja' }));
    expect(await screen.findByRole('heading', { name: 'Berkas dijeda (2)' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Kirim sekarang' }));
    expect(await screen.findByRole('heading', { name: 'Menunggu internet (2)' })).toBeTruthy();
  });
});

describe('a file that the server refused', () => {
  const refuse = async (reason: string) => {
    const file = { bytes: new ArrayBuffer(10), name: 'sk.pdf', mime: 'application/pdf', scope: 'opd/bkpsdm' };
    await noteRefusal(storage.db, await addFile(storage, file), reason);
  };

  test('is sent again at the person’s word', async () => {
    await refuse('scope');
    const app = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Kirim ulang' }));
    await waitFor(async () =>
      expect((await filesToSend(storage.db)).map(({ name }) => name)).toEqual(['sk.pdf']),
    );
    expect((await filesToSend(storage.db))[0]).not.toHaveProperty('refusal');
    await waitFor(() => expect(app.asked()).toBe(1));
  });

  test('is only replaced where its bytes are damaged here', async () => {
    await refuse('damaged');
    show();
    expect(await screen.findByRole('link', { name: 'Ganti berkas' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Kirim ulang' })).toBeNull();
  });
});

describe('the choice to send files over Wi-Fi only', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'connection'));

  test('says so where the browser does not tell the kind of network: it holds nothing back there', async () => {
    show();
    expect(await screen.findByText(/^Peramban ini tidak memberi tahu jenis jaringannya/)).toBeDefined();
  });

  test('says what still goes where the browser tells it', async () => {
    Object.defineProperty(navigator, 'connection', { value: { type: 'cellular' }, configurable: true });
    show();
    expect(await screen.findByText(/^Isian tetap dikirim lewat jaringan apa saja/)).toBeDefined();
  });
});
