import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb, type Db } from '../../../src/storage/db.ts';
import { readScratch, saveScratch } from '../../../src/storage/scratch.ts';
import { useScratch } from '../../../src/ui/kit/use-scratch.ts';

let db: Db;

beforeEach(async () => {
  db = openDb('scratch');
  await db.open();
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

function Entry({ stored }: { stored: string }) {
  const [text, write, clear] = useScratch(db, 'entry', stored);
  return (
    <>
      <input value={text} onInput={({ currentTarget }) => write(currentTarget.value)} />
      <button type="button" onClick={clear}>
        Simpan
      </button>
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('textbox');
const shows = (text: string) => waitFor(() => expect(field().value).toBe(text));

it('follows the stored value until somebody types, and again once that is saved, in the same field', async () => {
  const { rerender } = render(<Entry stored="1" />);
  const before = field();
  rerender(<Entry stored="2" />);
  await shows('2');
  fireEvent.input(field(), { target: { value: '3' } });
  rerender(<Entry stored="2,5" />);
  await shows('3');
  fireEvent.click(screen.getByRole('button'));
  await shows('3');
  rerender(<Entry stored="4" />);
  await shows('4');
  expect(field()).toBe(before);
});

it('finds what was typed before a restart, and keeps it whatever is stored since', async () => {
  await saveScratch(db, 'entry', 'setengah');
  const { rerender } = render(<Entry stored="1" />);
  await shows('setengah');
  rerender(<Entry stored="2" />);
  await shows('setengah');
  expect(await readScratch(db, 'entry')).toBe('setengah');
});
