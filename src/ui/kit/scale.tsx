import './scale.css';
import { hundredthsToText, type Fraction } from '../../domain/fraction.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { LevelKind } from '../../domain/maturity.ts';
import { formatDecimal } from './format.ts';

/** A grain on the scale; `look` is hollow (`claimed`), half or full, as everywhere. */
export type ScaleMark = { look: LevelKind; index: Fraction };

type ScaleProps = {
  instrument: Instrument;
  /** What the marks say, in words. */
  label: string;
  /** The last one lies on top. */
  marks: readonly ScaleMark[];
};

/** The bands of predicates from 1 to 5 and a grain for each index. */
export function Scale({ instrument, label, marks }: ScaleProps) {
  const bands = bandsOf(instrument);
  return (
    <div
      class="scale"
      role="img"
      aria-label={label}
      style={{ gridTemplateColumns: bands.map(({ share }) => `${share}fr`).join(' ') }}
    >
      {bands.map(({ name, fromHundredths }) => (
        <span key={name} data-target={fromHundredths === instrument.target.indexHundredths ? '' : undefined}>
          <b>{name}</b>
          {formatDecimal(hundredthsToText(fromHundredths))}
        </span>
      ))}
      {marks.map(({ look, index }) => (
        <i key={look} data-state={look} style={{ left: `${placeOnScale(index)}%` }} />
      ))}
    </div>
  );
}

/** Marks on a scale from 1 to 5, in percent of its width. */
export function placeOnScale({ num, den }: Fraction): number {
  return Math.min(100, Math.max(0, ((num / den - 1) / 4) * 100));
}

/** The bands from the lowest up with their share of the scale. */
export function bandsOf(instrument: Instrument): { name: string; fromHundredths: number; share: number }[] {
  const upwards = instrument.predicates.toReversed();
  return upwards.map(({ name, fromHundredths }, place) => {
    const end = upwards[place + 1]?.fromHundredths ?? 500;
    return { name, fromHundredths, share: (end - fromHundredths) / 400 };
  });
}
