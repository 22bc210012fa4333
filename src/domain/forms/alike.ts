import { isWeak, termsOf, trigramsOf, type Term } from './alike-terms.ts';

/** What is compared of an application, a proposal, or one that is being written. */
export type AlikeText = { name: string; function: string; users: string; process: string };
export type AlikePart = keyof AlikeText;

/** Which part of the found one is like the searched one, and its words that are, as they stand there. */
export type AlikeWhy = { part: AlikePart; words: readonly string[] };

export type Alike<Entry> = { entry: Entry; likeness: number; why: readonly AlikeWhy[] };

/** From here on two are shown as alike; found with the labelled sample of the tests. */
export const alikeFrom = 0.4;

const parts: readonly AlikePart[] = ['name', 'process', 'function', 'users'];
/** What an application is about: its users are compared with users alone, or everything for staff would be alike. */
const subject = ['name', 'process', 'function'] as const;
const core = ['name', 'process'] as const;
/** How much a word tells by where it stands: names and processes are chosen, descriptions ramble. */
const weightOf = { name: 1, process: 1, function: 0.4 };
/** What words in common between the users add. */
const sameUsers = 0.05;
/** A word that stands nowhere else is a made-up name more often than a matter. */
const unseen = 0.4;
const weakPart = 0.3;
/** How like two words must be letter by letter to count as one with an error in it. */
const sameWordFrom = 0.65;

type Weights = ReadonlyMap<string, number>;
type Words = Readonly<Record<AlikePart, readonly Term[]>>;
type Indexed<Entry> = { entry: Entry; words: Words; terms: Weights; coreWeight: number };

export type AlikeIndex<Entry> = {
  entries: readonly Indexed<Entry>[];
  /** In which entries a term stands. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Which terms have a part of three letters. */
  byTrigram: ReadonlyMap<string, readonly string[]>;
  rarity: (term: string) => number;
};

/** Prepares what is searched, once for many searches. */
export function alikeIndex<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => AlikeText,
): AlikeIndex<Entry> {
  const drafts = entries.map((entry) => {
    const words = wordsOf(textOf(entry));
    return { entry, words, terms: weighted(words, subject) };
  });
  const places = new Map<string, number[]>();
  drafts.forEach(({ terms }, at) => {
    for (const term of terms.keys()) add(places, term, at);
  });
  const rarity = (term: string): number =>
    Math.log(1 + (entries.length + 20) / ((places.get(term)?.length ?? 0) + 1)) *
    (isWeak(term) ? weakPart : 1);
  return {
    entries: drafts.map((draft) => ({ ...draft, coreWeight: weightOfCore(draft.words, rarity) })),
    places,
    byTrigram: trigramIndex(places.keys()),
    rarity,
  };
}

type Search = {
  words: Words;
  all: Weights;
  coreWeight: number;
  /** Of each searched term the terms that are like it, 1 for itself. */
  found: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** What is like a text, likest first, each with why. Words that are rare among all count most. */
export function findAlike<Entry>(
  index: AlikeIndex<Entry>,
  text: AlikeText,
  from = alikeFrom,
): Alike<Entry>[] {
  const search = searchFor(index, text);
  const places = new Set(
    [...search.found.values()].flatMap((like) =>
      [...like.keys()].flatMap((term) => index.places.get(term) ?? []),
    ),
  );
  return [...places]
    .flatMap((place) => index.entries[place] ?? [])
    .map((indexed) => ({ indexed, likeness: likenessOf(index, indexed, search) }))
    .filter(({ likeness }) => likeness >= from)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ indexed, likeness }) => ({ entry: indexed.entry, likeness, why: whyOf(indexed, search) }));
}

function searchFor<Entry>(index: AlikeIndex<Entry>, text: AlikeText): Search {
  const words = wordsOf(text);
  const all = weighted(words, subject);
  const found = new Map([...all.keys()].map((term) => [term, likeTerms(index, term)]));
  const known = (term: string): number => index.rarity(term) * (found.get(term)?.size === 0 ? unseen : 1);
  return { words, all, found, coreWeight: weightOfCore(words, known) };
}

/** What the name and the process weigh; where both are empty, everything. A name that nothing else of it repeats is made up. */
function weightOfCore(words: Words, rarity: (term: string) => number): number {
  const ownCore = weighted(words, core);
  const matter = weighted(words, ['process', 'function']);
  const counted = (term: string): number => rarity(term) * (matter.has(term) ? 1 : unseen);
  return weightIn(ownCore.size > 0 ? ownCore : matter, counted);
}

