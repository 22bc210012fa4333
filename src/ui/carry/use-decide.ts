import type { CarryAnswer } from '../../domain/carry-answers.ts';
import { carryEdits, type CarryEdit, type CarryEdits } from '../../domain/carry-edits.ts';
import type { CarryPiece } from '../../domain/carry-over.ts';
import type { Requirement } from '../../domain/instrument.ts';
import { showToast } from '../kit/toast.tsx';
import type { CarryView } from '../kit/use-carry-over.ts';
import { useWrite } from '../kit/use-write.ts';
import { c } from '../messages/carry-messages.ts';
import { nameOf } from './name-of.ts';

type Decide = {
  one: (piece: CarryPiece, answer: CarryAnswer, to: Requirement | null) => Promise<boolean>;
  /** All of these: *Ya*, each where it would go. */
  all: (pieces: readonly CarryPiece[]) => Promise<void>;
};

/** Saves what an OPD decides about its earlier pieces, with a way back. */
export function useDecide(view: CarryView): Decide {
  const write = useWrite();
  return {
    one: async (piece, answer, to) => {
      const { edits, undo } = editsFor(view, { piece, answer, to });
      if ((await write(edits)) === null) return false;
      showToast({ text: c.page.answered[answer](nameOf(piece.piece)), undo: () => write(undo) });
      return true;
    },
    all: async (pieces) => {
      const every = pieces.map((piece) => editsFor(view, { piece, answer: 'yes', to: piece.requirement }));
      if ((await write(every.flatMap(({ edits }) => edits))) === null) return;
      const undo: CarryEdit[] = every.flatMap((one) => one.undo);
      showToast({ text: c.page.bulkDone(pieces.length), undo: () => write(undo) });
    },
  };
}

type Decision = { piece: CarryPiece; answer: CarryAnswer; to: Requirement | null };

function editsFor(view: CarryView, { piece, answer, to }: Decision): CarryEdits {
  const at = view.rooms.get(piece.indicator.id);
  if (at === undefined) return { edits: [], undo: [] };
  const decision = at.decisions.get(piece.id) ?? null;
  const others = at.disputed.get(piece.id);
  const target = { period: view.to.id, opd: view.opd, room: at.room, decision, to };
  return carryEdits(piece, answer, others === undefined ? target : { ...target, others });
}
