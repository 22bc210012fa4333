import { useId, useState } from 'preact/hooks';
import type { Instrument } from '../../domain/instrument.ts';
import { isLevelValue } from '../../domain/score.ts';
import { d } from '../messages/messages.ts';
import { levelText, plainLevel } from './level-text.ts';

type LevelNumberProps = {
  instrument: Instrument;
  label: string;
  level: string;
  onLevel: (level: string) => void;
};

/** What was typed, and the level that stood then: once the level is moved by other means it counts no more. */
type Typed = { text: string; level: string; isLeft: boolean };

/** The level as a number to type. What is no level stays as it was typed, with a sentence, and moves nothing. */
export function LevelNumber({ instrument, label, level, onLevel }: LevelNumberProps) {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const current = typed?.level === level ? typed : null;
  const isLevel = (text: string) => isLevelValue(instrument, toPoint(text));
  const isWrong = current !== null && current.isLeft && !isLevel(current.text);
  const write = (text: string) => {
    const to = isLevel(text) ? plainLevel(toPoint(text)) : level;
    setTyped({ text, level: to, isLeft: false });
    if (to !== level) onLevel(to);
  };
  const leave = () =>
    setTyped((before) => (before === null || isLevel(before.text) ? null : { ...before, isLeft: true }));
  return (
    <>
      <input
        class="input number"
        inputMode="decimal"
        maxLength={6}
        value={current?.text ?? levelText(level)}
        aria-label={label}
        {...(isWrong ? { 'aria-invalid': 'true', 'aria-describedby': id } : {})}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={leave}
      />
      {isWrong && (
        <p class="error" id={id} role="alert">
          {instrument.valueDecimals === 0 ? d.whatIf.levels.wrong : d.whatIf.levels.wrongDecimal}
        </p>
      )}
    </>
  );
}

const toPoint = (text: string): string => text.trim().replace(',', '.');
