import type { DocumentNow } from './document-now.ts';
import type { Evidence } from './field-shapes.ts';
import type { Requirement } from './instrument.ts';
import { oldestDayFor, proofOf } from './proof.ts';

/** Why a document of an earlier period cannot simply be shown again. Days are `YYYY-MM-DD`. */
export type DocumentTrouble =
  | { kind: 'removed' }
  | { kind: 'no-document' }
  | { kind: 'expired'; on: string }
  | { kind: 'too-old'; after: string }
  | { kind: 'undated' };

/** The period that the document would be shown in. */
export type CarryDays = { year: number; closesOn: string | null };

/** The last day on which the document has to hold. */
function lastDayOf({ year, closesOn }: CarryDays): string {
  return closesOn ?? `${year}-12-31`;
}

/** What is wrong with a document as it is now, for this requirement of the new period; null where nothing is (CO3). */
export function documentTrouble(
  now: DocumentNow | undefined,
  requirement: Requirement | null,
  days: CarryDays,
): DocumentTrouble | null {
  if (now === undefined || now.removal !== null) return { kind: 'removed' };
  const oldestDay = requirement === null ? null : oldestDayFor(requirement, days);
  const proof = proofOf(now.evidence, oldestDay);
  if (proof === 'no-document') return { kind: 'no-document' };
  const endsOn = now.evidence.validUntil ?? null;
  if (endsOn !== null && endsOn < lastDayOf(days)) return { kind: 'expired', on: endsOn };
  switch (proof) {
    case 'too-old':
      return { kind: 'too-old', after: oldestDay ?? '' };
    case 'undated':
      return { kind: 'undated' };
    case 'proves':
      return null;
  }
}

/** Whether it is still the file or the address that was shown: then the page and the words in it are where they were. */
export function isSameContent(shown: Evidence, now: Evidence): boolean {
  return (shown.file?.sha256 ?? null) === (now.file?.sha256 ?? null) && (shown.url ?? '') === (now.url ?? '');
}
