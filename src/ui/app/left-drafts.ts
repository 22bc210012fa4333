import { registerKey } from '../../domain/op.ts';
import { cutAllDrafts, readDrafts } from '../../storage/draft.ts';
import type { Storage } from '../../storage/storage.ts';

/**
 * What was being typed when the app was ended becomes an edit, wherever the person goes first: it would be shown as saved, and
 * neither be counted as waiting nor sent. What changes during `rest` is being typed, in another tab perhaps, and is left alone.
 */
export async function cutLeftDrafts(storage: Storage, rest: () => Promise<void>): Promise<void> {
  const found = await readDrafts(storage);
  if (found.length === 0) return;
  await rest();
  const isLeft = new Set(found.map((draft) => `${draft.at} ${draft.scope} ${registerKey(draft)}`));
  const now = await readDrafts(storage);
  const left = now.filter((draft) => isLeft.has(`${draft.at} ${draft.scope} ${registerKey(draft)}`));
  await cutAllDrafts(storage, left);
}
