/** Crockford base 32: no I, L, O, U, so that a code survives being read aloud and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 10;
const codePattern = new RegExp(`^[${alphabet}]{${codeLength}}$`);

/** Ten characters, 50 bits; 256 is a multiple of 32, so that every character is equally likely. */
export function makeCode(randomBytes: (count: number) => Uint8Array): string {
  return [...randomBytes(codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** Reads a code as people type it: any case, hyphens and spaces, O for 0, I and L for 1. Null when it is none. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return codePattern.test(code) ? code : null;
}
