import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Select, TextInput, type SelectOption } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { d } from '../messages/messages.ts';
import { editKinds, filterFrom, isNarrowed, type HistoryFilter } from './filter.ts';

type FilterCardProps = { filter: HistoryFilter; onChange: (filter: HistoryFilter) => void };

/** Narrows the list by words, person, OPD, indicator, kind and days; the days include both ends. */
export function FilterCard({ filter, onChange }: FilterCardProps) {
  const words = d.history.filters;
  const set = (part: keyof HistoryFilter) => (value: string) => onChange({ ...filter, [part]: value });
  const options = useOptions();
  const choice = (part: 'person' | 'opd' | 'indicator' | 'kind') => (
    <Select label={words[part]} value={filter[part]} options={options[part]} onChange={set(part)} />
  );
  return (
    <search class="stack">
      <SearchBox label={words.text} value={filter.text} onInput={set('text')} />
      <Details title={words.title} open={isNarrowed({ ...filter, text: '' })}>
        <div class="stack">
          {choice('person')}
          {choice('opd')}
          {choice('indicator')}
          {choice('kind')}
          <TextInput type="date" label={words.from} value={filter.from} onChange={set('from')} />
          <TextInput type="date" label={words.to} value={filter.to} onChange={set('to')} />
        </div>
      </Details>
      {isNarrowed(filter) && (
        <div>
          <Button kind="quiet" icon="close" onClick={() => onChange(filterFrom(new URLSearchParams()))}>
            {words.clear}
          </Button>
        </div>
      )}
    </search>
  );
}

function useOptions(): Record<'person' | 'opd' | 'indicator' | 'kind', SelectOption[]> {
  const { directory, instrument } = useApp();
  const all = { value: '', label: d.history.filters.all };
  const named = (things: Iterable<{ id: string; name: string }>) =>
    [...things]
      .map(({ id, name }) => ({ value: id, label: name || id }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'id'));
  return {
    person: [all, ...named(directory.people.values())],
    opd: [all, ...named(directory.opds.values())],
    indicator: [
      all,
      ...(instrument?.indicators ?? []).map(({ id, shortName }) => ({
        value: id,
        label: `${id} ${shortName}`,
      })),
    ],
    kind: [all, ...editKinds.map((kind) => ({ value: kind, label: d.history.kinds[kind] }))],
  };
}
