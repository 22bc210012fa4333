import { useState } from 'preact/hooks';
import type { Evidence } from '../../domain/field-shapes.ts';
import { piecesFor, type Piece } from './shown-pieces.ts';
import type { Desk } from './use-desk.ts';

/** Which of the documents of a requirement is looked at, and whether an earlier version of it. */
export type ShownPiece = {
  pieces: readonly Piece[];
  piece: Piece | null;
  earlier: Evidence | null;
  indicator: string;
  onPiece: (key: string) => void;
  onEarlier: (earlier: Evidence | null) => void;
};

type Choice = { code: string | null; key: string | null; earlier: Evidence | null };

/** The first document of the requirement until another one is chosen; a choice ends with the requirement. */
export function usePiece({ view, code, opd }: Desk): ShownPiece {
  const [choice, setChoice] = useState<Choice>({ code: null, key: null, earlier: null });
  const pieces = code === null ? [] : piecesFor(view.assessment, code, opd);
  const chosen = choice.code === code ? choice : { key: null, earlier: null };
  const piece = pieces.find(({ key }) => key === chosen.key) ?? pieces[0] ?? null;
  return {
    pieces,
    piece,
    earlier: chosen.earlier,
    indicator: view.indicator.id,
    onPiece: (key) => setChoice({ code, key, earlier: null }),
    onEarlier: (earlier) => setChoice({ code, key: piece?.key ?? null, earlier }),
  };
}
