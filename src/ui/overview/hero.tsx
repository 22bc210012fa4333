import type { Period } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { daysUntil, formatDayLong } from '../kit/format.ts';
import { Grains, type Standing } from '../kit/grains.tsx';
import { lastOpened } from '../kit/remembered.ts';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { isSubmitted, nextStep, type OverviewSource, type OwnIndicator } from './own-indicators.ts';

type HeroProps = { source: OverviewSource; own: readonly OwnIndicator[] };

/** The period, how far the OPD is, and the one thing to go on with. */
export function Hero({ source, own }: HeroProps) {
  const submitted = own.filter(isSubmitted).length;
  const untouched = own.filter(({ state }) => state === 'not-started').length;
  return (
    <section class="hero" aria-label={m.overview.period}>
      <div class="stack">
        <Closing period={source.period} />
        <div class="stack tight">
          <Grains states={own.map(standingOf).toSorted((a, b) => rank[a] - rank[b])} />
          <p>
            <b>{m.overview.submitted(submitted, own.length)}</b>
          </p>
          <p class="soft">{m.overview.rest(own.length - submitted - untouched, untouched)}</p>
        </div>
      </div>
      <Steps source={source} own={own} />
    </section>
  );
}

function Closing({ period }: { period: Period }) {
  const { storage } = useApp();
  const { closesOn, name } = period;
  const daysLeft = closesOn === null ? null : daysUntil(closesOn, storage.clock.nowMs());
  return (
    <div>
      <p class="soft">{name}</p>
      {closesOn !== null && daysLeft !== null && (
        <>
          <p class="figure">{m.overview.daysLeft(daysLeft)}</p>
          <p>{m.overview.closesOn(formatDayLong(closesOn))}</p>
        </>
      )}
    </div>
  );
}

function Steps({ source, own }: HeroProps) {
  const { me, openEvidence } = useApp();
  const next = nextStep(own, lastOpened(me, source.period.id));
  const href = next === null ? link('indikator') : link('indikator', next.indicator.id);
  return (
    <div class="stack tight">
      <div class="row">
        <LinkButton kind="primary" icon="right" href={href}>
          {next === null ? m.overview.seeAll : m.overview.goOn}
        </LinkButton>
        <Button icon="doc" onClick={() => openEvidence({ kind: 'have-document', opd: source.opd })}>
          {m.overview.haveDocument}
        </Button>
      </div>
      {next !== null && <p class="soft">{m.overview.why[next.why](next.indicator.shortName)}</p>}
    </div>
  );
}

const rank: Record<Standing, number> = { accepted: 0, proven: 1, claimed: 2, none: 3 };

/** A grain is full when accepted, half when submitted. */
function standingOf({ state }: OwnIndicator): Standing {
  if (state === 'accepted') return 'accepted';
  return state === 'submitted' ? 'proven' : 'none';
}
