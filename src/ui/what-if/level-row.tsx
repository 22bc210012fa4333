import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Indicator } from '../../domain/instrument.ts';
import { lowestLevel } from '../../domain/score.ts';
import { Button } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { LevelNumber } from './level-number.tsx';
import { levelText, plainLevel } from './level-text.ts';
import { nameOf } from './name-of.ts';
import { moveLevel, type Workbench } from './workbench.ts';

type RowProps = { bench: Workbench; indicator: Indicator };

const highestLevel = 5;

/** One indicator: where it stands, and its level to drag, step or type. Drawn anew only when its own level moves. */
export function LevelRow({ bench, indicator }: RowProps) {
  const slider = useRef<HTMLInputElement>(null);
  const now = useComputed(() => plainLevel(bench.base.value.get(indicator.id) ?? lowestLevel));
  const changed = useComputed(() => bench.changes.value.get(indicator.id) ?? null);
  const words = d.whatIf.levels;
  const name = nameOf(bench, indicator);
  const isChanged = changed.value !== null;
  const reset = () => {
    moveLevel(bench, indicator.id, now.value);
    slider.current?.focus(); // the button goes away with the change
  };
  return (
    <li data-changed={isChanged ? '' : undefined}>
      <div class="row spread">
        <a href={link('indikator', indicator.id)}>{name}</a>
        {isChanged && (
          <span class="row">
            <span class="small soft">{words.now(levelText(now.value))}</span>
            <Button kind="quiet" label={words.resetOf(name)} onClick={reset}>
              {words.reset}
            </Button>
          </span>
        )}
      </div>
      <Dial
        bench={bench}
        indicator={indicator}
        name={name}
        level={plainLevel(changed.value ?? now.value)}
        slider={slider}
      />
    </li>
  );
}

type DialProps = RowProps & {
  name: string;
  level: string;
  slider: { current: HTMLInputElement | null };
};

function Dial({ bench, indicator, name, level, slider }: DialProps) {
  const { instrument } = bench.source.value;
  const words = d.whatIf.levels;
  const move = (to: number) => {
    const within = Math.min(highestLevel, Math.max(lowestLevel, to));
    moveLevel(bench, indicator.id, plainLevel(within));
  };
  return (
    <div class="row dial">
      <Button label={words.lower(name)} onClick={() => move(Math.ceil(Number(level)) - 1)}>
        −
      </Button>
      <input
        ref={slider}
        type="range"
        min={lowestLevel}
        max={highestLevel}
        step={instrument.valueDecimals === 0 ? 1 : 0.01}
        value={level}
        aria-label={words.slider(name)}
        aria-valuetext={levelText(level)}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
      <Button label={words.raise(name)} onClick={() => move(Math.floor(Number(level)) + 1)}>
        +
      </Button>
      <LevelNumber
        instrument={instrument}
        label={words.number(name)}
        level={level}
        onLevel={(to) => moveLevel(bench, indicator.id, to)}
      />
    </div>
  );
}
