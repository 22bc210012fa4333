/** The few pieces of XPath that are written; a piece that is empty says nothing and falls away. */

export const never = 'false()';

export const ref = (name: string): string => `\${${name}}`;

/** Codes carry neither quotes nor spaces (`names.ts`). */
export const quoted = (code: string): string => `'${code}'`;

export const isFilled = (name: string): string => `${ref(name)} != ''`;

export const isChosen = (name: string, code: string): string => `${ref(name)} = ${quoted(code)}`;

export const isAmong = (name: string, code: string): string => `selected(${ref(name)}, ${quoted(code)})`;

export const not = (condition: string): string => `not(${condition})`;

export const all = (conditions: readonly string[]): string => joined(conditions, 'and', 'true()');

export const any = (conditions: readonly string[]): string => joined(conditions, 'or', never);

/** What is left of several conditions when those that say nothing are gone; empty when nothing is left. */
export const both = (...conditions: readonly string[]): string => {
  const said = conditions.filter((condition) => condition !== '');
  return said.length === 0 ? '' : all(said);
};

function joined(conditions: readonly string[], word: 'and' | 'or', none: string): string {
  if (conditions.length < 2) return conditions[0] ?? none;
  return conditions.map((condition) => `(${condition})`).join(` ${word} `);
}