/** How much of what each of the two is about stands in the other: the geometric mean of both, so that neither swallows the other. */
function likenessOf<Entry>(index: AlikeIndex<Entry>, indexed: Indexed<Entry>, search: Search): number {
  const { terms, coreWeight, words } = indexed;
  const ofFound = new Map<string, number>();
  let ofSearched = 0;
  for (const [wanted, like] of search.found) {
    const best = bestIn(like, terms);
    if (best === null) continue;
    const { term, sure } = best;
    const [here, there] = [search.all.get(wanted) ?? 0, terms.get(term) ?? 0];
    // A word counts by the lesser of its two places: a matter of the one that the other only mentions is little.
    const shared = Math.sqrt(here * there) * sure * index.rarity(term);
    ofSearched += shared;
    ofFound.set(term, Math.max(ofFound.get(term) ?? 0, shared));
  }
  const found = [...ofFound.values()].reduce((sum, shared) => sum + shared, 0);
  if (found === 0) return 0;
  const mean = Math.sqrt(portion(ofSearched, search.coreWeight) * portion(found, coreWeight));
  return Math.min(1, mean + (sharedUsers(words, search).length > 0 ? sameUsers : 0));
}

const portion = (part: number, whole: number): number => Math.min(1, part / Math.max(whole, 1e-9));

function sharedUsers(words: Words, search: Search): Term[] {
  const wanted = new Set(search.words.users.map(({ term }) => term));
  return words.users.filter(({ term }) => wanted.has(term));
}

type Best = { term: string; sure: number };

function bestIn(like: Weights, terms: Weights): Best | null {
  let best: Best | null = null;
  for (const [term, sure] of like) {
    if (terms.has(term) && (best === null || sure > best.sure)) best = { term, sure };
  }
  return best;
}

function whyOf<Entry>({ words }: Indexed<Entry>, search: Search): AlikeWhy[] {
  const matched = new Set([...search.found.values()].flatMap((like) => [...like.keys()]));
  return parts.flatMap((part) => {
    const alike =
      part === 'users' ? sharedUsers(words, search) : words[part].filter(({ term }) => matched.has(term));
    return alike.length === 0 ? [] : [{ part, words: tellingWords(alike) }];
  });
}

/** What offices do with everything is said only where nothing else is the same. */
function tellingWords(terms: readonly Term[]): string[] {
  const telling = terms.filter(({ term }) => !isWeak(term));
  return [...new Set((telling.length === 0 ? terms : telling).map(({ said }) => said))];
}

/** The terms of the index that a term may mean: itself, or where it is long enough those that look like it. */
function likeTerms<Entry>(index: AlikeIndex<Entry>, term: string): Map<string, number> {
  const like = new Map<string, number>(index.places.has(term) ? [[term, 1]] : []);
  if (term.length < 4 || isWeak(term)) return like;
  for (const [other, count] of sharedTrigrams(index, term)) {
    const sure = likenessOfWords(term, other, count);
    if (other !== term && sure >= sameWordFrom) like.set(other, sure);
  }
  return like;
}

/** The terms that share parts of three letters with one, and how many. */
function sharedTrigrams<Entry>({ byTrigram }: AlikeIndex<Entry>, term: string): Map<string, number> {
  const shared = new Map<string, number>();
  for (const trigram of new Set(trigramsOf(term))) {
    for (const other of byTrigram.get(trigram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return shared;
}

/** Twice the shared parts of three letters by all of them; a word within a longer one counts as most of it. */
function likenessOfWords(one: string, other: string, shared: number): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 5 && long.includes(short)) return 0.8;
  return (2 * shared) / (one.length + other.length);
}

const wordsOf = (text: AlikeText): Words => ({
  name: termsOf(text.name),
  function: termsOf(text.function),
  users: termsOf(text.users),
  process: termsOf(text.process),
});

/** Each term with the weight of the best part that it stands in. */
function weighted(words: Words, of: readonly (keyof typeof weightOf)[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of of) {
    for (const { term } of words[part]) weights.set(term, Math.max(weights.get(term) ?? 0, weightOf[part]));
  }
  return weights;
}

const weightIn = (terms: Weights, rarity: (term: string) => number): number =>
  [...terms].reduce((sum, [term, weight]) => sum + weight * rarity(term), 0);

function trigramIndex(terms: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const term of terms) {
    for (const trigram of new Set(trigramsOf(term))) add(index, trigram, term);
  }
  return index;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
