const mostLetters = 60;

/** Words as a part of a file name that every system takes: small letters, digits and hyphens. */
export function fileNamePart(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, mostLetters).replace(/^-+|-+$/g, '');
}
