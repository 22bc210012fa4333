import { expect, test } from 'vitest';
import { publishedTerms } from '../../../src/domain/forms/complaint-terms.ts';
import { fieldRule, reasonAgainst } from '../../../src/domain/registry.ts';
import { entryFrom, termsFrom, wrongHolidays } from '../../../src/ui/manage/complaint-terms-entry.ts';

test('terms that are opened and saved stay what they were, and the registry takes them', () => {
  const terms = termsFrom(entryFrom(publishedTerms));
  expect(terms).toEqual(publishedTerms);
  const rule = fieldRule('agency', 'complaintTerms');
  if (rule === null || terms === null) throw new Error('not there');
  expect(reasonAgainst(rule, { ...terms, holidays: [...terms.holidays] })).toBeNull();
});

test('nothing is stored while a number or a day is wrong', () => {
  const entry = entryFrom(publishedTerms);
  for (const verificationDays of ['', '0', '366', '2,5', 'tiga']) {
    expect(termsFrom({ ...entry, verificationDays })).toBeNull();
  }
  const faulty = { ...entry, holidays: '2026-01-01\nlebaran' };
  expect(termsFrom(faulty)).toBeNull();
  expect(wrongHolidays(faulty)).toEqual(['lebaran']);
  expect(termsFrom({ ...entry, replyDays: ' 14 ', kind: 'calendar' })).toMatchObject({
    replyDays: 14,
    kind: 'calendar',
  });
});
