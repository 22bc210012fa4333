import { makeUuid, type IdSource } from '../../domain/ids.ts';
import type { Requirement } from '../../domain/instrument.ts';
import type { Json } from '../../domain/op.ts';
import type { Tie } from '../../domain/room.ts';
import type { Edit } from '../../storage/record.ts';
import { ownPart, type AnswerPlace } from './claims.ts';

/** Shows the document of another tie for this requirement too; the tie is the claim, an own *Belum* gives way to it. */
export function reuseEdits(
  place: AnswerPlace,
  { code }: Requirement,
  { tie, ids }: { tie: Tie; ids: IdSource },
) {
  const register = { scope: place.scope, entity: 'link', key: `${place.opd}:${makeUuid(ids)}` };
  const claim = { scope: place.scope, entity: 'claim', key: `${place.opd}:${code}`, field: 'state' };
  const before = ownPart(place, code).claim?.state ?? 'met';
  const contradicts = before !== 'met';
  const edits: Edit[] = [
    { ...register, field: 'requirement', value: code },
    { ...register, field: 'evidence', value: tie.evidence as Json },
    ...(contradicts ? [{ ...claim, value: 'met' }] : []),
  ];
  const undo: Edit[] = [
    { ...register, field: 'deleted', value: true },
    ...(contradicts ? [{ ...claim, value: before }] : []),
  ];
  return { edits, undo };
}
