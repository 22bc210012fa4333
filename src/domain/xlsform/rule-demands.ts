import { fieldsOf, findField, type Field, type Form, type Rule } from '../forms/form.ts';
import type { Lookup } from './condition-to-xpath.ts';
import { faults } from './fixed-words.ts';
import type { Demand, Spot } from './question.ts';
import { all, any, isFilled, not, ref } from './xpath.ts';

/**
 * What the rules of a form demand of this field. A rule is said at the last of its fields, since only what was asked before can be
 * spoken of. Where that is the reason that excuses the larger number, the reason becomes needed.
 */
export function demandsOn(form: Form, field: Field, lookup: Lookup): Pick<Spot, 'demands' | 'needed'> {
  const here = form.rules.filter((rule) => lastOf(form, rule) === field.name);
  const excused = here.filter((rule) => unlessOf(rule) === field.name);
  return {
    demands: here.filter((rule) => !excused.includes(rule)).flatMap((rule) => demandOf(form, rule, lookup)),
    needed: excused.flatMap((rule) => brokenWhen(rule, lookup)),
  };
}

const unlessOf = (rule: Rule): string | undefined => (rule.kind === 'at-most' ? rule.unless : undefined);

function lastOf(form: Form, rule: Rule): string | undefined {
  const names = new Set([rule.field, rule.than, unlessOf(rule)]);
  return fieldsOf(form).findLast(({ name }) => names.has(name))?.name;
}

function demandOf(form: Form, rule: Rule, lookup: Lookup): Demand[] {
  const isOnField = lastOf(form, rule) === rule.field;
  const other = findField(form, isOnField ? rule.than : rule.field);
  const question = lookup(other?.name ?? '')?.question ?? null;
  if (other === undefined || question === null) return [];
  const isAtLeast = (rule.kind === 'at-most') !== isOnField;
  const compared = `. ${isAtLeast ? '>=' : '<='} ${ref(question)}`;
  return [
    {
      constraint: any([not(isFilled(question)), compared, ...excuseOf(rule, lookup)]),
      fault: faultOf(rule.kind, isAtLeast)(other.label),
    },
  ];
}

function excuseOf(rule: Rule, lookup: Lookup): string[] {
  const excuse = lookup(unlessOf(rule) ?? '');
  return excuse === undefined ? [] : [excuse.filled];
}

function faultOf(kind: Rule['kind'], isAtLeast: boolean) {
  if (kind === 'at-most') return isAtLeast ? faults.below : faults.above;
  return isAtLeast ? faults.before : faults.after;
}

/** A rule whose numbers both stand there and break it. */
function brokenWhen({ field, than }: Rule, lookup: Lookup): string[] {
  const pair = [lookup(field)?.question, lookup(than)?.question];
  const [larger, smaller] = pair;
  if (typeof larger !== 'string' || typeof smaller !== 'string') return [];
  return [all([isFilled(larger), isFilled(smaller), `${ref(larger)} > ${ref(smaller)}`])];
}
