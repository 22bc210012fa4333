import type { Blocker } from '../../domain/blockers.ts';
import type { Step } from '../../domain/cheapest-steps.ts';
import type { Rung } from '../../domain/climbs.ts';
import { Details } from '../kit/fold.tsx';
import { link } from '../kit/router.ts';
import { d, m } from '../messages/messages.ts';
import { levelText } from './level-text.ts';
import { nameOf } from './name-of.ts';
import type { Workbench } from './workbench.ts';

/** Each step with the indicator it leads into and what is missing on the way. */
export function StepList({ bench, steps }: { bench: Workbench; steps: readonly Step[] }) {
  return (
    <ol class="dials small">
      {steps.map((step) => (
        <StepLine key={step.indicator.id} bench={bench} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ bench, step }: { bench: Workbench; step: Step }) {
  const words = d.whatIf.steps;
  const { indicator, from, to, rungs, cost } = step;
  const room = bench.source.value.assessments.get(indicator.id)?.room;
  // Only the accepted level is replaced by a determination.
  const isDetermined = bench.draft.value.base === 'accepted' && (room?.determination ?? null) !== null;
  const levels = new Set(rungs.map(({ level }) => level));
  const isDraft = indicator.levels.some(({ level, verified }) => !verified && levels.has(level));
  const pending = rungs.flatMap(({ missing }) => missing).filter(isOnlyPending).length;
  return (
    <li>
      <div class="row spread">
        <a href={link('indikator', indicator.id)}>{nameOf(bench, indicator)}</a>
        <b class="number">{d.whatIf.fromTo(levelText(from), levelText(to))}</b>
      </div>
      <span class="soft">{words.missing(cost, pending)}</span>
      {isDetermined && <span class="soft">{words.determined}</span>}
      {cost > 0 && (
        <Details title={words.what}>
          {isDraft && <p class="soft">{m.answering.room.unverified}.</p>}
          {rungs.map((rung) => (
            <MissingOfLevel key={rung.level} rung={rung} />
          ))}
        </Details>
      )}
    </li>
  );
}

const isOnlyPending = ({ requirements }: Blocker): boolean =>
  requirements.some(({ why }) => why === 'not-reviewed');

function MissingOfLevel({ rung }: { rung: Rung }) {
  if (rung.missing.length === 0) return null;
  return (
    <>
      <h4>{m.words.level(rung.level)}</h4>
      <ul class="stack tight">
        {rung.missing.map(({ group, requirements }) => (
          <li key={group ?? requirements[0]?.requirement.code}>
            {group !== null && <b>{m.answering.room.oneIsEnough}: </b>}
            {requirements.map(({ requirement, why }) => (
              <p key={requirement.code}>
                {requirement.ask ?? requirement.text} <span class="soft">{m.answering.room.why[why]}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
