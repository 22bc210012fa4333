import { Button } from '../kit/button.tsx';
import { TextInput } from '../kit/field.tsx';
import { d, m } from '../messages/messages.ts';
import type { ScheduleEntry } from './period-entry.ts';

type ScheduleRowsProps = {
  rows: readonly ScheduleEntry[];
  onChange: (rows: readonly ScheduleEntry[]) => void;
};

/** What comes after the close of entry: a name and a day for each stage. */
export function ScheduleRows({ rows, onChange }: ScheduleRowsProps) {
  const words = d.manage.period;
  const change = (place: number, part: Partial<ScheduleEntry>) =>
    onChange(rows.map((row, at) => (at === place ? { ...row, ...part } : row)));
  return (
    <fieldset class="group">
      <legend>{words.schedule}</legend>
      <p class="small soft">{words.scheduleHint}</p>
      {rows.map((row, place) => (
        <ScheduleRow
          // oxlint-disable-next-line react/no-array-index-key -- a stage has no other identity than its place in the form
          key={place}
          place={place + 1}
          row={row}
          onChange={(part) => change(place, part)}
          onRemove={() => onChange(rows.filter((_, at) => at !== place))}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...rows, { name: '', date: '' }])}>
          {words.addStage}
        </Button>
      </div>
    </fieldset>
  );
}

type ScheduleRowProps = {
  place: number;
  row: ScheduleEntry;
  onChange: (part: Partial<ScheduleEntry>) => void;
  onRemove: () => void;
};

function ScheduleRow({ place, row, onChange, onRemove }: ScheduleRowProps) {
  const words = d.manage.period;
  const name = row.name === '' ? words.stage(place) : row.name;
  return (
    <div class="stage">
      <TextInput
        id={`periode-tahap-${place}`}
        label={words.stageName(place)}
        value={row.name}
        onInput={(value) => onChange({ name: value })}
      />
      <TextInput
        label={words.stageDate(name)}
        type="date"
        value={row.date}
        onInput={(date) => onChange({ date })}
      />
      <Button kind="quiet" icon="trash" label={words.removeStage(name)} onClick={onRemove}>
        {m.words.acts.remove}
      </Button>
    </div>
  );
}
