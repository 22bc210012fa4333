import type { Period } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { dayOf, daysUntil, formatDayLong, formatRelativeDay } from '../kit/format.ts';
import { Grains, type Standing } from '../kit/grains.tsx';
import { lastOpened } from '../kit/remembered.ts';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { comingDates } from './schedule.ts';
import { isSubmitted, nextStep, type OverviewSource, type OwnIndicator } from './own-indicators.ts';

type HeroProps = { source: OverviewSource; own: readonly OwnIndicator[] };

/** The period, how far the OPD is, and the one thing to go on with. */
export function Hero({ source, own }: HeroProps) {
  const submitted = own.filter(isSubmitted).length;
  const untouched = own.filter(({ state }) => state === 'not-started').length;
  return (
    <section class="hero" aria-label={m.overview.period}>
      <Stalk />
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

/** The rice stalk stands on the sign-in and home panels alone. */
function Stalk() {
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <path fill="none" d="M30 104C38 70 52 44 84 22" />
      <path
        stroke="none"
        d="M84 22c2-8 7-12 13-13 0 7-4 12-13 13M74 30c-2-8 0-14 5-19 4 6 3 13-5 19M76 33c7-5 14-5 20-1-5 6-12 6-20 1M64 40c-4-7-3-14 1-20 5 5 5 13-1 20M66 43c6-6 13-8 20-5-4 6-11 8-20 5M55 51c-5-6-6-13-3-20 5 5 7 12 3 20M57 54c5-7 12-10 19-8-3 7-9 10-19 8"
      />
    </svg>
  );
}

function Closing({ period }: { period: Period }) {
  const { storage } = useApp();
  const { closesOn, name } = period;
  const nowMs = storage.clock.nowMs();
  const daysLeft = closesOn === null ? null : daysUntil(closesOn, nowMs);
  const coming = comingDates(period, dayOf(nowMs)).find(({ date }) => date !== closesOn);
  return (
    <div>
      <p class="soft">{name}</p>
      {closesOn !== null && daysLeft !== null && (
        <>
          <p class="figure">{m.overview.daysLeft(daysLeft)}</p>
          <p>{m.overview.closesOn(formatDayLong(closesOn))}</p>
        </>
      )}
      {coming !== undefined && (
        <p class="soft">{m.overview.comingUp(formatRelativeDay(coming.date, nowMs), coming.name)}</p>
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
      <div class="go">
        <LinkButton kind="primary" whole icon="right" href={href}>
          {next === null ? m.overview.seeAll : m.overview.goOn}
        </LinkButton>
        <Button whole icon="doc" onClick={() => openEvidence({ kind: 'have-document', opd: source.opd })}>
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
