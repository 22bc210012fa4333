/** Reads the little XPath that XLSForms of ours hold, and nothing beyond it: what it cannot read is a fault. */

type Value = string | number | boolean;
export type Answers = {
  /** By question; a repeat counts its rows. What is not there is empty. */
  of: ReadonlyMap<string, string | number>;
  /** The answer itself, for constraints. */
  self?: string;
  today?: string;
  now?: string;
};
type Term = (answers: Answers) => Value;
export type XPath = { refs: string[]; value: Term };

const signs = /\s*(\$\{[A-Za-z]\w*\}|'[^']*'|-?\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)*|<=|>=|!=|[=<>+(),.])/y;

export function readXPath(text: string): XPath {
  const reader: Reader = { text, tokens: tokensOf(text), next: 0, refs: [] };
  const value = either(reader);
  if (reader.next < reader.tokens.length) throw new Error(`"${restOf(reader)}" is too much in "${text}"`);
  return { refs: reader.refs, value };
}

type Reader = { text: string; tokens: string[]; next: number; refs: string[] };

const restOf = ({ tokens, next }: Reader): string => tokens.slice(next).join(' ');

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.next] !== token) return false;
  reader.next += 1;
  return true;
}

function need(reader: Reader, token: string): void {
  if (!take(reader, token)) throw new Error(`${token} expected at "${restOf(reader)}" of "${reader.text}"`);
}

function chained(reader: Reader, word: string, part: (reader: Reader) => Term): Term[] {
  const parts = [part(reader)];
  while (take(reader, word)) parts.push(part(reader));
  return parts;
}

function either(reader: Reader): Term {
  const [first, ...more] = chained(reader, 'or', also);
  if (first === undefined || more.length === 0) return first ?? nothing;
  return (answers) => [first, ...more].some((part) => isTrue(part(answers)));
}

function also(reader: Reader): Term {
  const [first, ...more] = chained(reader, 'and', comparison);
  if (first === undefined || more.length === 0) return first ?? nothing;
  return (answers) => [first, ...more].every((part) => isTrue(part(answers)));
}

function comparison(reader: Reader): Term {
  const left = sum(reader);
  const compare = comparisons[reader.tokens[reader.next] ?? ''];
  if (compare === undefined) return left;
  reader.next += 1;
  const right = sum(reader);
  return (answers) => compare(left(answers), right(answers));
}

function sum(reader: Reader): Term {
  const [first, ...more] = chained(reader, '+', single);
  if (first === undefined || more.length === 0) return first ?? nothing;
  return (answers) => [first, ...more].reduce((all, part) => all + numberOf(part(answers)), 0);
}

const nothing: Term = () => '';

function single(reader: Reader): Term {
  if (take(reader, '(')) {
    const inner = either(reader);
    need(reader, ')');
    return inner;
  }
  const token = reader.tokens[reader.next] ?? '';
  reader.next += 1;
  if (token === '.') return ({ self = '' }) => self;
  if (token.startsWith("'")) return () => token.slice(1, -1);
  if (/^-?\d/.test(token)) return () => Number(token);
  return token.startsWith('$') ? reference(reader, token.slice(2, -1)) : call(reader, token);
}

function reference({ refs }: Reader, name: string): Term {
  refs.push(name);
  return ({ of }) => of.get(name) ?? '';
}

function call(reader: Reader, name: string): Term {
  const make = functions[name];
  if (make === undefined) throw new Error(`"${name}" is not known in "${reader.text}"`);
  need(reader, '(');
  const terms = take(reader, ')') ? [] : chained(reader, ',', either);
  if (terms.length > 0) need(reader, ')');
  return (answers) =>
    make(
      terms.map((term) => term(answers)),
      answers,
    );
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  signs.lastIndex = 0;
  while (signs.lastIndex < text.trimEnd().length) {
    const at = signs.lastIndex;
    const [, token] = signs.exec(text) ?? [];
    if (token === undefined) throw new Error(`unreadable at ${at}: "${text}"`);
    tokens.push(token);
  }
  return tokens;
}

const isTrue = (value: Value): boolean =>
  typeof value === 'string' ? value !== '' : Boolean(value) && !Number.isNaN(value);

/** Days and moments count by their instant, as JavaRosa and Enketo do. */
function numberOf(value: Value): number {
  if (typeof value !== 'string') return Number(value);
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return Date.parse(value);
  return value.trim() === '' ? Number.NaN : Number(value);
}

const isEqual = (a: Value, b: Value): boolean => (typeof a === 'number' ? a === numberOf(b) : a === b);

const comparisons: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  '=': isEqual,
  '!=': (a, b) => !isEqual(a, b),
  '<': (a, b) => numberOf(a) < numberOf(b),
  '>': (a, b) => numberOf(a) > numberOf(b),
  '<=': (a, b) => numberOf(a) <= numberOf(b),
  '>=': (a, b) => numberOf(a) >= numberOf(b),
};

const functions: Readonly<Record<string, (given: Value[], answers: Answers) => Value>> = {
  true: () => true,
  false: () => false,
  not: ([value = '']) => !isTrue(value),
  count: ([value = 0]) => (value === '' ? 0 : numberOf(value)),
  selected: ([value = '', code = '']) => String(value).split(' ').includes(String(code)),
  number: ([value = '']) => numberOf(value),
  concat: (given) => given.join(''),
  'string-length': ([value = '']) => String(value).length,
  regex: ([value = '', pattern = '']) => new RegExp(String(pattern)).test(String(value)),
  today: (_given, { today = '' }) => today,
  now: (_given, { now = '' }) => now,
  'format-date': ([value = '', shape = '']) => {
    if (shape !== '%Y') throw new Error(`a date in the shape ${shape}`);
    return String(value).slice(0, 4);
  },
};
