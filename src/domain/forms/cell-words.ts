/** The words that stand in sheets for values without labels of their own; what is written comes first. */
export const cellWords = {
  yes: ['Ya', 'yes', 'y'],
  no: ['Tidak', 'no', 't'],
  unknown: ['Tidak tahu', 'unknown', 'Not known', 'tidak diketahui'],
  none: ['Tidak ada', 'none'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** A text as sheets bring it back: breaks and runs of spaces as one space. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The same in small letters, for words that are looked up. */
export const alikeText = (text: string): string => oneLine(text).toLowerCase();

export const isWord = (text: string, word: keyof typeof cellWords): boolean =>
  cellWords[word].some((one) => alikeText(one) === alikeText(text));
