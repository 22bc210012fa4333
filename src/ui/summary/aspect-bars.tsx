import { toPrinted, type Fraction } from '../../domain/fraction.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { LevelKind } from '../../domain/maturity.ts';
import type { IndexByKind } from '../../domain/three-indices.ts';
import { Card } from '../kit/card.tsx';
import { formatDecimal } from '../kit/format.ts';
import { d, m } from '../messages/messages.ts';
import { aspectRows, type AspectRow } from './summary-view.ts';

type AspectBarsProps = {
  instrument: Instrument;
  indices: Record<LevelKind, IndexByKind>;
  /** From the least certain, the longest bar, to the most certain on top of it. */
  kinds: readonly LevelKind[];
};

const barWidth = 400;
const highestValue = 5;

/** One bar for each aspect; the same numbers stand beside it as text. */
export function AspectBars({ instrument, indices, kinds }: AspectBarsProps) {
  const target = instrument.target.level;
  const shown = kinds.toReversed();
  return (
    <Card title={d.summary.aspects}>
      <Hatch />
      <ul class="key" aria-label={d.summary.legend}>
        {shown.map((kind) => (
          <li key={kind}>
            <span class="swatch" data-state={kind} />
            {m.words.standings[kind]}
          </li>
        ))}
        {target !== null && (
          <li>
            <span class="tick" />
            {d.summary.targetLevel(target)}
          </li>
        )}
      </ul>
      <ul class="aspects">
        {aspectRows(instrument, indices).map((row) => (
          <li key={row.id}>
            <b>{row.name}</b>
            <Bar row={row} kinds={kinds} target={target} />
            <Values row={row} kinds={shown} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The pattern of "documented", once for all bars. */
function Hatch() {
  return (
    <svg class="hatch" width="0" height="0" aria-hidden="true">
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" />
        <path d="M0 0v7" />
      </pattern>
    </svg>
  );
}

function Bar({ row, kinds, target }: { row: AspectRow; kinds: readonly LevelKind[]; target: number | null }) {
  const label = kinds
    .toReversed()
    .map((kind) => d.summary.valueOf(m.words.standings[kind], printed(row.values[kind])));
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${barWidth} 24`}
      preserveAspectRatio="none"
      role="img"
      aria-label={[...label, ...(target === null ? [] : [d.summary.targetLevel(target)])].join(', ')}
    >
      <path class="base" d={`M0 0h${barWidth}v24H0z`} />
      {kinds.map((kind) => (
        <path
          key={kind}
          data-state={kind}
          fill={kind === 'proven' ? 'url(#hatch)' : undefined}
          d={`M0 0h${lengthOf(row.values[kind])}v24H0z`}
        />
      ))}
      {target !== null && <path class="goal" d={`M${(target / highestValue) * barWidth}-4v32`} />}
    </svg>
  );
}

function Values({ row, kinds }: { row: AspectRow; kinds: readonly LevelKind[] }) {
  return (
    <span class="values number" aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind}>
          <i class="swatch" data-state={kind} />
          {printed(row.values[kind])}
        </span>
      ))}
    </span>
  );
}

const printed = (value: Fraction) => formatDecimal(toPrinted(value));

function lengthOf({ num, den }: Fraction): number {
  return Math.round((num / den / highestValue) * barWidth * 10) / 10;
}
