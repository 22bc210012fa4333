import { indicatorStates } from '../../domain/indicator-state.ts';
import { link, navigate, withQuery } from '../kit/router.ts';
import type { MatrixFilter } from './read-matrix.ts';

export type MatrixView = 'table' | 'opds';

/** The filter stands in the address, so that going back finds it again. */
export function readFilter(query: URLSearchParams): MatrixFilter {
  const role = query.get('peran');
  return {
    search: query.get('cari') ?? '',
    aspect: query.get('aspek'),
    role: role === 'owner' || role === 'contributor' ? role : null,
    state: indicatorStates.find((state) => state === query.get('keadaan')) ?? null,
    isUrgent: query.get('tunda') === 'ya',
  };
}

/** On phones the OPDs one below the other, unless the person chose otherwise. */
export function readView(query: URLSearchParams, isNarrow: boolean): MatrixView {
  const wanted = query.get('tampilan');
  if (wanted === 'tabel') return 'table';
  return wanted === 'opd' || isNarrow ? 'opds' : 'table';
}

export function showFilter(filter: MatrixFilter, view: MatrixView): void {
  const query = {
    cari: filter.search,
    aspek: filter.aspect ?? '',
    peran: filter.role ?? '',
    keadaan: filter.state ?? '',
    tunda: filter.isUrgent ? 'ya' : '',
    tampilan: view === 'table' ? 'tabel' : 'opd',
  };
  navigate(withQuery(link('matriks'), query), { replace: true });
}
