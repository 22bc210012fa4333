import type { Json } from '../op.ts';
import { complaintCourse, type ComplaintTerms, type RegionClock } from './complaint-terms.ts';
import { relevantValues } from './condition.ts';
import { fieldsOf, type ComputedRule, type Form } from './form.ts';
import { foundationMeans } from './foundation-means.ts';
import { servedMonths } from './served-months.ts';
import { textOf, type Values } from './value.ts';

/** What computed fields need beside the record: the region's terms for complaints, its zone, and the moment. */
export type ComputeWith = { terms: ComplaintTerms; clock: RegionClock };

type Compute = (values: Values, given: ComputeWith) => Json;

const rules: Record<ComputedRule, Compute> = {
  'served-months': (values) => servedMonths(textOf(values['acquired']), textOf(values['lastUsed'])),
  'foundation-means': (values) => foundationMeans(values),
  'complaint-stage': (values, { terms, clock }) => complaintCourse(values, terms, clock).stage,
  'complaint-due': (values, { terms, clock }) => complaintCourse(values, terms, clock).dueAt,
  'complaint-overdue': (values, { terms, clock }) =>
    complaintCourse(values, terms, clock).overdue ? 'yes' : 'no',
};

/** The values that count, with the computed ones made anew: none of them is ever stored, and a stored one is not believed. */
export function withComputed(form: Form, values: Values, given: ComputeWith): Values {
  const asked = relevantValues(form, values);
  const computed = fieldsOf(form).flatMap((field) =>
    field.type === 'computed' && field.name in asked
      ? [[field.name, rules[field.rule](asked, given)] as const]
      : [],
  );
  return { ...asked, ...Object.fromEntries(computed) };
}
