import type { Instrument } from '../../domain/instrument.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Progress } from '../kit/progress.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { progressByAspect, type OwnIndicator } from './own-indicators.ts';

/** How many decisions are made in each aspect, up to the target level. */
export function AspectCard(props: { instrument: Instrument; own: readonly OwnIndicator[] }) {
  const aspects = progressByAspect(props.instrument, props.own);
  return (
    <Card title={m.overview.aspects}>
      {aspects.length === 0 && <p class="soft">{m.overview.noneAssigned}</p>}
      {aspects.map(({ id, name, progress }) => (
        <div key={id}>
          <p>{name}</p>
          <Progress
            value={progress.done}
            max={progress.of}
            label={name}
            text={m.overview.decided(progress.done, progress.of)}
          />
        </div>
      ))}
      <div>
        <LinkButton kind="quiet" icon="list" href={link('indikator')}>
          {m.overview.seeAll}
        </LinkButton>
      </div>
    </Card>
  );
}
