import { useState } from 'preact/hooks';
import type { Period, TypedValue } from '../../domain/directory.ts';
import type { Indicator, Instrument } from '../../domain/instrument.ts';
import { isLevelValue } from '../../domain/score.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { useScratch } from '../kit/use-scratch.ts';
import { useWrite } from '../kit/use-write.ts';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import { useInstrumentOf } from './instrument-of.ts';

/** *Nilai dari lembaga lain*: the value of each indicator that another institution gives, typed with its source. */
export function ExternalForm({ period }: { period: Period }) {
  const { directory } = useApp();
  const instrument = useInstrumentOf(period.instrument);
  const words = d.external.form;
  const given = (instrument?.indicators ?? []).filter(({ external }) => external !== null);
  if (instrument === null || given.length === 0) return null;
  const typed = given.filter(({ id }) => directory.externals.has(`${period.id}:${id}`));
  return (
    <Details title={words.title} open={typed.length > 0}>
      <div class="stack wide">
        <p class="small soft">{words.hint}</p>
        <p class="small">{words.known(typed.length, given.length)}</p>
        {given.map((indicator) => (
          <ValueForm
            key={indicator.id}
            stored={directory.externals.get(`${period.id}:${indicator.id}`)}
            {...{ period, instrument, indicator }}
          />
        ))}
      </div>
    </Details>
  );
}

type ValueFormProps = {
  period: Period;
  instrument: Instrument;
  indicator: Indicator;
  stored: TypedValue | undefined;
};

function ValueForm(props: ValueFormProps) {
  const { indicator } = props;
  const words = d.external.form;
  const entry = useEntry(props);
  const name = `${indicator.id} ${indicator.shortName}`;
  return (
    <form
      class="card stack"
      noValidate
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        void entry.submit(name);
      }}
    >
      <h3>{name}</h3>
      <p class="small soft">
        {d.external.lead(indicator.external?.index ?? '', indicator.external?.source ?? '')}
      </p>
      <TextInput
        label={words.value}
        hint={words.valueHint}
        inputMode="decimal"
        maxLength={8}
        value={entry.value}
        onInput={entry.setValue}
        error={entry.faults.value}
      />
      <TextInput
        label={words.source}
        hint={words.sourceHint}
        maxLength={500}
        value={entry.source}
        onInput={entry.setSource}
        error={entry.faults.source}
      />
      <div>
        <Button type="submit">{d.manage.save}</Button>
      </div>
    </form>
  );
}

/** What is typed, kept at every key press until it is saved. */
function useEntry({ period, instrument, indicator, stored }: ValueFormProps) {
  const { storage } = useApp();
  const write = useWrite();
  const [isTried, setTried] = useState(false);
  const key = `${period.id}:${indicator.id}`;
  const before = { value: stored?.value ?? '', source: stored?.source ?? '' };
  const [value, setValue, clearValue] = useScratch(
    storage.db,
    `external ${key} value`,
    formatDecimal(before.value),
  );
  const [source, setSource, clearSource] = useScratch(storage.db, `external ${key} source`, before.source);
  const decimal = value.trim().replace(',', '.');
  const wrong = faultsOf(instrument, { value: decimal, source });
  const submit = async (name: string) => {
    setTried(true);
    if (wrong.value !== undefined || wrong.source !== undefined) return;
    if ((await write(editsOf(key, { value: decimal, source: source.trim() }))) === null) return;
    clearValue();
    clearSource();
    showToast({ text: d.external.form.saved(name), undo: () => write(editsOf(key, before)) });
  };
  const faults = isTried ? wrong : {};
  return { value, setValue, source, setSource, submit, faults };
}

/** The sentences of what has to be put right; an empty value is one that is not known yet. */
function faultsOf(
  instrument: Instrument,
  { value, source }: TypedValue,
): { value?: string; source?: string } {
  const words = d.external.form;
  if (value === '') return {};
  return {
    ...(isLevelValue(instrument, value) ? {} : { value: words.valueFault }),
    ...(source.trim() === '' ? { source: words.sourceFault } : {}),
  };
}

const editsOf = (key: string, { value, source }: TypedValue) =>
  agencyEdits('external', key, { value: value === '' ? null : value, source });
