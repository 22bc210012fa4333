import type { LibraryEntry } from './document-condition.ts';

export const filters = ['all', 'attention', 'here', 'unused'] as const;
export type Filter = (typeof filters)[number];
export const sorts = ['attention', 'newest', 'title'] as const;
export type Sort = (typeof sorts)[number];

const fits: Readonly<Record<Filter, (entry: LibraryEntry) => boolean>> = {
  all: () => true,
  attention: ({ warnings, lacking }) => warnings.length > 0 || lacking.length > 0,
  here: ({ whereabouts: { state } }) => state === 'device' || state === 'sending' || state === 'refused',
  unused: ({ uses }) => uses.length === 0,
};

export function fitsFilter(entry: LibraryEntry, filter: Filter): boolean {
  return fits[filter](entry);
}

/** Whether title, number, signer or file name hold every word. */
export function fitsSearch({ document }: LibraryEntry, search: string): boolean {
  const { title, number, signer, url, file } = document;
  const text = [title, number, signer, url ?? '', file?.name ?? ''].join(' ').toLocaleLowerCase('id');
  return search
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const compare: Readonly<Record<Sort, (one: LibraryEntry, other: LibraryEntry) => number>> = {
  attention: (one, other) => urgencyOf(other) - urgencyOf(one) || compare.newest(one, other),
  newest: (one, other) => Date.parse(other.document.addedAt) - Date.parse(one.document.addedAt),
  title: (one, other) => one.document.title.localeCompare(other.document.title, 'id'),
};

export function sortEntries(entries: readonly LibraryEntry[], sort: Sort): LibraryEntry[] {
  return entries.toSorted(compare[sort]);
}

const urgencies = { returned: 4, refused: 3, expired: 2, old: 2 } as const;

function urgencyOf({ warnings, lacking }: LibraryEntry): number {
  const [first] = warnings;
  if (first !== undefined) return urgencies[first.kind];
  return lacking.length > 0 ? 1 : 0;
}
