import * as z from 'zod/mini';
import { recordStates } from './forms/states.ts';
import { namePattern } from './ids.ts';
import { maxExplanationLength } from './text-limits.ts';

/** The types that fields of the registry are made of. Objects may carry more than is listed: a newer client may know more. */

export const shortText = z.string().check(z.maxLength(1_000));
export const longText = z.string().check(z.maxLength(maxExplanationLength));
export const explanation = z.string().check(z.maxLength(maxExplanationLength));
export const nameId = z.string().check(z.regex(namePattern));
export const colour = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));
export const role = z.enum(['coordinator', 'assessor', 'opd_admin', 'viewer']);
export type Role = z.infer<typeof role>;

/** `YYYY-MM-DD`, and a day that exists. */
export const date = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => isCalendarDay(text), 'not a day of the calendar'),
);

function isCalendarDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A level or index value as text: up to four decimals, a point, no exponent. */
export const decimal = z.string().check(z.regex(/^\d{1,3}(\.\d{1,4})?$/));

/** The changed levels of a scenario, by indicator; more indicators than any instrument has are refused. */
export const levels = z
  .record(nameId, decimal)
  .check(z.refine((byIndicator) => Object.keys(byIndicator).length <= 200, 'too many indicators'));

/** A zone of the IANA list by its name; the app offers those of Indonesia. */
export const timeZone = z.string().check(
  z.regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/),
  z.refine((name) => isTimeZone(name), 'not a time zone'),
);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** How the region makes the ZIP of its evidence: sizes in millions of bytes, null for files of any size. */
export const bundle = z.object({
  take: z.enum(['accepted', 'documented']),
  names: z.enum(['title', 'opd-title', 'requirement-title']),
  fileLimitMb: z.nullable(z.int().check(z.gte(1), z.lte(2_000))),
  partLimitMb: z.int().check(z.gte(10), z.lte(3_900)),
});
export type Bundle = z.infer<typeof bundle>;

const termDays = z.int().check(z.gte(1), z.lte(365));

/** The region's deadlines of complaints (`forms/complaint-terms.ts`). */
export const complaintTerms = z.object({
  verificationDays: termDays,
  followUpDays: termDays,
  replyDays: termDays,
  kind: z.enum(['working', 'calendar']),
  holidays: z.array(date).check(z.maxLength(500)),
});

/** A web address: http or https only, so that no view ever links to a script. */
export const url = z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\/\S+$/i));

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const file = z.object({
  sha256,
  size: z.int().check(z.gte(1), z.lte(2 ** 40)),
  mime: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  pages: z.optional(z.nullable(z.int().check(z.gte(0)))),
});
export type FileFact = z.infer<typeof file>;

/** A document as it was when it was tied: what was reviewed stays what was reviewed. */
export const evidence = z.object({
  document: nameId,
  title: z.optional(shortText),
  kind: z.optional(z.nullable(nameId)),
  number: z.optional(shortText),
  date: z.optional(z.nullable(date)),
  signer: z.optional(shortText),
  validUntil: z.optional(z.nullable(date)),
  url: z.optional(z.nullable(url)),
  note: z.optional(longText),
  file: z.optional(z.nullable(file)),
});
export type Evidence = z.infer<typeof evidence>;

/** Where in the document: page of the file and page as printed, both as people write them ("3–5"). */
export const pages = z.object({ file: z.optional(shortText), printed: z.optional(shortText) });
export type Pages = z.infer<typeof pages>;

export const submission = z.object({
  state: z.enum(['draft', 'submitted', 'returned', 'accepted']),
  due: z.optional(z.nullable(date)),
  reason: z.optional(z.nullable(longText)),
});
export type Submission = z.infer<typeof submission>;

/**
 * What an OPD decided about a piece of an earlier period: where it stands there (`period/indicator/entity/key`), whether it still
 * holds, and the requirement that it was brought to.
 */
export const carryDecision = z.object({
  from: shortText,
  answer: z.enum(['yes', 'no', 'replace']),
  to: z.optional(z.nullable(nameId)),
});
export type CarryDecision = z.infer<typeof carryDecision>;

export const verdict = z.object({
  state: z.enum(['none', 'accepted', 'returned']),
  reason: z.optional(z.nullable(shortText)),
  text: z.optional(z.nullable(longText)),
  seen: z.optional(
    z.array(
      z.object({
        link: shortText,
        file: z.optional(z.nullable(sha256)),
        url: z.optional(z.nullable(z.string())),
        pages: z.optional(z.nullable(pages)),
      }),
    ),
  ),
});
export type Verdict = z.infer<typeof verdict>;

/** What was signed of an indicator: levels as they were, texts by their fingerprints (`fingerprint.ts`). */
export const signedFacts = z.object({
  level: decimal,
  counted: decimal,
  note: shortText,
  explanation: shortText,
});
export type SignedFacts = z.infer<typeof signedFacts>;

const recordStateName = z.enum(recordStates);
/** The state alone, or with what the coordinator said about it. */
export const recordState = z.union([
  recordStateName,
  z.object({
    state: recordStateName,
    reason: z.optional(z.nullable(longText)),
    notes: z.optional(z.array(z.object({ field: shortText, text: longText })).check(z.maxLength(200))),
  }),
]);
