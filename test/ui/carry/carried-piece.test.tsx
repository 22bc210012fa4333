import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryProgress } from '../../../src/domain/carry-answers.ts';
import type { CarryPiece } from '../../../src/domain/carry-over.ts';
import type { Period } from '../../../src/domain/directory.ts';
import { receivePage } from '../../../src/storage/receive.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readDifferences, readFields } from '../../../src/storage/views.ts';
import { CarriedPiece } from '../../../src/ui/carry/carried-piece.tsx';
import type { CarryView } from '../../../src/ui/kit/use-carry-over.ts';
import { loadCarryMessages } from '../../../src/ui/messages/carry-messages.ts';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { carriedAgain, carryRoomOf, only, opd, paper } from '../../domain/carry-sample.ts';
import { appOf, loggedOp, openRoomStorage, show } from '../answering/room-sample.tsx';

const scope = 'indicator/2026/I1';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadCarryMessages();
  storage = openRoomStorage();
  await storage.db.open();
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

/** What the page hands to a piece, as the device stands now. */
async function viewOf(piece: CarryPiece): Promise<CarryView> {
  const rooms = new Map([['I1', carryRoomOf(piece.indicator, await readFields(storage.db, scope))]]);
  const period = (id: string) => ({ id }) as Period;
  const plan = { map: [], pieces: [piece], left: [] };
  const progress = carryProgress([piece], opd, rooms);
  return { opd, from: period('2025'), to: period('2026'), plan, rooms, progress };
}

async function open(piece: CarryPiece): Promise<void> {
  show(appOf(storage), <CarriedPiece view={await viewOf(piece)} piece={piece} />);
}

const chosen = (): string[] =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

test('[CO8] two answers are told, and the next one leaves no difference', async () => {
  const piece = only(carriedAgain(paper('a')));
  const register = { scope, entity: 'carried', key: `${opd}:${piece.id}`, field: 'decision' };
  const said = (answer: string, seq: number) => loggedOp(register, { from: 'x', answer }, { seq });
  const ops = [said('no', 1), said('replace', 2)];
  await receivePage(storage, { scope, ops, head: 2, more: false }, 'epoch-1');
  await open(piece);
  expect(screen.getByText('Dua perangkat memilih berbeda. Pilih sekali lagi.')).toBeDefined();
  expect(chosen()).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Tidak' }));
  await waitFor(async () => expect(await readDifferences(storage.db)).toEqual([]));
  cleanup();
  await open(piece);
  expect(chosen()).toEqual(['no']);
  expect(screen.queryByText(/memilih berbeda/)).toBeNull();
});

test('[CO9] a piece of an OPD that was merged says whose it was, and is not shown anew where its document is not at hand', async () => {
  const own = only(carriedAgain(paper('a')));
  const theirs: CarryPiece = {
    ...own,
    piece: { ...own.piece, opd: 'dinsos' },
    reason: { kind: 'elsewhere' },
    evidence: null,
  };
  await open(theirs);
  expect(screen.getByRole('group').textContent).toContain('Dari dinsos');
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual(['replace', 'no']);
  cleanup();
  await open(own);
  expect(screen.getByRole('group').textContent).not.toContain('Dari ');
  expect(screen.getAllByRole('radio')).toHaveLength(3);
});
