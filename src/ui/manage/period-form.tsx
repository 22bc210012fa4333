import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { ErrorSummary, type Fault } from '../kit/error-summary.tsx';
import { TextInput } from '../kit/field.tsx';
import { d } from '../messages/messages.ts';
import { CarryFrom } from './carry-from.tsx';
import { useInstruments } from './instrument-facts.ts';
import { faultsOf, type PeriodEntry, type PeriodFault } from './period-entry.ts';
import { ScheduleRows } from './schedule-rows.tsx';

type PeriodFormProps = {
  entry: PeriodEntry;
  onChange: (entry: PeriodEntry) => void;
  /** Called without faults only. */
  onSave: (entry: PeriodEntry) => void;
  act: string;
  /** The id of the period, once it has one. */
  own: string | null;
  /** Of a period that was opened: it moves to another instrument elsewhere. */
  movesAt?: string | undefined;
};

const fieldOfFault: Record<PeriodFault, string> = {
  name: 'periode-nama',
  year: 'periode-tahun',
  'closes-before-opens': 'periode-tutup',
  'schedule-name': 'periode-tahap-1',
};

export function PeriodForm({ entry, onChange, onSave, act, movesAt, own }: PeriodFormProps) {
  const [faults, setFaults] = useState<Fault[]>([]);
  const words = d.manage.period;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = faultsOf(entry);
    setFaults(found.map((fault) => ({ fieldId: fieldOfFault[fault], text: words.faults[fault] })));
    if (found.length === 0) onSave(entry);
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <InstrumentChoice
        value={entry.instrument}
        movesAt={movesAt}
        onChange={(instrument) => onChange({ ...entry, instrument })}
      />
      <PeriodFields entry={entry} faults={faults} onChange={onChange} />
      <CarryFrom own={own} entry={entry} onChange={(from) => onChange({ ...entry, from })} />
      <ScheduleRows rows={entry.schedule} onChange={(schedule) => onChange({ ...entry, schedule })} />
      <div>
        <Button type="submit" kind="primary" whole>
          {act}
        </Button>
      </div>
    </form>
  );
}

type FieldsProps = Pick<PeriodFormProps, 'entry' | 'onChange'> & { faults: readonly Fault[] };

function PeriodFields({ entry, faults, onChange }: FieldsProps) {
  const words = d.manage.period;
  const fieldFor = (fault: PeriodFault) => {
    const id = fieldOfFault[fault];
    return { id, error: faults.find(({ fieldId }) => fieldId === id)?.text };
  };
  return (
    <>
      <TextInput
        {...fieldFor('name')}
        label={words.name}
        hint={words.nameHint}
        value={entry.name}
        onInput={(name) => onChange({ ...entry, name })}
      />
      <TextInput
        {...fieldFor('year')}
        label={words.year}
        inputMode="numeric"
        maxLength={4}
        value={entry.year}
        onInput={(year) => onChange({ ...entry, year })}
      />
      <TextInput
        label={words.opensOn}
        type="date"
        optional
        value={entry.opensOn}
        onInput={(opensOn) => onChange({ ...entry, opensOn })}
      />
      <TextInput
        {...fieldFor('closes-before-opens')}
        label={words.closesOn}
        hint={words.closesHint}
        type="date"
        optional
        value={entry.closesOn}
        onInput={(closesOn) => onChange({ ...entry, closesOn })}
      />
    </>
  );
}

type InstrumentChoiceProps = {
  value: string;
  movesAt: string | undefined;
  onChange: (id: string) => void;
};

function InstrumentChoice({ value, movesAt, onChange }: InstrumentChoiceProps) {
  const known = useInstruments();
  const words = d.manage.period;
  if (movesAt !== undefined) {
    return (
      <p class="small">
        {words.instrument}: <b>{known.find(({ id }) => id === value)?.name ?? value}</b>.{' '}
        <span class="soft">{words.instrumentFixed}</span> <a href={movesAt}>{d.instruments.move.link}</a>
      </p>
    );
  }
  const hints: Readonly<Record<string, string>> = words.instrumentHints;
  return (
    <Choices
      legend={words.instrument}
      list
      options={known.map(({ id, name }) => ({ value: id, label: name, hint: hints[id] ?? id }))}
      value={known.some(({ id }) => id === value) ? value : null}
      onChange={onChange}
    />
  );
}
