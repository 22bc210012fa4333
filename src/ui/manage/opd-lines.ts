import { namePattern } from '../../domain/ids.ts';

/** One OPD as it was pasted, with the id that is proposed for it. */
export type OpdLine = { line: number; id: string; code: string; name: string };

/**
 * - `no-name`: no separator, or nothing after it · `no-code`: nothing before it, or a code without a letter or figure
 * - `known`: such an OPD exists already · `twice`: the same code stands in a line above · `too-long`
 */
export type LineFaultKind = 'no-name' | 'no-code' | 'known' | 'twice' | 'too-long';
export type LineFault = { line: number; text: string; kind: LineFaultKind };

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

/** Reads pasted lines of `code; name`, or two columns copied from a sheet; empty lines are passed over. */
export function readOpdLines(
  text: string,
  takenIds: ReadonlySet<string>,
): { opds: OpdLine[]; faults: LineFault[] } {
  const opds: OpdLine[] = [];
  const faults: LineFault[] = [];
  for (const [place, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const line = place + 1;
    const opd = { line, ...partsOf(raw) };
    const kind = faultOf(opd, takenIds, opds);
    if (kind === null) opds.push(opd);
    else faults.push({ line, text: raw.trim(), kind });
  }
  return { opds, faults };
}

function partsOf(raw: string): Omit<OpdLine, 'line'> {
  const [code = '', ...rest] = raw.split(/;|\t/);
  return { id: idFromCode(code), code: code.trim(), name: rest.join(' ').replaceAll(/\s+/g, ' ').trim() };
}

/** What is wrong with one OPD that is to be added; null when nothing is. */
export function faultOf(
  opd: Omit<OpdLine, 'line'>,
  takenIds: ReadonlySet<string>,
  above: readonly OpdLine[],
): LineFaultKind | null {
  if (opd.name === '') return 'no-name';
  if (!namePattern.test(opd.id)) return 'no-code';
  if (opd.name.length > maxNameLength || opd.code.length > maxNameLength) return 'too-long';
  if (takenIds.has(opd.id)) return 'known';
  return above.some(({ id }) => id === opd.id) ? 'twice' : null;
}
