/** A run of text; `differs` where the other text has something else at this place. */
export type Passage = { text: string; differs: boolean };

/** Above this many word pairs only the common beginning and end are sought: a 20,000-character text must not stall a phone. */
const maxPairs = 1_000_000;

/**
 * Marks in `one` what is not in `other`, word by word (longest common subsequence between the common beginning and end).
 * The passages together are exactly `one`.
 */
export function diffWords(one: string, other: string): Passage[] {
  const mine = wordsOf(one);
  const theirs = wordsOf(other);
  const start = commonStart(mine, theirs);
  const end = commonStart(mine.slice(start).toReversed(), theirs.slice(start).toReversed());
  const middle = mine.slice(start, mine.length - end);
  const kept = commonWords(middle, theirs.slice(start, theirs.length - end));
  return joined([
    ...mine.slice(0, start).map((text) => ({ text, differs: false })),
    ...middle.map((text, index) => ({ text, differs: !kept.has(index) })),
    ...mine.slice(mine.length - end).map((text) => ({ text, differs: false })),
  ]);
}

/** Each word with the space after it, so that nothing is lost in joining. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*?(?=\s\S|$)|\s+/g) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** The places in `one` of the words that it has in common with `other`, in order. */
function commonWords(one: readonly string[], other: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>();
  if (one.length * other.length > maxPairs) return kept;
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const isSame = one[i] === other[j];
      lengths[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      kept.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function joined(passages: readonly Passage[]): Passage[] {
  const runs: Passage[] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if (last?.differs === passage.differs) last.text += passage.text;
    else runs.push({ ...passage });
  }
  return runs;
}
