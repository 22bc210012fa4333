import { blockersOf, type Blocker } from '../../domain/blockers.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Card } from '../kit/card.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal } from '../kit/format.ts';
import { Ladder, LevelsList } from '../kit/ladder.tsx';
import { m } from '../messages/messages.ts';
import { useSeat } from './seat.ts';
import { seek } from './seek.ts';

/** The level that the room has reached, counted in the three ways; what was determined and published stands beside them. */
export function ReachedCard() {
  const { view, instrument, period } = useSeat();
  const { directory } = useApp();
  const { assessment, indicator } = view;
  const words = m.answering.room;
  const { determination } = assessment.room;
  const official = directory.officials.get(`${period.id}:${indicator.id}`);
  const names = indicator.capability === null ? undefined : instrument.levelNames?.[indicator.capability];
  const target = instrument.target.level;
  return (
    <Card title={words.now}>
      <Ladder levels={assessment.reached} target={target ?? undefined} />
      <LevelsList levels={assessment.reached} names={names} />
      {determination !== null && (
        <p class="small">
          {words.determined(formatDecimal(determination.level))} {determination.note}
        </p>
      )}
      {official !== undefined && (
        <p class="small">{words.official(formatDecimal(official.value), official.source)}</p>
      )}
      {target !== null && <p class="small soft">{words.target(target)}</p>}
      {indicator.external !== null && (
        <p class="small">{words.external(indicator.external.index, indicator.external.source)}</p>
      )}
    </Card>
  );
}

/** Nobody should face a wall: the first steps lead, the rest wait under a fold. */
const stepsShown = 3;

/** What stands between the room and its next documented level, in words, each leading to its requirement. */
export function NextSteps() {
  const { view } = useSeat();
  const words = m.answering.room;
  if (view.indicator.external !== null) return null;
  const next = blockersOf(view.assessment, 'proven');
  if (next === null) return <Banner tone="brand" icon="steps" title={words.topReached} />;
  if (next.blockers.length === 0) return <Banner icon="steps" title={words.nextUnknown(next.level)} />;
  const later = next.blockers.slice(stepsShown);
  return (
    <Banner tone="brand" icon="steps" title={words.steps(next.blockers.length, next.level)}>
      {view.indicator.levels[next.level - 1]?.verified === false && (
        <p class="small soft">{words.unverified}.</p>
      )}
      <Steps blockers={next.blockers.slice(0, stepsShown)} />
      {later.length > 0 && (
        <Details title={words.moreSteps(later.length)}>
          <Steps blockers={later} />
        </Details>
      )}
    </Banner>
  );
}

function Steps({ blockers }: { blockers: readonly Blocker[] }) {
  return (
    <ol class="steps">
      {blockers.map((blocker) => (
        <Step key={blocker.requirements[0]?.requirement.code} blocker={blocker} />
      ))}
    </ol>
  );
}

/** Of a group the member that is nearest leads the way: one that was said to be there already. */
function Step({ blocker: { group, requirements } }: { blocker: Blocker }) {
  const words = m.answering.room;
  const nearest = requirements.find(({ why }) => why !== 'unanswered' && why !== 'unmet') ?? requirements[0];
  if (nearest === undefined) return null;
  const { requirement, why } = nearest;
  return (
    <li>
      {group !== null && `${words.oneIsEnough}: `}
      <button type="button" class="as-link" onClick={() => seek(requirement.code)}>
        {requirement.text}
      </button>
      <p class="small soft">{words.why[why]}</p>
    </li>
  );
}
