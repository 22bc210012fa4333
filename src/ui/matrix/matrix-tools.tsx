import { useState } from 'preact/hooks';
import { indicatorStates, type IndicatorState } from '../../domain/indicator-state.ts';
import { aspectsOf, type Instrument } from '../../domain/instrument.ts';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { d, m } from '../messages/messages.ts';
import { lateSign, signOf } from './cell-words.ts';
import type { Cell, MatrixFilter, Tally } from './read-matrix.ts';

type ToolsProps = {
  instrument: Instrument;
  filter: MatrixFilter;
  onFilter: (filter: MatrixFilter) => void;
};

/** What of the matrix is looked at. */
export function MatrixTools({ instrument, filter, onFilter }: ToolsProps) {
  const words = d.matrix.filters;
  const [isOpen, setOpen] = useState(activeIn(filter) > 0);
  const change = (part: Partial<MatrixFilter>) => onFilter({ ...filter, ...part });
  const states = indicatorStates.map((value) => ({ value, label: m.words.indicatorStates[value] }));
  const roles = (['owner', 'contributor'] as const).map((value) => ({
    value,
    label: m.words.assignmentRoles[value],
  }));
  return (
    <div>
      <SearchBox label={words.search} value={filter.search} onInput={(search) => change({ search })} />
      <Details title={words.title(activeIn(filter))} open={isOpen} onToggle={setOpen}>
        <div class="row">
          <Select
            label={words.state}
            value={filter.state ?? ''}
            options={[{ value: '', label: words.everyState }, ...states]}
            onChange={(value) => change({ state: indicatorStates.find((state) => state === value) ?? null })}
          />
          <Select
            label={words.role}
            value={filter.role ?? ''}
            options={[{ value: '', label: words.everyRole }, ...roles]}
            onChange={(value) => change({ role: roleNamed(value) })}
          />
          <Select
            label={words.aspect}
            value={filter.aspect ?? ''}
            options={[
              { value: '', label: words.everyAspect },
              ...aspectsOf(instrument).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => change({ aspect: value === '' ? null : value })}
          />
          <Checkbox
            label={words.urgent}
            checked={filter.isUrgent}
            onChange={(isUrgent) => change({ isUrgent })}
          />
        </div>
      </Details>
    </div>
  );
}

function roleNamed(value: string): Cell['role'] | null {
  return value === 'owner' || value === 'contributor' ? value : null;
}

/** How many filters are set besides the search, which is always seen. */
function activeIn({ state, role, aspect, isUrgent }: MatrixFilter): number {
  return [state !== null, role !== null, aspect !== null, isUrgent].filter(Boolean).length;
}

/** What the signs mean, and how many cells carry each. */
export function Legend({ counts }: { counts: Tally }) {
  return (
    <ul class="row small" aria-label={d.matrix.legend}>
      {indicatorStates.map((state) => (
        <li key={state} class="row">
          <Sign state={state} part="owner" />
          {d.matrix.count(m.words.indicatorStates[state], counts[state])}
        </li>
      ))}
      <li class="row">
        <b aria-hidden="true">{lateSign}</b>
        {d.matrix.count(d.matrix.late, counts.late)}
      </li>
      <li class="row">
        <Sign part="owner" />
        {m.words.assignmentRoles.owner}
      </li>
      <li class="row">
        <Sign part="contributor" />
        {m.words.assignmentRoles.contributor}
      </li>
    </ul>
  );
}

function Sign({ state, part }: { state?: IndicatorState; part: Cell['role'] }) {
  return (
    <span class="tag sign" data-state={state ?? 'ready'} data-role={part} aria-hidden="true">
      {state === undefined ? '' : signOf[state]}
    </span>
  );
}
