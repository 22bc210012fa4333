import { disputedFields, signedNow } from '../../domain/sign-off.ts';
import { roomScope } from '../../domain/scope.ts';
import { cutDraft } from '../../storage/draft.ts';
import { record, type Edit } from '../../storage/record.ts';
import type { Storage } from '../../storage/storage.ts';
import { typedIsKept } from '../kit/draft-keeper.ts';
import { readRoom, type Assessor } from '../kit/room-view.ts';

/** What came of signing; `disputed`: two values stand in what would be signed, nothing was done (SO4). */
export type Signing = 'signed' | 'disputed' | 'no-such-indicator';

/** Signs the room as it is stored now, not as it was drawn: what was typed last, and what has just arrived, counts. */
export async function signRoom(storage: Storage, indicator: string, assessor: Assessor): Promise<Signing> {
  const scope = roomScope(assessor.period.id, indicator);
  await typedIsKept(storage);
  await cutDraft(storage, { scope, entity: 'answer', key: 'region', field: 'explanation' });
  const view = await readRoom(storage.db, indicator, assessor);
  if (view === null) return 'no-such-indicator';
  if (disputedFields(view.fields).length > 0) return 'disputed';
  await record(storage, [signOffEdit(scope, signedNow(assessor.instrument, view.assessment))]);
  return 'signed';
}

/** A new sign-off, or null to take the standing one away; the history keeps it. */
export function signOffEdit(scope: string, value: Edit['value']): Edit {
  return { scope, entity: 'signoff', key: 'region', field: 'signed', value };
}
