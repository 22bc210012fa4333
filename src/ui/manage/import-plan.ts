/** Where in a file something stands; `sheet` is empty for what was pasted. */
export type ImportPlace = { sheet: string; row: number };

/** One row, or one cell of it, that cannot be used: `text` is what stands there. Row 0 speaks of the whole sheet. */
export type ImportFault<Kind extends string> = ImportPlace & { kind: Kind; text: string };

const yes = new Set(['ya', 'y', 'aktif', '1', 'true', 'buka', 'dibuka', 'yes', 'active']);
const no = new Set([
  'tidak',
  't',
  'nonaktif',
  'non aktif',
  'tidak aktif',
  '0',
  'false',
  'tutup',
  'ditutup',
  'no',
  'inactive',
]);

/** Yes or no as people write it; `blank` where nothing stands, null for anything else. */
export function readYes(written: string): boolean | 'blank' | null {
  const word = written
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  if (word === '') return 'blank';
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
