import { recordsFrom, type FormRecord } from '../../domain/forms/record.ts';
import { cutAllDrafts, readDrafts } from '../../storage/draft.ts';
import type { Storage } from '../../storage/storage.ts';
import { readRow } from '../../storage/views.ts';
import { typedIsKept } from '../kit/draft-keeper.ts';
import { recordRow, type RecordPlace } from './use-records.ts';

/**
 * The record with everything that was typed into it, edits made of what was not one yet: what is drawn may lag behind the last
 * letters, and a step must not be judged without them.
 */
export async function readAsTyped(storage: Storage, place: RecordPlace): Promise<FormRecord | null> {
  const row = recordRow(place);
  await typedIsKept(storage);
  const drafts = await readDrafts(storage);
  await cutAllDrafts(
    storage,
    drafts.filter(
      ({ scope, entity, key }) => scope === row.scope && entity === row.entity && key === row.key,
    ),
  );
  return recordsFrom(await readRow(storage.db, row), place.opd)[0] ?? null;
}
