import { blockersOf } from '../../domain/blockers.ts';
import { Banner } from '../kit/banner.tsx';
import { Card } from '../kit/card.tsx';
import { Ladder, LevelsList } from '../kit/ladder.tsx';
import { m } from '../messages/messages.ts';
import { useSeat } from './seat.ts';

/** The level that the room has reached, counted in the three ways; a determination stands beside them. */
export function ReachedCard() {
  const { view, instrument } = useSeat();
  const { assessment, indicator } = view;
  const words = m.answering.room;
  const { determination } = assessment.room;
  const names = indicator.capability === null ? undefined : instrument.levelNames?.[indicator.capability];
  return (
    <Card title={words.now}>
      <Ladder levels={assessment.reached} target={instrument.target.level ?? undefined} />
      <LevelsList levels={assessment.reached} names={names} />
      {determination !== null && <p class="small">{words.determined(determination.level)}</p>}
      {instrument.target.level !== null && <p class="small soft">{words.target(instrument.target.level)}</p>}
      {indicator.external !== null && (
        <p class="small">{words.external(indicator.external.index, indicator.external.source)}</p>
      )}
    </Card>
  );
}

/** What stands between the room and its next documented level, in words, each leading to its requirement. */
export function NextSteps() {
  const { view } = useSeat();
  const words = m.answering.room;
  const next = blockersOf(view.assessment, 'proven');
  if (next === null) return <Banner tone="brand" icon="steps" title={words.topReached} />;
  return (
    <Banner tone="brand" icon="steps" title={words.steps(next.blockers.length, next.level)}>
      <ol class="steps">
        {next.blockers.map(({ requirements: [first] }) =>
          first === undefined ? null : (
            <li key={first.requirement.code}>
              <button type="button" class="as-link" onClick={() => show(first.requirement.code)}>
                {first.requirement.text}
              </button>{' '}
              {words.why[first.why]}
            </li>
          ),
        )}
      </ol>
    </Banner>
  );
}

/** Addresses inside the app are hashes already, so a place on the page is found by its id. */
function show(code: string): void {
  const card = document.getElementById(code);
  card?.closest('details')?.setAttribute('open', '');
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector('input')?.focus();
}
