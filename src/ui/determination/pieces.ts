import { assignmentRole, type Directory } from '../../domain/directory.ts';
import { currentHead } from '../../domain/fold.ts';
import type { RoomView } from '../kit/room-view.ts';
import type { Piece } from './quotes.ts';

/** What the OPDs wrote, the owner's first, then by name; empty explanations are none. */
export function piecesOf({ fields }: RoomView, directory: Directory, room: Room): Piece[] {
  const isOwner = ({ opd }: Piece) => assignmentRole(directory, room, opd) === 'owner';
  return fields
    .filter(({ entity, key, field }) => entity === 'answer' && field === 'explanation' && key !== 'region')
    .flatMap(({ key, state }) => {
      const head = currentHead(state);
      const text = head?.value;
      if (head === undefined || typeof text !== 'string' || text.trim() === '') return [];
      const name = directory.opds.get(key)?.name ?? key;
      return [{ opd: key, name, explanation: text, by: head.by, at: head.at, author: head.author ?? null }];
    })
    .toSorted(
      (one, other) =>
        Number(isOwner(other)) - Number(isOwner(one)) || one.name.localeCompare(other.name, 'id'),
    );
}

type Room = { period: string; indicator: string };
