import { blockersOf, type Blocker } from '../../domain/blockers.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { Banner } from '../kit/banner.tsx';
import { link, withQuery } from '../kit/router.ts';
import { d, m } from '../messages/messages.ts';

/** What stands between the room and its next accepted level, each leading to the requirement. */
export function NextLevel({ assessment }: { assessment: Assessment }) {
  const words = d.determination.next;
  if (assessment.room.indicator.external !== null) return null;
  const next = blockersOf(assessment, 'accepted');
  if (next === null) return <Banner icon="steps" title={words.top} />;
  if (next.blockers.length === 0)
    return <Banner icon="steps" title={m.answering.room.nextUnknown(next.level)} />;
  return (
    <Banner icon="steps" title={words.title(next.blockers.length, next.level)}>
      {assessment.room.indicator.levels[next.level - 1]?.verified === false && (
        <p class="small soft">{m.answering.room.unverified}.</p>
      )}
      <ol class="steps">
        {next.blockers.map((blocker) => (
          <Step
            key={blocker.requirements[0]?.requirement.code}
            blocker={blocker}
            indicator={assessment.room.indicator.id}
          />
        ))}
      </ol>
    </Banner>
  );
}

function Step({ blocker: { group, requirements }, indicator }: { blocker: Blocker; indicator: string }) {
  return (
    <li>
      {group !== null && <b>{m.answering.room.oneIsEnough}</b>}
      {requirements.map(({ requirement, why }) => (
        <p key={requirement.code} class="small">
          <a href={withQuery(link('indikator', indicator), { syarat: requirement.code })}>
            {requirement.text}
          </a>{' '}
          <span class="soft">{m.answering.room.why[why]}</span>
        </p>
      ))}
    </li>
  );
}
