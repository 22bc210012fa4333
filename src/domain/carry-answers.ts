import { isAsked, type CarryPiece } from './carry-over.ts';
import type { CarryDecision } from './field-shapes.ts';
import type { Room } from './room.ts';

export type CarryAnswer = CarryDecision['answer'];

/** A room of the new period, with what was decided in it by piece, and which decisions are disputed. */
export type CarryRoom = {
  room: Room;
  decisions: ReadonlyMap<string, CarryDecision>;
  disputed: ReadonlyMap<string, readonly CarryDecision[]>;
};
/** By indicator. */
export type CarryRooms = ReadonlyMap<string, CarryRoom>;

/**
 * What was answered to a piece; null while it waits, also for a choice between two answers. A document that was shown there by other
 * ways needs no answer: it is there already, and showing it again would double it (CO6).
 */
export function carryAnswerOf(piece: CarryPiece, opd: string, rooms: CarryRooms): CarryAnswer | null {
  const at = rooms.get(piece.indicator.id);
  if (at === undefined || at.disputed.has(piece.id)) return null;
  const decided = at.decisions.get(piece.id);
  if (decided !== undefined) return decided.answer;
  return isThereAlready(piece, opd, at.room) ? 'yes' : null;
}

function isThereAlready({ evidence, candidates, piece }: CarryPiece, opd: string, room: Room): boolean {
  if (piece.what.kind !== 'document' || evidence === null) return false;
  const codes = new Set(candidates.map(({ code }) => code));
  return room.ties.some(
    (tie) =>
      tie.opd === opd &&
      !tie.deleted &&
      tie.evidence.document === evidence.document &&
      codes.has(tie.requirement),
  );
}

export type CarryProgress = {
  /** Pieces that ask for an answer, and those of them that have one. */
  of: number;
  done: number;
  /** What still waits and may be confirmed at once: nothing that somebody answered otherwise. */
  safe: readonly CarryPiece[];
};

/** How far an OPD is with its earlier pieces. */
export function carryProgress(pieces: readonly CarryPiece[], opd: string, rooms: CarryRooms): CarryProgress {
  const asked = pieces.filter(isAsked);
  const open = asked.filter((piece) => carryAnswerOf(piece, opd, rooms) === null);
  const isDisputed = ({ id, indicator }: CarryPiece) => rooms.get(indicator.id)?.disputed.has(id) === true;
  const safe = open.filter((piece) => piece.isSafe && !isDisputed(piece));
  return { of: asked.length, done: asked.length - open.length, safe };
}
