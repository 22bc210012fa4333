import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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

function Entry({ stored, name = 'entry' }: { stored: string; name?: string }) {
  const [text, write, clear, isRead] = useScratch(db, name, stored);
  return (
    <>
      <input value={text} onInput={({ currentTarget }) => write(currentTarget.value)} />
      <button type="button" onClick={clear}>
        Simpan
      </button>
      <output>{isRead ? 'sudah dibaca' : 'belum dibaca'}</output>
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

it('lets no older text take the place of what is typed before the database has answered', async () => {
  await saveScratch(db, 'entry', 'lama');
  render(<Entry stored="1" />);
  fireEvent.input(field(), { target: { value: 'baru' } });
  await vi.waitFor(async () => expect(await readScratch(db, 'entry')).toBe('baru'));
  await shows('baru');
});

it('shows what was typed under another name only there', async () => {
  const { rerender } = render(<Entry stored="1" />);
  fireEvent.input(field(), { target: { value: 'tingkat I1' } });
  rerender(<Entry stored="2" name="I2" />);
  await shows('2');
  rerender(<Entry stored="1" />);
  await shows('tingkat I1');
  expect(await readScratch(db, 'I2')).toBeNull();
});

it('tells whether an older text has been looked for, under each name anew', async () => {
  const { rerender } = render(<Entry stored="1" />);
  expect(screen.getByRole('status').textContent).toBe('belum dibaca');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('sudah dibaca'));
  rerender(<Entry stored="1" name="I2" />);
  expect(screen.getByRole('status').textContent).toBe('belum dibaca');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('sudah dibaca'));
});
