import { useState } from 'preact/hooks';
import type { Period } from '../../domain/directory.ts';
import { maturityLevels, type Indicator, type Instrument } from '../../domain/instrument.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { isLevelValue } from '../../domain/score.ts';
import { roomScope } from '../../domain/scope.ts';
import { needsReason, signOffStanding } from '../../domain/sign-off.ts';
import type { Edit } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Select, TextArea, TextInput } from '../kit/field.tsx';
import { formatDecimal } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { useScratch } from '../kit/use-scratch.ts';
import { useWrite } from '../kit/use-write.ts';
import { d, m } from '../messages/messages.ts';

type Determination = { level: string; note: string };

/** The level that is set by hand, beside the one that is counted; locked while it stands signed. */
export function DeterminationCard({ assessment }: { assessment: Assessment }) {
  const { period, instrument } = useApp();
  if (period === null || instrument === null) return null;
  const { determination, indicator, external } = assessment.room;
  const isGiven = indicator.external !== null && (external !== null || determination === null);
  if (isGiven) return <OutsideCard indicator={indicator} period={period} />;
  const stored = determination ?? { level: '', note: '' };
  const isLocked = signOffStanding(instrument, assessment).state === 'holds';
  return (
    <Card title={d.determination.form.title}>
      <p class="small">{d.determination.form.counted(m.words.level(assessment.reached.accepted))}</p>
      {isLocked ? (
        <Locked stored={stored} />
      ) : (
        <Form
          key={indicator.id}
          {...{ assessment, instrument, stored }}
          scope={roomScope(period.id, indicator.id)}
        />
      )}
    </Card>
  );
}

/** What another institution gave counts as it is: there is no level to determine. */
function OutsideCard({ indicator: { id, external }, period }: { indicator: Indicator; period: Period }) {
  const typed = useApp().directory.externals.get(`${period.id}:${id}`);
  const words = d.external;
  return (
    <Card title={words.title}>
      <p>{words.lead(external?.index ?? '', external?.source ?? '')}</p>
      {typed !== undefined && (
        <p>
          <b>{words.value(formatDecimal(typed.value))}</b> {typed.source}
        </p>
      )}
      <div>
        <LinkButton icon="pencil" href={link('kelola', 'periode', period.id)}>
          {words.type}
        </LinkButton>
      </div>
    </Card>
  );
}

function Locked({ stored: { level, note } }: { stored: Determination }) {
  const words = d.determination.form;
  return (
    <>
      <p>{level === '' ? words.none : words.determined(formatDecimal(level))}</p>
      {note !== '' && <p class="small prose">{note}</p>}
      <p class="small soft">{words.locked}</p>
    </>
  );
}

type FormProps = { assessment: Assessment; instrument: Instrument; stored: Determination; scope: string };

function Form(props: FormProps) {
  const words = d.determination.form;
  const entry = useEntry(props);
  return (
    <form class="stack" noValidate onSubmit={(event) => void entry.submit(event)}>
      <p class="small soft">{words.lead}</p>
      <LevelField
        instrument={props.instrument}
        value={entry.level}
        onInput={entry.setLevel}
        error={entry.faults.level}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        rows={2}
        maxLength={5000}
        value={entry.note}
        onInput={entry.setNote}
        error={entry.faults.note}
      />
      <div class="row">
        <Button type="submit">{words.save}</Button>
        {entry.isUnsaved && <span class="small soft">{words.unsaved}</span>}
      </div>
    </form>
  );
}

/** What is typed, kept at every key press until it is saved. */
function useEntry({ assessment, instrument, stored, scope }: FormProps) {
  const { storage } = useApp();
  const write = useWrite();
  const [isTried, setTried] = useState(false);
  const name = `determination ${scope}`;
  const [level, setLevel, clearLevel] = useScratch(storage.db, `${name} level`, formatDecimal(stored.level));
  const [note, setNote, clearNote] = useScratch(storage.db, `${name} note`, stored.note);
  const value = level.trim().replace(',', '.');
  const isWrong = value !== '' && !isLevelValue(instrument, value);
  const lacksReason = !isWrong && value !== '' && note.trim() === '' && needsReason(assessment, value);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong || lacksReason) return;
    const saved = await write(editsOf(scope, { level: value, note: note.trim() }));
    if (saved === null) return;
    clearLevel();
    clearNote();
    showToast({ text: d.determination.form.saved, undo: () => write(editsOf(scope, stored)) });
  };
  const faults = {
    level: isTried && isWrong ? d.determination.form.valueWrong : undefined,
    note: isTried && lacksReason ? d.determination.form.reasonMissing : undefined,
  };
  const isUnsaved = level !== formatDecimal(stored.level) || note !== stored.note;
  return { level, setLevel, note, setNote, faults, submit, isUnsaved };
}

function editsOf(scope: string, { level, note }: Determination): Edit[] {
  const row = { scope, entity: 'determination', key: 'level' };
  return [
    { ...row, field: 'level', value: level === '' ? null : level },
    { ...row, field: 'note', value: note },
  ];
}

type LevelFieldProps = {
  instrument: Instrument;
  value: string;
  onInput: (value: string) => void;
  error: string | undefined;
};

/** Whole levels are chosen; where the instrument knows decimals the value is typed. */
function LevelField({ instrument, value, onInput, error }: LevelFieldProps) {
  const words = d.determination.form;
  if (instrument.valueDecimals === 0) {
    const levels = maturityLevels.map((level) => ({ value: String(level), label: m.words.level(level) }));
    return (
      <Select
        label={words.level}
        value={value}
        options={[{ value: '', label: words.none }, ...levels]}
        onChange={onInput}
      />
    );
  }
  return (
    <TextInput
      label={words.value}
      hint={words.valueHint}
      inputMode="decimal"
      optional
      value={value}
      onInput={onInput}
      error={error}
    />
  );
}
