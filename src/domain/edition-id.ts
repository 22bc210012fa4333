/** What the ids of all editions of an instrument begin with: `pemdi-2026-r2` → `pemdi-2026`. */
export const editionStem = (id: string): string => id.replace(/-r\d+$/, '');

/** An id for a corrected edition: `pemdi-2026` → `pemdi-2026-r2`, `-r3` … */
export function nextEditionId(id: string, isTaken: (id: string) => boolean): string {
  const stem = editionStem(id).slice(0, 35);
  let round = 2;
  while (isTaken(`${stem}-r${round}`)) round += 1;
  return `${stem}-r${round}`;
}
