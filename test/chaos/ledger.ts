/** What people were told, kept apart from all that the product keeps. */
export type Ledger = {
  /** Words that stood in a field beside which the app said that it is stored, by who saw it first. */
  words: Map<string, string>;
  /** Hashes of files of which the app said so, with their names. */
  files: Map<string, string>;
  /** The last answer that a device was seen to hold, by person and requirement. */
  answers: Map<string, { who: string; code: string; value: string }>;
};

export const emptyLedger = (): Ledger => ({ words: new Map(), files: new Map(), answers: new Map() });

/** Words that occur nowhere else, whole only with their last letter: half a word is never taken for one. */
export const wordPattern = /q\d+[a-y]+z/g;

export function wordsIn(text: string): string[] {
  return [...new Set(text.match(wordPattern))];
}
