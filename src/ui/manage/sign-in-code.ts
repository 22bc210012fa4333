import { signal } from '@preact/signals';
import type { Role } from '../../domain/field-shapes.ts';

/** A sign-in code that was made on this page. The server keeps only its hash: once the page is left it cannot be shown again. */
export type MadeCode = {
  user: string;
  code: string;
  expiresAt: string;
  name: string;
  roles: readonly Role[];
  opds: readonly string[];
};

/** Newest first. */
export const madeCodes = signal<readonly MadeCode[]>([]);

/** A new code of a person takes the place of the one before: only the newest is handed out. */
export function keepCode(code: MadeCode): void {
  madeCodes.value = [code, ...madeCodes.value.filter(({ user }) => user !== code.user)];
}

/** In two groups of five, as people read it out: `7K2M9-4QDHX`. */
export function groupCode(code: string): string {
  return code.length === 10 ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
}

/** The link that signs in; the code stands in the fragment, which no server log keeps. */
export function signInLink(code: string, address: string): string {
  const [page = ''] = address.split('#');
  return `${page}#kode=${code}`;
}
