import { documentTrouble, isSameContent, type CarryDays, type DocumentTrouble } from './carry-check.ts';
import type { CarryClass, MappedIndicator } from './carry-map.ts';
import type { DocumentNow } from './document-now.ts';
import type { EarlierPiece } from './earlier-pieces.ts';
import type { Evidence } from './field-shapes.ts';
import type { Requirement } from './instrument.ts';

/** Why a piece stands in its class. Of documents: what is wrong with them now; of the rest: what the instruments say. */
export type CarryReason =
  | DocumentTrouble
  | { kind: 'same-requirement' }
  | { kind: 'document-changed' }
  | { kind: 'returned' }
  | { kind: 'requirement-changed' }
  | { kind: 'said-only' }
  | { kind: 'text' }
  | { kind: 'label' }
  | { kind: 'map-reuse' }
  | { kind: 'map-update' }
  | { kind: 'map-new' }
  | { kind: 'external' }
  | { kind: 'no-requirement' }
  | { kind: 'not-assigned' }
  | { kind: 'elsewhere' };

type Placed = {
  piece: EarlierPiece;
  mapped: MappedIndicator;
  requirement: Requirement | null;
  now: DocumentNow | undefined;
  going: Going;
};

/** For whom; from one instrument to another, or between editions of one; into which period, and where the OPD answers in it. */
export type Going = {
  opd: string;
  isSame: boolean;
  days: CarryDays;
  isAssigned: (indicator: string) => boolean;
};

/** Why a piece stands where it stands: what is closed to it, else what is wrong with it, else what the instruments say. */
export function reasonFor(placed: Placed): CarryReason {
  const { piece, mapped, requirement, going } = placed;
  const { what } = piece;
  const closed = closedReason(mapped, piece, going);
  if (closed !== null) return closed;
  if (what.kind === 'explanation' || what.kind === 'label')
    return { kind: what.kind === 'label' ? 'label' : 'text' };
  if (requirement === null) return { kind: 'no-requirement' };
  if (what.evidence === null) return { kind: 'said-only' };
  return reasonOfDocument(placed, what.evidence, requirement);
}

/** Why nothing at all can be carried there. */
function closedReason({ indicator, class: standing }: MappedIndicator, piece: EarlierPiece, going: Going) {
  if (indicator.external !== null) return { kind: 'external' } as const;
  if (standing === 'new') return { kind: 'map-new' } as const;
  const isForAll = piece.what.kind === 'answer' && going.isSame;
  const isAssigned = isForAll || going.isAssigned(indicator.id);
  return isAssigned ? null : ({ kind: 'not-assigned' } as const);
}

function reasonOfDocument(placed: Placed, shown: Evidence, requirement: Requirement): CarryReason {
  const { piece, mapped, now, going } = placed;
  // The library of an OPD that was closed lies on the devices of its own people and of coordinators alone.
  if (now === undefined && piece.opd !== going.opd) return { kind: 'elsewhere' };
  const trouble = documentTrouble(now, requirement, going.days);
  if (trouble !== null) return trouble;
  if (piece.isReturned) return { kind: 'returned' };
  if (!going.isSame) return { kind: mapped.class === 'holds' ? 'map-reuse' : 'map-update' };
  if (!isSameRequirement(piece.requirement, requirement)) return { kind: 'requirement-changed' };
  const isUnchanged = now !== undefined && isSameContent(shown, now.evidence);
  return { kind: isUnchanged ? 'same-requirement' : 'document-changed' };
}

function isSameRequirement(before: Requirement | null, now: Requirement): boolean {
  return before !== null && before.code === now.code && before.text === now.text;
}

/** What a reason makes of a piece. Where the map of the instruments says less than *holds*, so does every reason (CO1). */
export const classByReason: Readonly<Record<CarryReason['kind'], CarryClass>> = {
  'same-requirement': 'holds',
  'document-changed': 'holds',
  'map-reuse': 'holds',
  label: 'holds',
  'map-new': 'new',
  external: 'new',
  'no-requirement': 'new',
  'not-assigned': 'new',
  removed: 'renew',
  elsewhere: 'renew',
  'no-document': 'renew',
  expired: 'renew',
  'too-old': 'renew',
  undated: 'renew',
  returned: 'renew',
  'requirement-changed': 'renew',
  'said-only': 'renew',
  text: 'renew',
  'map-update': 'renew',
};
