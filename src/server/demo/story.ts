import type { EvidenceKind } from '../../domain/evidence-kinds.ts';
import type { Verdict } from '../../domain/field-shapes.ts';
import type { ClaimState, CoverageState } from '../../domain/room.ts';

/** A point in time told from the day of the start: so many days before it, at this hour in the region. */
export type Moment = { daysAgo: number; time: string };

export const moment = (daysAgo: number, time: string): Moment => ({ daysAgo, time });

export type DemoFile = { name: string; mime: string; bytes: Uint8Array<ArrayBuffer>; pages: number | null };

export type DemoDocument = {
  id: string;
  /** `agency` for the shared documents of Diskominfo, else the OPD that keeps it. */
  library: string;
  by: string;
  added: Moment;
  title: string;
  kind: EvidenceKind;
  number?: string;
  date?: string;
  signer?: string;
  validUntil?: string;
  url?: string;
  note?: string;
  file?: DemoFile;
};

/** Requirements are named without their indicator: `L2-01`. */
export type TieStory = {
  requirement: string;
  document: string;
  page?: string;
  printed?: string;
  clause?: string;
  quote?: string;
};

/** What one OPD did in one room, over the days from `started` on. */
export type PartStory = {
  opd: string;
  by: string;
  started: Moment;
  claims?: Partial<Record<ClaimState, readonly string[]>>;
  /** Answered at once with *Sisanya belum ada*. */
  rest?: readonly string[];
  ties?: readonly TieStory[];
  explanation?: string;
  complete?: true;
  submitted?: Moment;
};

type VerdictStory = { requirement: string; state: Verdict['state']; reason?: string; text?: string };

export type ReviewStory = {
  by: string;
  at: Moment;
  verdicts: readonly VerdictStory[];
  /** What becomes of the submission of this OPD; `dueInDays` counts from the day of the start. */
  submission?: { opd: string; state: 'accepted' | 'returned'; dueInDays?: number; reason?: string };
};

export type CommentStory = {
  by: string;
  at: Moment;
  opd: string;
  text: string;
  question?: true;
  for?: string;
};

type TwinStory = { by: string; at: Moment; text: string };

export type RoomStory = {
  indicator: string;
  label?: string;
  parts: readonly PartStory[];
  /** Two texts on one explanation, each written without having seen the other: a difference to settle. */
  twins?: { opd: string; texts: readonly [TwinStory, TwinStory] };
  reviews?: readonly ReviewStory[];
  comments?: readonly CommentStory[];
  determination?: { by: string; at: Moment; level: string; note: string };
};

export type CoverageStory = {
  requirement: string;
  answers: readonly { opd: string; state: CoverageState; document?: string }[];
};
