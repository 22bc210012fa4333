import type { Evidence } from '../../domain/field-shapes.ts';
import { makeUuid, type IdSource } from '../../domain/ids.ts';
import type { PlacedRequirement } from '../../domain/instrument.ts';
import type { Register } from '../../domain/op.ts';
import { ownPartOf } from '../../domain/own-part.ts';
import type { Room } from '../../domain/room.ts';
import { periodScope, roomScope } from '../../domain/scope.ts';
import type { Edit } from '../../storage/record.ts';
import { valueOf } from './library-document.ts';

/** For whom a document is shown, and in which period. */
type Seat = { period: string; opd: string };

export type Tied = {
  placed: PlacedRequirement;
  /** The tie's register without its field; null where the OPD's own answer carries the evidence. */
  tie: Omit<Register, 'field'> | null;
  edits: readonly Edit[];
  /** Takes it back. */
  undo: readonly Edit[];
};

type Tying = { seat: Seat; evidence: Evidence; room: Room | null; ids: IdSource };

/**
 * Shows a document for a requirement. The tie is the claim; an own *Belum* that stands against it becomes *Ada*.
 * A question to all OPDs is answered for this OPD alone: a tie there would stand for every OPD.
 */
export function tieDocument(placed: PlacedRequirement, tying: Tying): Tied {
  return placed.requirement.coverage === 'each' ? answerWith(placed, tying) : tieTo(placed, tying);
}

function tieTo(placed: PlacedRequirement, { seat, evidence, room, ids }: Tying): Tied {
  const { indicator, requirement } = placed;
  const { period, opd } = seat;
  const scope = roomScope(period, indicator.id);
  const tie = { scope, entity: 'link', key: `${opd}:${makeUuid(ids)}` };
  const claim = { scope, entity: 'claim', key: `${opd}:${requirement.code}`, field: 'state' };
  const claimed = room === null ? null : (ownPartOf(room, opd).get(requirement.code)?.claim ?? null);
  const contradicts = claimed !== null && claimed.state !== 'met';
  return {
    placed,
    tie,
    edits: [
      { ...tie, field: 'requirement', value: requirement.code },
      { ...tie, field: 'evidence', value: valueOf(evidence) },
      ...(contradicts ? [{ ...claim, value: 'met' }] : []),
    ],
    undo: [
      { ...tie, field: 'deleted', value: true },
      ...(contradicts ? [{ ...claim, value: claimed.state }] : []),
    ],
  };
}

function answerWith(placed: PlacedRequirement, { seat, evidence, room }: Tying): Tied {
  const { code } = placed.requirement;
  const answer = { scope: periodScope(seat.period), entity: 'coverage', key: `${code}:${seat.opd}` };
  const before = room === null ? null : (ownPartOf(room, seat.opd).get(code)?.coverage ?? null);
  return {
    placed,
    tie: null,
    edits: [
      { ...answer, field: 'state', value: 'met' },
      { ...answer, field: 'evidence', value: valueOf(evidence) },
    ],
    undo: [
      { ...answer, field: 'state', value: before?.state ?? 'unknown' },
      { ...answer, field: 'evidence', value: valueOf(before?.evidence ?? null) },
    ],
  };
}
