import type { Condition } from '../forms/form.ts';
import { all, any, never, not } from './xpath.ts';

/** How conditions speak of a field that was asked before: each in XPath. */
export type Asked = {
  filled: string;
  is: (codes: readonly string[]) => string;
  above: (bound: number) => string;
  /** The one question with the number, day or text, by name; null where the answer is spread over several. */
  question: string | null;
};

export type Lookup = (field: string) => Asked | undefined;

/** Of what is not asked (a computed field among it) nothing holds, as in `holds`. */
export function conditionToXPath(condition: Condition, lookup: Lookup): string {
  if ('all' in condition) return all(condition.all.map((part) => conditionToXPath(part, lookup)));
  if ('any' in condition) return any(condition.any.map((part) => conditionToXPath(part, lookup)));
  if ('not' in condition) return not(conditionToXPath(condition.not, lookup));
  const asked = lookup(condition.field);
  if (asked === undefined) return never;
  if ('filled' in condition) return asked.filled;
  return 'above' in condition ? asked.above(condition.above) : asked.is(condition.is);
}
