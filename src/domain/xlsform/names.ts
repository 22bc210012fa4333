/**
 * Names that the tools keep for themselves, or that are words of XPath. `data` is the root of every form, and Kobo begins its own
 * with an underscore.
 */
const reserved = new Set([
  'data',
  'meta',
  'instanceid',
  'instancename',
  'deprecatedid',
  'formhub',
  'and',
  'or',
  'div',
  'mod',
  'not',
]);

/** A letter, then letters, digits and underscores: what XML, XPath and every tool that reads XLSForms take. */
function legalName(wanted: string): string {
  const plain = wanted.replace(/\W/g, '_');
  return /^[a-z]/i.test(plain) && !reserved.has(plain.toLowerCase()) ? plain : `q_${plain}`;
}

/** What a choice may be called: no space, because several are kept with spaces between them, and no quote, because XPath has them. */
const legalChoice = (wanted: string): string => wanted.replace(/[^\w.-]/g, '_') || '_';

export type NameGiver = (wanted: string) => string;

/** Gives every question a name of its own, as near to the wanted one as may be; large and small letters count as equal. */
export const questionNames = (): NameGiver => uniqueNames(legalName);

export const choiceNames = (): NameGiver => uniqueNames(legalChoice);

function uniqueNames(legal: (wanted: string) => string): NameGiver {
  const taken = new Set<string>();
  return (wanted) => {
    const base = legal(wanted);
    let name = base;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${base}_${next}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
