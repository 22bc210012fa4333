import type { Directory, Opd } from './directory.ts';

/** The OPD itself while it is active, else the first active one among its successors; null where they end. */
export function heirOf({ opds }: Pick<Directory, 'opds'>, id: string): string | null {
  const seen = new Set<string>();
  let opd: Opd | undefined = opds.get(id);
  while (opd !== undefined && !opd.active && !seen.has(opd.id)) {
    seen.add(opd.id);
    opd = opd.successor === null ? undefined : opds.get(opd.successor);
  }
  return opd?.active === true ? opd.id : null;
}

/** The OPDs that were closed and went into this one, directly or through others. */
export function mergedInto(directory: Pick<Directory, 'opds'>, heir: string): string[] {
  return [...directory.opds.keys()].filter((id) => id !== heir && heirOf(directory, id) === heir);
}
