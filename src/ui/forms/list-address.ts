import type { FormId } from '../../domain/forms/form.ts';
import { isRecordState } from '../../domain/forms/states.ts';
import { link, navigate, withQuery } from '../kit/router.ts';
import { everyRecord, type RecordFilter } from './record-list.ts';
import { wantedFrom, wantedText } from './wanted-value.ts';

/** What the address of a list asks for; a link from the region names `opd`, and `nilai` as `field:code` parted by commas. */
export function filterFrom(query: URLSearchParams): RecordFilter {
  const state = query.get('status') ?? '';
  return {
    ...everyRecord,
    words: query.get('cari') ?? '',
    opd: query.get('opd') ?? '',
    state: isRecordState(state) ? state : '',
    year: query.get('tahun') ?? '',
    values: wantedFrom(query.get('nilai') ?? ''),
  };
}

const left = new Map<FormId, string>();

/** The list of a form as it was left: the way back from a record leads there. */
export const addressOfList = (form: FormId): string => left.get(form) ?? link('pendataan', form);

/** The filter stands in the address, so that going back finds it again. */
export function showFilter(form: FormId, { words, opd, state, year, values }: RecordFilter): void {
  const query = { cari: words, opd, status: state, tahun: year, nilai: wantedText(values) };
  const address = withQuery(link('pendataan', form), query);
  left.set(form, address);
  if (location.hash !== address) navigate(address, { replace: true });
}
