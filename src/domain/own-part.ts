import { requirementsOf } from './instrument.ts';
import type { Claim, CoverageAnswer, Room, Tie } from './room.ts';

/** What one OPD itself said and showed about a requirement. */
export type OwnPart = { claim: Claim | null; ties: readonly Tie[]; coverage: CoverageAnswer | null };

type OwnParts = ReadonlyMap<string, OwnPart>;

const partsByRoom = new WeakMap<Room, Map<string, OwnParts>>();

/**
 * One OPD's part of the room, by requirement code; requirements it has said nothing about are left out. Kept as long as the room is:
 * a page about the whole region asks for the part of each OPD several times.
 */
export function ownPartOf(room: Room, opd: string): OwnParts {
  const parts = partsByRoom.get(room) ?? new Map<string, OwnParts>();
  const part = parts.get(opd) ?? findOwnPart(room, opd);
  partsByRoom.set(room, parts.set(opd, part));
  return part;
}

function findOwnPart(room: Room, opd: string): OwnParts {
  const claims = room.claims.filter((claim) => claim.opd === opd);
  const ties = room.ties.filter((tie) => tie.opd === opd && !tie.deleted);
  const answers = room.coverage.filter((answer) => answer.opd === opd);
  const parts = requirementsOf(room.indicator).map(({ code }): [string, OwnPart] => [
    code,
    {
      claim: claims.find(({ requirement }) => requirement === code) ?? null,
      ties: ties.filter(({ requirement }) => requirement === code),
      coverage: answers.find(({ requirement }) => requirement === code) ?? null,
    },
  ]);
  return new Map(parts.filter(([, part]) => !isEmpty(part)));
}

function isEmpty({ claim, ties, coverage }: OwnPart): boolean {
  return claim === null && ties.length === 0 && coverage === null;
}
