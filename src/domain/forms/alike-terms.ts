import { commonWords, meaningOf, sameAs, togetherIs, weakWords } from './alike-words.ts';

/** A word of a text as it is compared, and as it stood there. */
export type Term = { term: string; said: string };

const prefixes = [
  'meng',
  'meny',
  'mem',
  'men',
  'peng',
  'peny',
  'pem',
  'pen',
  'ber',
  'ter',
  'per',
  'me',
  'pe',
  'di',
  'ke',
  'se',
];
const suffixes = ['kannya', 'annya', 'kan', 'nya', 'lah', 'kah', 'an'];
const leastStem = 4;
const leastShortStem = 3;

/**
 * The root of an Indonesian word, roughly: affixes fall while enough is left (*perizinan* and *izin*, *kepegawaian* and *pegawai*).
 * It is no dictionary: two words of one root become the same text, which need not be the root that people know.
 */
export function stem(word: string): string {
  if (word.length < 6) return word;
  const noEnd = withoutOne(
    word,
    suffixes,
    (text, affix) => text.endsWith(affix) && text.slice(0, -affix.length),
  );
  const noStart = withoutPrefix(noEnd);
  // *ke-pen-duduk-an*: two prefixes at most.
  return noStart.length >= 6 && noStart !== noEnd ? withoutPrefix(noStart) : noStart;
}

const withoutPrefix = (word: string): string =>
  withoutOne(word, prefixes, (text, affix) => text.startsWith(affix) && text.slice(affix.length));

function withoutOne(
  word: string,
  affixes: readonly string[],
  cut: (word: string, affix: string) => string | false,
): string {
  for (const affix of affixes) {
    const rest = cut(word, affix);
    const least = affix.length >= 3 ? leastShortStem : leastStem;
    if (rest !== false && rest.length >= least) return rest;
  }
  return word;
}

/** The words of a text that say what it is about, each as what it is compared by; common words are left out. */
export function termsOf(text: string): Term[] {
  const plain = plainWords(text);
  const terms: Term[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const said = plain[at] ?? '';
    const pair = `${said} ${plain[at + 1] ?? ''}`;
    const together = togetherIs.get(pair);
    if (together !== undefined) {
      terms.push({ term: together, said: pair });
      at += 1;
    } else {
      terms.push(...termsOfWord(said).map((term) => ({ term, said })));
    }
  }
  return terms;
}

/** Small letters and digits, no accents; what a hyphen or point parts are two words. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

const opening = /^(?:sim|si|e|my|i)(?=[a-z]{4})/;

function termsOfWord(word: string): string[] {
  if (commonWords.has(word) || word.length < 2 || /^\d+$/.test(word)) return [];
  const known = knownTerms(word);
  if (known !== null) return known;
  // *SIMKEPEGAWAIAN*, *esurat*: what programs are called, glued to what they do.
  const rest = word.replace(opening, '');
  const glued = rest === word ? null : knownTerms(rest);
  return glued ?? [stem(word)];
}

function knownTerms(word: string): string[] | null {
  const meant = meaningOf.get(word);
  if (meant !== undefined) return [...meant];
  const same = sameAs.get(word) ?? sameAs.get(stem(word));
  return same === undefined ? null : [same];
}

const weakTerms: ReadonlySet<string> = new Set(
  [...weakWords].flatMap((word) => [word, ...termsOfWord(word)]),
);

/** Whether a term says what offices do with everything, such as to register or to lend. */
export const isWeak = (term: string): boolean => weakTerms.has(term);

/** The three-letter parts of a word, its beginning and end marked: typing errors leave most of them alone. */
export function trigramsOf(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(1, marked.length - 2) }, (_none, at) => marked.slice(at, at + 3));
}
