import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { instrumentText } from '../../../src/domain/instrument-file.ts';
import { hashOf } from '../../../src/storage/evidence-files.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { EndpointError, type Endpoint } from '../../../src/sync/endpoint.ts';
import { MissingInstrument } from '../../../src/ui/app/missing-instrument.tsx';
import { useInstrument } from '../../../src/ui/app/use-instrument.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { correctedEdition, correctedId } from '../../domain/corrected-edition.ts';
import { endpointWith, openDesk, setUp, showAt } from '../manage/desk-sample.tsx';

let storage: Storage;
let isOnline = false;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, []);
  isOnline = false;
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

const source = correctedEdition();
const endpoint: Endpoint = endpointWith({
  instruments: async () => {
    if (!isOnline) throw new EndpointError('offline', 'offline');
    const sha256 = await hashOf(new TextEncoder().encode(instrumentText(source)).buffer);
    const unused = () => Promise.reject(new Error('not asked here'));
    return { list: unused, add: unused, read: async () => ({ sha256, source }) };
  },
});

function Texts() {
  const found = useInstrument(correctedId, 'id', { storage, endpoint });
  if (found === null) return <p>mencari</p>;
  if (found.instrument === null) return <MissingInstrument onRetry={found.look} />;
  return <p>{found.instrument.edition}</p>;
}

it('[IN5] says that the texts of an imported instrument need the network once, and finds them on request', async () => {
  showAt({ storage, endpoint }, <Texts />);
  expect(
    await screen.findByRole('heading', { name: 'Teks instrumen belum ada di perangkat ini' }),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(await screen.findByRole('heading', { name: /^Teks instrumen/ })).toBeTruthy();
  isOnline = true;
  dispatchEvent(new Event('online'));
  await waitFor(() => expect(screen.getByText('2026, ralat 1')).toBeTruthy());
});
