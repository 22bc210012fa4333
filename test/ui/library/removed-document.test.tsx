import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UserId } from '../../../src/domain/ids.ts';
import type { Json, LoggedOp } from '../../../src/domain/op.ts';
import { receivePage } from '../../../src/storage/receive.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readFields } from '../../../src/storage/views.ts';
import { IndicatorPage } from '../../../src/ui/answering/indicator-page.tsx';
import { LibraryPage } from '../../../src/ui/library/library-page.tsx';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { appOf, loggedOp, openRoomStorage, show, tie } from '../answering/room-sample.tsx';

const library = 'opd/bappeda';
const requirement = 'I32-L2-01';

let storage: Storage;
let document: string;

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await loadMessages('id');
  localStorage.clear();
  storage = openRoomStorage();
  await storage.db.open();
  await tie(storage, requirement, { title: 'SK Tim SPBE' });
  const ties = await readFields(storage.db, 'indicator/2026/I32');
  const shown = ties.find(({ field }) => field === 'evidence')?.state.heads[0]?.value;
  ({ document } = shown as { document: string });
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

const logged = (field: string, value: Json, by: string): LoggedOp =>
  loggedOp({ scope: library, entity: 'document', key: document, field }, value, { by: by as UserId });

/** Dewi takes the document away; Yusuf, who has not heard of it, goes on with its number. */
async function removedMeanwhile(): Promise<void> {
  const ops = [
    logged('title', 'SK Tim SPBE', 'dewi'),
    logged('deleted', true, 'dewi'),
    logged('number', '188/45/2026', 'yusuf'),
  ].map((op, index) => ({ ...op, seq: index + 1 }));
  const page = { scope: library, ops, head: ops.length, more: false };
  expect(await receivePage(storage, page, 'epoch-1')).toBe('applied');
}

describe('a document that one removed while another was at work on it', () => {
  test('[F08] stands in the library with who removed it and who changed it, and can be put back', async () => {
    await removedMeanwhile();
    show(appOf(storage), <LibraryPage />);
    expect(await screen.findByText('Sudah dihapus (1)')).toBeDefined();
    expect(screen.getByText(/^Dihapus oleh Dewi, 12 Sep 2026/)).toBeDefined();
    expect(screen.getByText(/^Diubah lagi oleh Yusuf, 12 Sep 2026/)).toBeDefined();
    await userEvent.click(screen.getByText('Kembalikan'));
    await waitFor(() => expect(screen.queryByText(/Sudah dihapus/)).toBeNull());
    expect(screen.getAllByText('SK Tim SPBE').length).toBeGreaterThan(0);
  });

  test('[F08] still proves what it was tied to, with who removed it beside it', async () => {
    await removedMeanwhile();
    show(appOf(storage), <IndicatorPage code="I32" />);
    await userEvent.click(await screen.findByText('Interaksi'));
    const said = await screen.findByText('Dihapus dari Dokumen oleh Dewi. Buktinya di sini tetap ada.');
    expect(said.closest('li')?.textContent).toContain('SK Tim SPBE');
  });

  test('is not spoken of where it stands in the library', async () => {
    await record(storage, [
      { scope: library, entity: 'document', key: document, field: 'title', value: 'SK Tim SPBE' },
    ]);
    show(appOf(storage), <LibraryPage />);
    expect(await screen.findByText('SK Tim SPBE')).toBeDefined();
    expect(screen.queryByText(/Sudah dihapus/)).toBeNull();
  });
});
