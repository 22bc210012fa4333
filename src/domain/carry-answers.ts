import { isAsked, type CarryPiece } from './carry-over.ts';
import type { CarryDecision } from './field-shapes.ts';
import type { Room } from './room.ts';

export type CarryAnswer = CarryDecision['answer'];

/** The rooms of the new period, with what was decided in them, by indicator. */
export type CarryRooms = ReadonlyMap<string, { room: Room; decisions: ReadonlyMap<string, CarryDecision> }>;

/**
 * What was answered to a piece; null while it waits. A document that was shown there by other ways needs no answer: it is there
 * already, and showing it again would double it (CO6).
 */
export function carryAnswerOf(piece: CarryPiece, opd: string, rooms: CarryRooms): CarryAnswer | null {
  const at = rooms.get(piece.indicator.id);
  if (at === undefined) return null;
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
  /** What still waits and may be confirmed at once. */
  safe: readonly CarryPiece[];
};

/** How far an OPD is with its earlier pieces. */
export function carryProgress(pieces: readonly CarryPiece[], opd: string, rooms: CarryRooms): CarryProgress {
  const asked = pieces.filter(isAsked);
  const open = asked.filter((piece) => carryAnswerOf(piece, opd, rooms) === null);
  return { of: asked.length, done: asked.length - open.length, safe: open.filter(({ isSafe }) => isSafe) };
}
