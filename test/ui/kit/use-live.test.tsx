import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import Dexie, { type Table } from 'dexie';
import { expect, test } from 'vitest';
import { useLive } from '../../../src/ui/kit/use-live.ts';

type Notes = Dexie & { notes: Table<number, number> };

function openNotes(): Notes {
  const db = new Dexie('notes', { cache: 'disabled' }) as Notes;
  db.version(1).stores({ notes: '' });
  return db;
}

function Count({ db, readMs }: { db: Notes; readMs: number }) {
  const live = useLive(async () => {
    const notes = await db.notes.toArray();
    // As if there were many: the database is kept busy, so that the transaction stays alive.
    const endMs = performance.now() + readMs;
    while (performance.now() < endMs) await db.notes.count();
    return notes.length;
  }, [db]);
  return <p>{live.state === 'filled' ? `${live.value} notes` : live.state}</p>;
}

test('a view whose reading takes long shows what it has while edits pour in, and all of it afterwards', async () => {
  const db = openNotes();
  render(<Count db={db} readMs={60} />);
  await screen.findByText('0 notes');
  const shown = new Set<string>();
  let key = 0;
  while (shown.size <= 2 && key < 500) {
    key += 1;
    await db.notes.put(key, key);
    shown.add(document.body.textContent);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(shown.size).toBeGreaterThan(2);
  await waitFor(() => expect(document.body.textContent).toBe(`${key} notes`));
  await db.notes.put(key + 1, key + 1);
  await waitFor(() => expect(document.body.textContent).toBe(`${key + 1} notes`));
});
