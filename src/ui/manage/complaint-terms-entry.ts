import type { ComplaintTerms } from '../../domain/forms/complaint-terms.ts';
import { holidaysFromText } from '../../domain/forms/holidays-text.ts';

const stages = ['verificationDays', 'followUpDays', 'replyDays'] as const;
export type TermStage = (typeof stages)[number];

/** The terms as they are typed: kept as text until they are whole. */
export type TermsEntry = Record<TermStage, string> & { kind: ComplaintTerms['kind']; holidays: string };

export const entryFrom = (terms: ComplaintTerms): TermsEntry => ({
  verificationDays: String(terms.verificationDays),
  followUpDays: String(terms.followUpDays),
  replyDays: String(terms.replyDays),
  kind: terms.kind,
  holidays: terms.holidays.join('\n'),
});

export const isTermDays = (text: string): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 365;

/** The lines of the holidays that are no day. */
export const wrongHolidays = ({ holidays }: TermsEntry): string[] => holidaysFromText(holidays).wrong;

/** What may be stored; null while something has to be repaired. */
export function termsFrom(entry: TermsEntry): ComplaintTerms | null {
  if (!stages.every((stage) => isTermDays(entry[stage])) || wrongHolidays(entry).length > 0) return null;
  return {
    verificationDays: Number(entry.verificationDays),
    followUpDays: Number(entry.followUpDays),
    replyDays: Number(entry.replyDays),
    kind: entry.kind,
    holidays: holidaysFromText(entry.holidays).days,
  };
}
