import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { TextInput } from '../../kit/field.tsx';
import { f } from '../../messages/messages.ts';
import { ChoiceSet } from './choice-set.tsx';
import type { ControlOf } from './control.ts';
import { numberFromText } from '../../../domain/forms/number-from-text.ts';
import { textFromNumber } from './number-text.ts';
import { partsOf } from './person-control.tsx';

/** A point on the map: read from the device only when the person asks for it. */
export function PositionControl({ value, onInput, onLeave, error, ...look }: ControlOf<'position'>) {
  const [isRefused, setRefused] = useState(false);
  const [isReading, setReading] = useState(false);
  const position = partsOf(value);
  const locate = (): void => {
    setReading(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setReading(false);
        setRefused(false);
        onInput({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) });
        onLeave();
      },
      () => {
        setReading(false);
        setRefused(true);
      },
    );
  };
  return (
    <ChoiceSet {...look} error={error ?? (isRefused ? f.control.notLocated : undefined)}>
      <Button icon="search" busy={isReading} onClick={locate}>
        {f.control.locate}
      </Button>
      {(['latitude', 'longitude'] as const).map((part) => (
        <TextInput
          key={part}
          label={f.control[part]}
          value={textFromNumber(position[part], false)}
          onInput={(text) => onInput({ ...position, [part]: numberFromText(text) })}
          onBlur={onLeave}
        />
      ))}
    </ChoiceSet>
  );
}

/** Five decimals are about a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
