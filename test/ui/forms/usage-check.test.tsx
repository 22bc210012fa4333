import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { recordsFrom, type FormRecord } from '../../../src/domain/forms/record.ts';
import { usageOf } from '../../../src/domain/forms/usage-check.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readEntity } from '../../../src/storage/views.ts';
import { beginEdits, stateEdits } from '../../../src/ui/forms/record-edits.ts';
import { RecordPage } from '../../../src/ui/forms/record-page.tsx';
import { UsageCheck } from '../../../src/ui/forms/usage/usage-check.tsx';
import { useRecords } from '../../../src/ui/forms/use-records.ts';
import { loadFormMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { filled } from '../../domain/forms/filled.ts';
import { appOf, openRoomStorage, show, siti } from '../answering/room-sample.tsx';

const place = { opd: 'bappeda', record: 'r1' };
const application = formOf('application');
const reviewer = { ...siti, roles: ['coordinator' as const], opds: [] };

let storage: Storage;

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await loadMessages('id');
  await loadFormMessages();
  localStorage.clear();
  // Every look at the clock is a second later: what was written last is the newest.
  let ms = Date.parse('2026-05-20T10:00:00+08:00');
  const nowMs = () => (ms += 1000);
  storage = { ...openRoomStorage(), clock: { nowMs, nowIso: () => new Date(nowMs()).toISOString() } };
  await storage.db.open();
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

async function standing(): Promise<FormRecord> {
  const [found] = recordsFrom(await readEntity(storage.db, 'opd/bappeda', 'record'), 'bappeda');
  if (found === undefined) throw new Error('no record');
  return found;
}

async function acceptedApplication(): Promise<void> {
  const values = { ...filled(application, { status: 'active', name: 'SIMPUS' }), usage: null };
  await record(storage, beginEdits(application, place, values));
  await record(storage, stateEdits(await standing(), 'submitted'));
  await record(storage, stateEdits(await standing(), 'accepted'));
}

function Asked() {
  const live = useRecords('application');
  return live.state === 'filled' ? <UsageCheck records={live.value} /> : null;
}

test('[FM16] an answer of this year opens no accepted record again, and says who can change its state', async () => {
  await acceptedApplication();
  show(appOf(storage), <Asked />);
  await userEvent.click(await screen.findByRole('button', { name: 'Tidak: SIMPUS' }));
  expect(await screen.findByText(/minta Diskominfo mengembalikannya/)).toBeDefined();
  const { state, values } = await standing();
  expect(state).toBe('accepted');
  expect(usageOf(values, 2026)).toMatchObject({ stillUsed: 'no' });
});

test('[FM16] whoever reviews sees that it came after the record was accepted', async () => {
  await acceptedApplication();
  const app = appOf(storage, { me: reviewer });
  show(app, <RecordPage form="application" place={place} />);
  await screen.findByRole('heading', { name: 'Pemeriksaan' });
  expect(screen.queryByText(/^Ditulis setelah/)).toBeNull();
  const usage = [{ id: 'u1', year: 2026, stillUsed: 'partly' }];
  await record(storage, [
    { scope: 'opd/bappeda', entity: 'record', key: 'r1', field: 'v.usage', value: usage },
  ]);
  await waitFor(() => expect(screen.getByText(/^Ditulis setelah disetujui: Pemeriksaan/)).toBeDefined());
});
