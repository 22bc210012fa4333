import { namePattern } from '../../domain/ids.ts';

/** One OPD that is to be added, with the id that is proposed for it. */
export type OpdEntry = { id: string; code: string; name: string };

/** `no-code`: none, or a code without a letter or figure · `known`: such an OPD exists already */
export type EntryFault = 'no-name' | 'no-code' | 'known' | 'too-long';

const maxNameLength = 200;
const maxIdLength = 40;

/** The id that is proposed for a short code: `Bag. Hukum` is `bag-hukum`; empty when nothing usable is left. */
export function idFromCode(code: string): string {
  return code
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxIdLength)
    .replaceAll(/^-+|-+$/g, '');
}

/** What is wrong with one OPD that is to be added; null when nothing is. */
export function faultOf(opd: OpdEntry, takenIds: ReadonlySet<string>): EntryFault | null {
  if (opd.name === '') return 'no-name';
  if (!namePattern.test(opd.id)) return 'no-code';
  if (opd.name.length > maxNameLength || opd.code.length > maxNameLength) return 'too-long';
  return takenIds.has(opd.id) ? 'known' : null;
}
