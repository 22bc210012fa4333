import type { Evidence, Pages, SignedFacts, Submission, Verdict } from './field-shapes.ts';
import type { Indicator } from './instrument.ts';

/** Who wrote the current value and when. `receivedAt` is the server's time; null while it is not sent yet. */
export type Written = { by: string; at: string; receivedAt: string | null };

export type ClaimState = 'met' | 'unmet' | 'unknown';

export type Claim = Written & {
  opd: string;
  requirement: string;
  state: ClaimState;
  /** Answered together with the rest of a level (*Sisanya belum ada*). */
  bulk: boolean;
};

/** A document tied to a requirement, as it was when it was tied. */
export type Tie = Written & {
  /** `opd:id`. */
  key: string;
  opd: string;
  requirement: string;
  evidence: Evidence;
  pages: Pages | null;
  clause: string;
  quote: string;
  deleted: boolean;
};

export type CoverageState = ClaimState | 'not-applicable';

/** One OPD's answer to a question that every OPD is asked. */
export type CoverageAnswer = Written & {
  /** `requirement:opd`. */
  key: string;
  requirement: string;
  opd: string;
  state: CoverageState;
  evidence: Evidence | null;
};

export type RequirementVerdict = Written & Verdict & { requirement: string };
export type OpdSubmission = Written & Submission & { opd: string };

/** The level and the text of the region as they were signed; `domain/sign-off.ts` tells whether they still are. */
export type SignOff = Written & SignedFacts;

/** What an OPD wrote; `opd` may be `region`, the text of the whole agency. */
export type Answer = { opd: string; explanation: string; complete: boolean };

/** One indicator of one period with everything that was said about it: what the level rule counts. */
export type Room = {
  indicator: Indicator;
  year: number;
  closesOn: string | null;
  /** The OPDs that count for coverage `each`. */
  activeOpds: readonly string[];
  /** The value that another institution gave, as decimal text; null where none was typed in, or the indicator is counted here. */
  external: string | null;
  claims: readonly Claim[];
  /** Deleted ties too, so that a removal can be undone; the rule leaves them out. */
  ties: readonly Tie[];
  coverage: readonly CoverageAnswer[];
  verdicts: ReadonlyMap<string, RequirementVerdict>;
  answers: ReadonlyMap<string, Answer>;
  submissions: ReadonlyMap<string, OpdSubmission>;
  determination: { level: string; note: string } | null;
  signOff: SignOff | null;
  /** The service chosen for a sector indicator; empty where none was named. */
  label: string;
};

export type RoomContext = Pick<Room, 'indicator' | 'year' | 'closesOn' | 'activeOpds' | 'external'>;

/**
 * Whether one value came after another by the server's time, the only clock that orders; one not sent yet counts as later.
 * Strict: what arrived with the other is not later.
 */
export function isLater(one: Pick<Written, 'receivedAt'>, other: Pick<Written, 'receivedAt'>): boolean {
  if (one.receivedAt === null) return true;
  if (other.receivedAt === null) return false;
  return Date.parse(one.receivedAt) > Date.parse(other.receivedAt);
}
