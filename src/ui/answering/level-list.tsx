import type { Level, Requirement } from '../../domain/instrument.ts';
import { decisionsOf } from '../../domain/maturity.ts';
import { Button } from '../kit/button.tsx';
import { Details, LevelFold } from '../kit/fold.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { bulkEdits, remainingOf, type AnswerPlace } from './claims.ts';
import type { ReviewParts } from './indicator-page.tsx';
import { RequirementCard } from './requirement-card.tsx';
import { useSeat, type Seat } from './seat.ts';
import { useWrite } from './use-write.ts';

/** Every level as a fold; only the next one that the OPD has not reached stands open. */
export function LevelList({ review }: { review: ReviewParts | null }) {
  const { view } = useSeat();
  const words = m.answering.room;
  const { claimed } = view.assessment.reached;
  return (
    <section class="stack">
      <div>
        <h2>{words.requirements}</h2>
        <p class="small soft">{words.requirementsHint}</p>
      </div>
      {view.indicator.levels.map((level) => (
        <LevelPart key={level.level} level={level} isNext={level.level === claimed + 1} review={review} />
      ))}
    </section>
  );
}

function LevelPart({ level, isNext, review }: { level: Level; isNext: boolean; review: ReviewParts | null }) {
  const { view, instrument } = useSeat();
  const words = m.answering.room;
  const { capability } = view.indicator;
  const name = capability === null ? undefined : instrument.levelNames?.[capability][level.level - 1];
  const decisions = decisionsOf(level);
  const isHeld = ({ code }: Requirement) => view.assessment.requirements.get(code)?.claimed === true;
  const held = decisions.filter(({ requirements }) => requirements.some(isHeld)).length;
  const optional = level.requirements.filter((requirement) => requirement.optional);
  return (
    <LevelFold
      level={level.level}
      title={name ?? m.words.level(level.level)}
      summary={words.levelSummary(held, decisions.length)}
      standing={standingOf(view, level.level)}
      open={isNext}
    >
      <p class="level-note small">{level.summary}</p>
      {!level.verified && <p class="level-note small soft">{words.unverified}</p>}
      {decisions.map(({ group, requirements }) => (
        <div key={group ?? requirements[0]?.code} class={group === null ? undefined : 'any-of'}>
          {group !== null && <h3 class="level-note">{words.oneIsEnough}</h3>}
          {requirements.map((requirement) => (
            <RequirementCard key={requirement.code} requirement={requirement} review={review} />
          ))}
        </div>
      ))}
      {decisions.length > 0 && <RestUnmet level={level} />}
      {optional.length > 0 && (
        <div class="level-note">
          <Details title={`${words.optional} (${optional.length})`}>
            {optional.map((requirement) => (
              <RequirementCard key={requirement.code} requirement={requirement} review={review} />
            ))}
          </Details>
        </div>
      )}
    </LevelFold>
  );
}

function standingOf({ assessment }: Seat['view'], level: number): 'none' | 'claimed' | 'proven' | 'accepted' {
  const { reached } = assessment;
  if (reached.accepted >= level) return 'accepted';
  if (reached.proven >= level) return 'proven';
  return reached.claimed >= level ? 'claimed' : 'none';
}

/** *Sisanya belum ada*: the rest of a level at once, with undo. */
function RestUnmet({ level }: { level: Level }) {
  const { view, period, opd } = useSeat();
  const write = useWrite();
  const words = m.answering.room;
  if (opd === null) return null;
  const place: AnswerPlace = { assessment: view.assessment, scope: view.scope, period: period.id, opd };
  const rest = remainingOf(place, level);
  if (rest.length === 0) return null;
  const answer = async () => {
    if ((await write(bulkEdits(place, rest, 'unmet'))) === null) return;
    const undo = async () => void (await write(bulkEdits(place, rest, 'unknown')));
    showToast({ text: words.restDone(rest.length), undo });
  };
  return (
    <div class="level-note">
      <Button kind="quiet" onClick={() => void answer()}>
        {words.restUnmet}
      </Button>
    </div>
  );
}
