import { useState } from 'preact/hooks';
import type { Assessment } from '../../domain/maturity.ts';
import { maturityLevels, type Instrument } from '../../domain/instrument.ts';
import { isLevelValue } from '../../domain/score.ts';
import { roomScope } from '../../domain/scope.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Select, TextArea, TextInput } from '../kit/field.tsx';
import { formatDecimal } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d, m } from '../messages/messages.ts';

/** The level that an assessor sets by hand, beside the one that is counted. */
export function DeterminationForm({ assessment }: { assessment: Assessment }) {
  const { storage, period, instrument } = useApp();
  const { determination, indicator } = assessment.room;
  const [level, setLevel] = useState(formatDecimal(determination?.level ?? ''));
  const [note, setNote] = useState(determination?.note ?? '');
  const [isTried, setTried] = useState(false);
  if (period === null || instrument === null) return null;

  const value = level.trim().replace(',', '.');
  const isWrong = value !== '' && !isLevelValue(instrument, value);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong) return;
    const row = { scope: roomScope(period.id, indicator.id), entity: 'determination', key: 'level' };
    await record(storage, [
      { ...row, field: 'level', value: value === '' ? null : value },
      { ...row, field: 'note', value: note.trim() },
    ]);
    showToast({ text: d.review.determination.saved });
  };
  return (
    <Card title={d.review.determination.title}>
      <form class="stack" noValidate onSubmit={(event) => void save(event)}>
        <p class="small soft">{d.review.determination.lead}</p>
        <p class="small">{d.review.determination.counted(m.words.level(assessment.reached.accepted))}</p>
        <LevelField instrument={instrument} value={level} onInput={setLevel} isWrong={isTried && isWrong} />
        <TextArea
          label={d.review.determination.note}
          optional
          rows={2}
          maxLength={5000}
          value={note}
          onInput={setNote}
        />
        <div>
          <Button type="submit">{d.review.determination.save}</Button>
        </div>
      </form>
    </Card>
  );
}

type LevelFieldProps = {
  instrument: Instrument;
  value: string;
  onInput: (value: string) => void;
  isWrong: boolean;
};

/** Whole levels are chosen; where the instrument knows decimals the value is typed. */
function LevelField({ instrument, value, onInput, isWrong }: LevelFieldProps) {
  const words = d.review.determination;
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
      error={isWrong ? words.valueWrong : undefined}
    />
  );
}
