import type { Instrument } from '../../domain/instrument.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Details } from '../kit/fold.tsx';
import { d } from '../messages/messages.ts';

type IndicatorChoiceProps = {
  instrument: Instrument;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Which indicators go into this export; folded, because mostly all do. */
export function IndicatorChoice({ instrument, chosen, onChange }: IndicatorChoiceProps) {
  const words = d.export.bundle;
  const all = instrument.indicators.map(({ id }) => id);
  const change = (id: string, isChosen: boolean) =>
    onChange(new Set(all.filter((other) => (other === id ? isChosen : chosen.has(other)))));
  return (
    <Details title={words.indicators(chosen.size, all.length)}>
      <div class="row">
        <Button onClick={() => onChange(new Set(all))}>{words.all}</Button>
        <Button onClick={() => onChange(new Set())}>{words.none}</Button>
      </div>
      <div class="choices list">
        {instrument.indicators.map(({ id, shortName }) => (
          <Checkbox
            key={id}
            label={`${id} ${shortName}`}
            checked={chosen.has(id)}
            onChange={(isChosen) => change(id, isChosen)}
          />
        ))}
      </div>
    </Details>
  );
}
