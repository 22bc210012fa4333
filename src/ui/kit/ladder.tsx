import { m } from '../messages/messages.ts';
import type { Standing } from './grains.tsx';

/** The highest level that holds, counted in each of the three ways. */
export type LevelsReached = { claimed: number; proven: number; accepted: number };

const steps = [1, 2, 3, 4, 5] as const;
const standings = ['claimed', 'proven', 'accepted'] as const;

/** Five rising steps. Decoration: `LevelsList` beside it says the same in words. */
export function Ladder({ levels, target }: { levels: LevelsReached; target?: number | undefined }) {
  return (
    <ol class="ladder" aria-hidden="true">
      {steps.map((step) => {
        const standing = standingOf(step, levels);
        return (
          <li
            key={step}
            data-state={standing === 'none' ? undefined : standing}
            data-target={step === target ? '' : undefined}
          >
            {step}
          </li>
        );
      })}
    </ol>
  );
}

/** The three levels in words; `names` are the instrument's names of levels 1–5. */
export function LevelsList({
  levels,
  names,
}: {
  levels: LevelsReached;
  names?: readonly string[] | undefined;
}) {
  return (
    <dl class="levels">
      {standings.map((standing) => {
        const level = levels[standing];
        const name = names?.[level - 1];
        return (
          <div key={standing}>
            <dt>
              <span class="swatch" data-state={standing} />
              {m.words.standings[standing]}
            </dt>
            <dd>{name === undefined ? m.words.level(level) : m.words.levelOf(level, name)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What the three counts say of one step. */
function standingOf(step: number, levels: LevelsReached): Standing {
  if (step <= levels.accepted) return 'accepted';
  if (step <= levels.proven) return 'proven';
  return step <= levels.claimed ? 'claimed' : 'none';
}
