import { fieldsOf, findField, type Field, type Form, type Rule, type Words } from '../forms/form.ts';
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
  const excused = here.filter((rule) => excuseOf(rule) === field.name);
  const firm = here.filter((rule) => !excused.includes(rule));
  return {
    demands: firm.flatMap((rule) => demandOf(form, rule, { last: field.name, lookup })),
    needed: excused.flatMap((rule) => brokenWhen(rule, lookup)),
  };
}

const excuseOf = (rule: Rule): string | undefined => (rule.kind === 'at-most' ? rule.unless : undefined);

const boundsOf = (rule: Rule): string[] => [rule.than].flat();

function lastOf(form: Form, rule: Rule): string | undefined {
  const names = new Set([rule.field, ...boundsOf(rule), excuseOf(rule)]);
  return fieldsOf(form).findLast(({ name }) => names.has(name))?.name;
}

type Place = { last: string; lookup: Lookup };

/** Holds while one of the others is empty, and where the excuse stands there. */
function demandOf(form: Form, rule: Rule, { last, lookup }: Place): Demand[] {
  const others = [rule.field, ...boundsOf(rule)].filter((name) => name !== last);
  const questions = questionsOf(others, lookup);
  if (questions === null) return [];
  const termOf = (name: string): string => (name === last ? '.' : ref(lookup(name)?.question ?? ''));
  const excuse = lookup(excuseOf(rule) ?? '');
  const isSpared = [...questions.map((name) => not(isFilled(name))), ...(excuse ? [excuse.filled] : [])];
  return [{ constraint: any([...isSpared, heldBy(rule, termOf)]), fault: faultOf(form, rule, others) }];
}

/** A rule with each of its fields as a term; `isBroken` turns it round. */
function heldBy(rule: Rule, termOf: (name: string) => string, isBroken = false): string {
  const isLeast = rule.kind === 'not-before';
  const sign = isBroken ? (isLeast ? '<' : '>') : isLeast ? '>=' : '<=';
  return `${termOf(rule.field)} ${sign} ${boundsOf(rule).map(termOf).join(' + ')}`;
}

/** A rule whose numbers all stand there and break it. */
function brokenWhen(rule: Rule, lookup: Lookup): string[] {
  const questions = questionsOf([rule.field, ...boundsOf(rule)], lookup);
  if (questions === null) return [];
  const termOf = (name: string): string => ref(lookup(name)?.question ?? '');
  return [all([...questions.map(isFilled), heldBy(rule, termOf, true)])];
}

/** The questions of these fields; null where one has none that can be compared. */
function questionsOf(fields: readonly string[], lookup: Lookup): string[] | null {
  const questions = fields.map((name) => lookup(name)?.question);
  return questions.every((question) => typeof question === 'string') ? questions : null;
}

function faultOf(form: Form, rule: Rule, others: readonly string[]): Words {
  const isOnField = !others.includes(rule.field);
  const named = isOnField ? boundsOf(rule) : [rule.field];
  const labels = named.flatMap((name) => findField(form, name)?.label ?? []);
  const said = {
    id: labels.map(({ id }) => id).join(' + '),
    en: labels.map(({ en }) => en).join(' + '),
  };
  if (rule.kind === 'not-before') return isOnField ? faults.before(said) : faults.after(said);
  return isOnField ? faults.above(said) : faults.below(said);
}
