import { record } from '../../storage/record.ts';
import type { Storage } from '../../storage/storage.ts';
import { readDocument, type DocumentPlace } from './add-document.ts';
import { evidenceOf, valueOf } from './library-document.ts';
import type { Tied } from './tie-edits.ts';

/** Brings what was filled in right after tying into the ties just made: nobody has reviewed them yet. */
export async function renewTied(
  storage: Storage,
  place: DocumentPlace,
  tied: readonly Tied[],
): Promise<void> {
  const document = await readDocument(storage, place);
  if (document === null) return;
  const value = valueOf(evidenceOf(document));
  const shown = tied.flatMap(({ edits }) => edits.filter(({ field }) => field === 'evidence'));
  await record(
    storage,
    shown.map((edit) => ({ ...edit, value })),
  );
}
