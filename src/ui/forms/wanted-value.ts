import type { ComplaintCourse } from '../../domain/forms/complaint-terms.ts';
import { isEmpty, type Values } from '../../domain/forms/value.ts';
import type { Json } from '../../domain/op.ts';

/** A value that a link to a list asks for: a code, a number, or `unknown` for what is not known or not said. */
export type WantedValue = { field: string; code: string };

const unsaid = 'unknown';

/** `status:active,builtYear:2024` as the values that it asks for. */
export const wantedFrom = (text: string): WantedValue[] =>
  text.split(',').flatMap((part) => {
    const [field = '', code = ''] = part.split(':');
    return field === '' || code === '' ? [] : [{ field, code }];
  });

export const wantedText = (values: readonly WantedValue[]): string =>
  values.map(({ field, code }) => `${field}:${code}`).join(',');

/** Whether a record holds what is asked for. `course` answers for what is computed of a complaint. */
export function hasValue(
  { field, code }: WantedValue,
  values: Values,
  course: ComplaintCourse | null,
): boolean {
  const value = valueOf(field, values, course);
  if (code === unsaid) return isEmpty(value) || value === unsaid;
  return value === code || (typeof value === 'number' && String(value) === code);
}

function valueOf(field: string, values: Values, course: ComplaintCourse | null): Json | undefined {
  if (course === null) return values[field];
  if (field === 'stage') return course.stage;
  return field === 'overdue' ? (course.overdue ? 'yes' : 'no') : values[field];
}
