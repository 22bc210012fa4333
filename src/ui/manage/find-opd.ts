import type { Opd } from '../../domain/directory.ts';
import { plainWords } from '../kit/columns.ts';

/** Finds an OPD by what people write for it. */
export type FindOpd = (written: string) => Opd | undefined;

/** Signs and case set aside: `Bag. Hukum` is `bag-hukum`. */
const letters = (text: string): string => plainWords(text).replaceAll(' ', '');

/**
 * By id or short code, else by the whole name; a name or code that two OPDs share finds the active one, or neither. One OPD may be
 * given twice, as it was and as it will be.
 */
export function opdFinder(opds: Iterable<Opd>): FindOpd {
  const known = [...opds];
  const byId = new Map(known.map((opd) => [opd.id.toLowerCase(), opd]));
  const byCode = onlyOnes(known, ({ code }) => letters(code));
  const byName = onlyOnes(known, ({ name }) => letters(name));
  return (written) => {
    const key = letters(written);
    if (key === '') return undefined;
    return byId.get(written.trim().toLowerCase()) ?? byCode.get(key) ?? byName.get(key);
  };
}

function onlyOnes(opds: readonly Opd[], keyOf: (opd: Opd) => string): Map<string, Opd> {
  const groups = new Map<string, Opd[]>();
  for (const opd of opds) {
    const key = keyOf(opd);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), opd]);
  }
  const found = new Map<string, Opd>();
  for (const [key, group] of groups) {
    const active = group.filter((opd) => opd.active);
    const [first, ...others] = active.length === 0 ? group : active;
    if (first !== undefined && others.every(({ id }) => id === first.id)) found.set(key, first);
  }
  return found;
}
