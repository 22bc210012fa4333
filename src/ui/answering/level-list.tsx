import { useEffect, useState } from 'preact/hooks';
import type { Level } from '../../domain/instrument.ts';
import { decisionsOf, type Decision } from '../../domain/maturity.ts';
import { Banner } from '../kit/banner.tsx';
import { Details, LevelFold } from '../kit/fold.tsx';
import { m } from '../messages/messages.ts';
import type { ReviewParts } from './indicator-page.tsx';
import { levelName, levelStanding, tellLevel } from './level-summary.ts';
import { OneOf } from './one-of.tsx';
import { RequirementCard } from './requirement-card.tsx';
import { RestUnmet } from './rest-unmet.tsx';
import { arriveAt, sought } from './seek.ts';
import { useSeat } from './seat.ts';

/** Every level as a fold; only the next one that is not reached yet stands open. */
export function LevelList({ review }: { review: ReviewParts | null }) {
  const { view } = useSeat();
  const { isOpen, toggle } = useFolds();
  const words = m.answering.room;
  return (
    <section class="stack" aria-labelledby="levels">
      <div>
        <h2 id="levels">{words.requirements}</h2>
        <p class="small soft">{words.requirementsHint}</p>
      </div>
      {view.indicator.levels.map((level) => (
        <LevelPart
          key={level.level}
          level={level}
          isOpen={isOpen(level.level)}
          onToggle={(open) => toggle(level.level, open)}
          review={review}
        />
      ))}
    </section>
  );
}

/**
 * Which levels stand open. What a person sees never folds under their hands: a level that is reached stays open, and the
 * one after it opens too.
 */
function useFolds() {
  const { view } = useSeat();
  const { levels } = view.indicator;
  const { proven, claimed } = view.assessment.reached;
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([proven + 1]));
  const toggle = (level: number, shows: boolean) =>
    setOpen((before) => new Set([...before].filter((one) => one !== level).concat(shows ? [level] : [])));
  const [claimedAtFirst] = useState<number>(claimed);

  useEffect(() => {
    if (claimed > claimedAtFirst) toggle(claimed + 1, true);
  }, [claimed, claimedAtFirst]);

  const wanted = sought.value;
  useEffect(() => {
    if (wanted === null) return;
    const holder = levels.find(({ requirements }) => requirements.some(({ code }) => code === wanted));
    if (holder === undefined || arriveAt(wanted)) sought.value = null;
    else toggle(holder.level, true);
  }, [wanted, open, levels]);

  return { isOpen: (level: number) => open.has(level), toggle };
}

type LevelPartProps = {
  level: Level;
  isOpen: boolean;
  onToggle: (open: boolean) => void;
  review: ReviewParts | null;
};

function LevelPart({ level, isOpen, onToggle, review }: LevelPartProps) {
  const seat = useSeat();
  return (
    <LevelFold
      level={level.level}
      title={levelName(seat, level.level)}
      summary={tellLevel(seat, level)}
      standing={levelStanding(seat.view.assessment, level.level)}
      open={isOpen}
      onToggle={onToggle}
    >
      {isOpen && <LevelBody level={level} review={review} />}
    </LevelFold>
  );
}

function LevelBody({ level, review }: { level: Level; review: ReviewParts | null }) {
  const words = m.answering.room;
  const decisions = decisionsOf(level);
  const optional = level.requirements.filter((requirement) => requirement.optional);
  return (
    <>
      <p class="level-note small">{level.summary}</p>
      {!level.verified && (
        <div class="level-note">
          <Banner tone="warn" icon="alert" level={3} title={words.unverified} />
        </div>
      )}
      {decisions.length === 0 && level.level > 1 && <p class="level-note small soft">{words.noCriteria}</p>}
      {decisions.map((decision) => (
        <DecisionPart key={decision.group ?? decision.requirements[0]?.code} {...{ decision, review }} />
      ))}
      <RestUnmet level={level} />
      {optional.length > 0 && (
        <div class="level-note">
          <Details title={words.optional(optional.length)}>
            <p class="small soft">{words.optionalHint}</p>
            {optional.map((requirement) => (
              <RequirementCard key={requirement.code} requirement={requirement} review={review} />
            ))}
          </Details>
        </div>
      )}
    </>
  );
}

function DecisionPart({ decision, review }: { decision: Decision; review: ReviewParts | null }) {
  const [only] = decision.requirements;
  if (only === undefined) return null;
  if (decision.group === null) return <RequirementCard requirement={only} review={review} />;
  return (
    <OneOf requirements={decision.requirements}>
      {decision.requirements.map((requirement) => (
        <RequirementCard key={requirement.code} requirement={requirement} review={review} />
      ))}
    </OneOf>
  );
}
