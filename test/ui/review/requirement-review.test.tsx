import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import { useRoom } from '../../../src/ui/kit/use-room.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { RequirementReview } from '../../../src/ui/review/requirement-review.tsx';
import { ReviewPage } from '../../../src/ui/review/review-page.tsx';
import { RoomReview } from '../../../src/ui/review/room-review.tsx';
import { instrument, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const scope = 'indicator/2026/I1';
const [requirement] = instrument.indicators[0]?.levels.find(({ level }) => level === 2)?.requirements ?? [];
const code = requirement?.code ?? '';
const file = { sha256: 'a'.repeat(64), size: 9, mime: 'application/pdf', name: 'perbup.pdf' };

const tied: Edit[] = [
  { scope, entity: 'link', key: 'baghukum:t1', field: 'requirement', value: code },
  { scope, entity: 'link', key: 'baghukum:t1', field: 'evidence', value: { document: 'd1', file } },
  { scope, entity: 'link', key: 'baghukum:t1', field: 'pages', value: { file: '3' } },
  { scope, entity: 'submission', key: 'baghukum', field: 'state', value: { state: 'submitted' } },
];

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, [...region, ...tied]);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

function Room() {
  const room = useRoom('I1');
  if (room.state !== 'filled' || room.value === null) return null;
  const { assessment } = room.value;
  return (
    <>
      <RequirementReview assessment={assessment} code={code} />
      <RoomReview assessment={assessment} />
    </>
  );
}

const valueOf = async (entity: string, key: string) => {
  const rows = await storage.db.fields.toArray();
  const row = rows.find((one) => one.scope === scope && one.entity === entity && one.key === key);
  return row?.state.heads.find(({ id }) => id === row.state.current)?.value;
};

describe('a reviewer', () => {
  it('accepts a requirement with everything that was seen, then the submission', async () => {
    showAt({ storage }, <Room />);
    expect(await screen.findByText('1 syarat yang diajukan belum disetujui.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Setujui' }));
    await waitFor(async () =>
      expect(await valueOf('verdict', code)).toEqual({
        state: 'accepted',
        seen: [{ link: 'baghukum:t1', file: file.sha256, url: null, pages: { file: '3' } }],
      }),
    );
    expect(await screen.findByText(/^Disetujui Andi|^Disetujui seseorang/)).toBeTruthy();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Setujui pengajuan Bagian Hukum Setda' }),
    );
    await waitFor(async () => expect(await valueOf('submission', 'baghukum')).toEqual({ state: 'accepted' }));
  });

  it('sees that it changed since it was accepted', async () => {
    showAt({ storage }, <Room />);
    await userEvent.click(await screen.findByRole('button', { name: 'Setujui' }));
    await screen.findByText(/^Disetujui Andi|^Disetujui seseorang/);
    await record(storage, [
      { scope, entity: 'link', key: 'baghukum:t1', field: 'pages', value: { file: '9' } },
    ]);
    expect(await screen.findByText('Berubah sejak disetujui')).toBeTruthy();
  });

  it('returns it with a reason, a message and a day, and the submission goes back with it', async () => {
    showAt({ storage }, <Room />);
    await userEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }));
    const send = screen.getByRole('button', { name: 'Kembalikan ke Bagian Hukum Setda' });
    await userEvent.click(send);
    expect(screen.getByRole('link', { name: 'Pilih apa yang perlu diperbaiki.' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Halamannya belum disebut' }));
    await userEvent.type(screen.getByLabelText(/^Pesan untuk Bagian Hukum/), 'Sebut halamannya.');
    await userEvent.click(send);
    await waitFor(async () =>
      expect(await valueOf('verdict', code)).toMatchObject({
        state: 'returned',
        reason: 'page-missing',
        text: 'Sebut halamannya.',
      }),
    );
    expect(await valueOf('submission', 'baghukum')).toMatchObject({
      state: 'returned',
      reason: 'Sebut halamannya.',
      due: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    await waitFor(async () =>
      expect(await valueOf('submission', 'baghukum')).toEqual({ state: 'submitted' }),
    );
    // A step that was never sent and is taken straight back leaves no trace.
    expect([undefined, { state: 'none' }]).toContainEqual(await valueOf('verdict', code));
  });

  it('finds what waits in the queue, which leads to the desk', async () => {
    showAt({ storage }, <ReviewPage />);
    const row = await screen.findByRole('link', { name: 'I1 Kebijakan Arsitektur SPBE' });
    expect(row.getAttribute('href')).toBe('#/verifikasi/I1?opd=baghukum');
  });
});
