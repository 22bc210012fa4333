import { isLater, type RequirementVerdict, type Room, type Tie } from '../../domain/room.ts';
import type { Standing } from '../../domain/standing.ts';

export type TieField = 'evidence' | 'pages' | 'clause' | 'quote' | 'deleted';

export function tieRegister(scope: string, tie: Pick<Tie, 'key'>, field: TieField) {
  return { scope, entity: 'link', key: tie.key, field };
}

/**
 * How far a tie has got: only on this device, arrived without its file, arrived, and what was decided about it.
 * `theirs`: another OPD's, not reviewed.
 */
export type TieProgress =
  | 'device'
  | 'file-waits'
  | 'arrived'
  | 'theirs'
  | 'accepted'
  | 'returned'
  | 'changed';

type Looker = { room: Room; standing: Standing; opd: string | null; unsentFiles: ReadonlySet<string> };

export function tieProgress(tie: Tie, looker: Looker): TieProgress {
  const verdict = looker.room.verdicts.get(tie.requirement);
  return (verdict === undefined ? null : decidedOn(tie, verdict, looker.standing)) ?? sentSoFar(tie, looker);
}

/** What was decided about this very tie; null where it came after the decision or was not looked at. */
function decidedOn(tie: Tie, verdict: RequirementVerdict, standing: Standing): TieProgress | null {
  const isNewer = isLater(tie, verdict);
  if (verdict.state === 'returned') return isNewer ? null : 'returned';
  const isSeen = verdict.state === 'accepted' && (verdict.seen ?? []).some(({ link }) => link === tie.key);
  if (!isSeen) return null;
  return standing === 'changed' && isNewer ? 'changed' : 'accepted';
}

function sentSoFar(tie: Tie, { opd, unsentFiles }: Looker): TieProgress {
  if (tie.receivedAt === null) return 'device';
  if (tie.opd !== opd) return 'theirs';
  const file = tie.evidence.file?.sha256;
  return file !== undefined && unsentFiles.has(file) ? 'file-waits' : 'arrived';
}
