import { useState } from 'preact/hooks';
import { link, route, withQuery } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
import { m } from '../messages/messages.ts';
import type { LibraryEntry } from './document-condition.ts';
import { filters, fitsFilter, sorts, type Filter, type Sort } from './document-list.ts';

/** The filters as the address names them, so that a filtered list can be linked to and gone back to. */
const filterNames: Readonly<Record<Filter, string>> = {
  all: '',
  attention: 'perlu-dilihat',
  here: 'di-perangkat',
  unused: 'belum-dipakai',
};

export function chosenFilter(): Filter {
  const named = route.value.query.get('saring') ?? '';
  return filters.find((filter) => filterNames[filter] === named) ?? 'all';
}

export const useLibrarySort = () => useState<Sort>('attention');

type LibraryToolsProps = {
  entries: readonly LibraryEntry[];
  words: string;
  sort: Sort;
  onWords: (words: string) => void;
  onSort: (sort: Sort) => void;
};

/** Search, sort and the filters with how many each holds. */
export function LibraryTools({ entries, words, sort, onWords, onSort }: LibraryToolsProps) {
  const chosen = chosenFilter();
  return (
    <>
      <div class="tools">
        <SearchBox label={m.library.search} value={words} onInput={onWords} />
        <SortSelect sort={sort} onSort={onSort} />
      </div>
      <nav class="tabs" aria-label={m.library.filterBy}>
        {filters.map((filter) => {
          const count = entries.filter((entry) => fitsFilter(entry, filter)).length;
          return (
            <a
              key={filter}
              href={withQuery(link('dokumen'), { saring: filterNames[filter] })}
              aria-current={filter === chosen ? 'true' : undefined}
            >
              {m.library.filters[filter](count)}
            </a>
          );
        })}
      </nav>
    </>
  );
}

function SortSelect({ sort, onSort }: Pick<LibraryToolsProps, 'sort' | 'onSort'>) {
  return (
    <label>
      <span class="sr">{m.library.sortBy}</span>
      <select
        class="input"
        value={sort}
        onChange={({ currentTarget }) => {
          const named = sorts.find((known) => known === currentTarget.value);
          if (named !== undefined) onSort(named);
        }}
      >
        {sorts.map((known) => (
          <option key={known} value={known} selected={known === sort}>
            {m.library.sorts[known]}
          </option>
        ))}
      </select>
    </label>
  );
}
