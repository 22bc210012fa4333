/** A number with its noun: `1 file`, `3 files`; a plural that is not the noun with an s is named. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
