import { useMemo } from 'preact/hooks';
import type { Form } from '../../domain/forms/form.ts';
import { isRecordState } from '../../domain/forms/states.ts';
import { useApp } from '../kit/app-context.ts';
import { Select } from '../kit/field.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { f } from '../messages/messages.ts';
import { WantedValues } from './wanted-values.tsx';
import { choicesIn, type RecordFilter, type RecordLine } from './record-list.ts';

type FiltersProps = {
  form: Form;
  lines: readonly RecordLine[];
  filter: RecordFilter;
  onChange: (filter: RecordFilter) => void;
};

/** Words, OPD, state and year; what has no choice is not offered. */
export function RecordFilters({ form, lines, filter, onChange }: FiltersProps) {
  const { directory } = useApp();
  const { opds, states, years } = useMemo(() => choicesIn(lines, directory), [lines, directory]);
  const all = { value: '', label: f.list.any };
  return (
    <div class="stack tight" role="search" aria-label={f.list.filters}>
      <SearchBox
        label={f.list.search}
        value={filter.words}
        onInput={(words) => onChange({ ...filter, words })}
      />
      <WantedValues
        form={form}
        values={filter.values}
        onChange={(values) => onChange({ ...filter, values })}
      />
      <div class="row">
        {opds.length > 1 && (
          <Select
            label={f.pages.whose}
            options={[
              { value: '', label: f.pages.allOpds },
              ...opds.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={filter.opd}
            onChange={(opd) => onChange({ ...filter, opd })}
          />
        )}
        {form.flow !== 'none' && states.length > 1 && (
          <Select
            label={f.list.state}
            options={[all, ...states.map((state) => ({ value: state, label: f.states[state] }))]}
            value={filter.state}
            onChange={(state) => onChange({ ...filter, state: isRecordState(state) ? state : '' })}
          />
        )}
        {years.length > 1 && (
          <Select
            label={f.list.year}
            options={[all, ...years.map((year) => ({ value: year, label: year }))]}
            value={filter.year}
            onChange={(year) => onChange({ ...filter, year })}
          />
        )}
      </div>
    </div>
  );
}
