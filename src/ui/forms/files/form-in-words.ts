/** The title of a form within a sentence: a small first letter, unless it begins with an abbreviation. */
export const inSentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
