import { isCoordinator } from '../../domain/authority.ts';
import type { Indicator } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { c } from '../messages/carry-messages.ts';
import { m } from '../messages/messages.ts';
import { useSeat } from './seat.ts';

/** An indicator whose value another institution gives: the value with its source, and the criteria to read. Nothing is asked. */
export function GivenOutside() {
  const { view, period } = useSeat();
  const { directory, me } = useApp();
  const { external, id } = view.indicator;
  const words = c.outside;
  if (external === null) return null;
  const typed = directory.externals.get(`${period.id}:${id}`);
  return (
    <>
      <Card title={words.title}>
        <p>{words.lead(external.index, external.source)}</p>
        {typed === undefined ? (
          <p>{words.missing}</p>
        ) : (
          <p>
            <b>{words.value(formatDecimal(typed.value))}</b> {typed.source}
          </p>
        )}
        <p class="small soft">{words.nothingAsked}</p>
        {isCoordinator(me) && (
          <div>
            <LinkButton icon="pencil" href={link('kelola', 'periode', period.id)}>
              {words.type}
            </LinkButton>
          </div>
        )}
      </Card>
      <Criteria indicator={view.indicator} />
    </>
  );
}

function Criteria({ indicator: { levels } }: { indicator: Indicator }) {
  const isDraft = levels.some(({ verified }) => !verified);
  return (
    <Details title={c.outside.criteria}>
      {isDraft && <Banner tone="warn" icon="alert" level={3} title={m.answering.room.unverified} />}
      {levels.map(({ level, summary }) => (
        <p key={level} class="small">
          <b>{m.words.level(level)}:</b> {summary}
        </p>
      ))}
    </Details>
  );
}
