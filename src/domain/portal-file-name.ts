/** How regions ask for names today; no official pattern is known, so it can be changed. */
export const defaultPortalPattern = 'IK-{nomor}_{nama}_{tahun}';

/** Longer names are cut by some portals and by old Windows. */
const maxNameLength = 80;

export type NamedFile = {
  /** Of the indicator. */
  number: number;
  year: number;
  title: string;
  /** The name under which the file was given, for its ending. */
  fileName: string;
};

/**
 * The name of a file for the portal: plain letters, digits, hyphens and underscores, with the ending of the original.
 * `{nomor}`, `{nama}` and `{tahun}` of the pattern are filled in; a pattern without `{nama}` gets it all the same, or all files
 * of an indicator would have one name.
 */
export function portalFileName(pattern: string, file: NamedFile): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(file.fileName)?.[0].toLowerCase() ?? '';
  const title = plain(file.title.replace(/\.[A-Za-z0-9]{1,5}$/, '')) || 'berkas';
  const whole = pattern.includes('{nama}') ? pattern : `${pattern}_{nama}`;
  const parts = whole
    .replaceAll('{nomor}', String(file.number).padStart(2, '0'))
    .replaceAll('{tahun}', String(file.year))
    .split('{nama}')
    .map(plainLetters);
  const around = parts.join('').length;
  const room = Math.max(8, maxNameLength - ending.length - around);
  return parts.join(title.slice(0, room)) + ending;
}

/** Names of one indicator: a second of the same name gets a number. */
export function distinctNames(names: readonly string[]): string[] {
  const used = new Map<string, number>();
  return names.map((name) => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : name.replace(/(\.[^.]*)?$/, `-${count}$1`);
  });
}

/** Accents go, everything else that is no letter or digit becomes one hyphen. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replaceAll(/-{2,}/g, '-');
}

const plain = (text: string): string => plainLetters(text).replaceAll(/^-|-$/g, '');
