const CODE_LENGTH = 10;

/** Crockford's base 32: no I, L, O, U, which are read as other signs or spell words. */
const wellFormed = new RegExp(`^[0-9A-HJKMNP-TV-Z]{${CODE_LENGTH}}$`);

/**
 * The code as the server knows it: read without case, hyphens and spaces, O as 0, I and L as 1.
 * Null when it cannot be a code.
 */
export function normaliseCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return wellFormed.test(code) ? code : null;
}

/** The code in a link such as `https://…/#kode=7K2M94QDHX`, or in its hash alone; null when there is none. */
export function codeInLink(link: string): string | null {
  const found = /#kode=([^&]+)/.exec(link)?.[1];
  return found === undefined ? null : normaliseCode(found);
}

/**
 * Whether an address leads to the sign-in, whoever is known here: a link with a code, a damaged one too, or `#masuk` for a
 * session that has ended.
 */
export function asksForSignIn(hash: string): boolean {
  return /^#(masuk$|kode=)/.test(hash);
}

/** What a QR code says: a link with a code, or the code alone. */
export function codeInQr(text: string): string | null {
  return codeInLink(text) ?? normaliseCode(text);
}

/** `7K2M9-4QDHX`: in two halves, easier to compare. */
export function spellCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
