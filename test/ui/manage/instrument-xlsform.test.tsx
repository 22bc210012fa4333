import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { instrumentText } from '../../../src/domain/instrument-file.ts';
import { hashOf } from '../../../src/storage/evidence-files.ts';
import { keepInstrument } from '../../../src/storage/imported-instruments.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { InstrumentXlsForm } from '../../../src/ui/manage/instrument-xlsform.tsx';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { smallInstrument } from '../../domain/small-instrument.ts';
import { catchWorkbook } from '../kit/caught-file.ts';
import { openDesk, region, setUp, showAt } from './desk-sample.tsx';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, region);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

it('hands out an instrument that lies on the device, with the OPDs of the region', async () => {
  const text = instrumentText(smallInstrument);
  const sha256 = await hashOf(new TextEncoder().encode(text).buffer);
  await keepInstrument(storage.db, smallInstrument.id, { sha256, text });
  const { rowsOf } = catchWorkbook();
  showAt({ storage }, <InstrumentXlsForm id={smallInstrument.id} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Unduh XLSForm' }));
  await waitFor(async () =>
    expect((await rowsOf('settings'))[1]?.slice(0, 2)).toEqual(['Kecil', 'lumbung_kecil']),
  );
  const choices = await rowsOf('choices');
  expect(choices.filter(([list]) => list === 'opd').map(([, name]) => name)).toEqual([
    'baghukum',
    'diskominfo',
  ]);
});

it('says that an instrument comes from the server, where it is not on the device', async () => {
  showAt({ storage }, <InstrumentXlsForm id="spbe-2020" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Unduh XLSForm' }));
  expect(await screen.findByRole('heading', { name: /^Berkas lengkap diambil dari server/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Unduh XLSForm' }).getAttribute('aria-disabled')).toBeNull();
});
