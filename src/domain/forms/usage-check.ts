import { application } from './definitions/application.ts';
import { findField, type Cell } from './form.ts';
import { flagsOf } from './flags.ts';
import type { FormRecord } from './record.ts';
import { rowsOf, type Row, type Values } from './value.ts';

/** Whether an application is still used, as it is answered with one tap. */
export const usageAnswers = ['yes', 'partly', 'no'] as const;
export type UsageAnswer = (typeof usageAnswers)[number];

/** The applications in use of which nobody said yet whether they are still used in this year (S5.5, S5.7). */
export const awaitingUsageCheck = (records: readonly FormRecord[], year: number): FormRecord[] =>
  records.filter(
    (record) =>
      record.form === 'application' &&
      !record.isDeleted &&
      record.state !== 'archived' &&
      flagsOf(application, record, { year, proposals: [], staff: null }).some(
        ({ kind }) => kind === 'not-checked',
      ),
  );

/** The rows of the yearly check with an answer for this year; what stood there stays. */
export const withUsage = (
  values: Values,
  answer: { id: string; year: number; stillUsed: UsageAnswer },
): Row[] => [...rowsOf(values['usage']), answer];

/** The row of this year; null while there is none. */
export const usageOf = (values: Values, year: number): Row | null =>
  rowsOf(values['usage']).find((row) => row['year'] === year) ?? null;

/** A column of the yearly check, for what is told after the answer. */
export function usageCell(name: 'usersThen' | 'proof'): Cell | null {
  const field = findField(application, 'usage');
  return field?.type === 'rows' ? (field.cells.find((cell) => cell.name === name) ?? null) : null;
}
