import type { Period } from '../../domain/directory.ts';
import type { Indicator, Instrument } from '../../domain/instrument.ts';
import { signOffStanding } from '../../domain/sign-off.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatDecimal } from '../kit/format.ts';
import { Ladder, LevelsList } from '../kit/ladder.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useRoom } from '../kit/use-room.ts';
import type { RoomView } from '../kit/room-view.ts';
import { d, m } from '../messages/messages.ts';
import { DeterminationCard } from './determination-card.tsx';
import { LevelPools } from './level-pool.tsx';
import { NextLevel } from './next-level.tsx';
import { RegionExplanation } from './region-explanation.tsx';
import { SignOffCard } from './sign-off-card.tsx';

/** One indicator of *Penetapan*: what all OPDs proved, the level, the region's text, and their sign-off. */
export function DeterminedRoom({ code }: { code: string }) {
  const { period, instrument } = useApp();
  const room = useRoom(code);
  const back = { href: link('penetapan'), label: d.determination.back };
  if (room.state === 'filled' && room.value !== null && period !== null && instrument !== null) {
    return <Room view={room.value} period={period} instrument={instrument} />;
  }
  if (room.state === 'failed') {
    return (
      <Page title={code} back={back}>
        <FailedState onRetry={() => location.reload()} />
      </Page>
    );
  }
  const isComing = room.state === 'loading' || (period !== null && instrument === null);
  return (
    <Page title={code} back={back}>
      {isComing ? (
        <LoadingBones />
      ) : (
        <EmptyState title={m.answering.room.missingTitle} text={m.answering.room.missing} />
      )}
    </Page>
  );
}

type RoomProps = { view: RoomView; period: Period; instrument: Instrument };

function Room({ view, period, instrument }: RoomProps) {
  const { indicator, assessment, scope } = view;
  const { label, ties, claims, coverage } = assessment.room;
  const isSilent = indicator.external !== null && ties.length + claims.length + coverage.length === 0;
  const isLocked = signOffStanding(instrument, assessment).state === 'holds';
  return (
    <Page
      title={indicator.shortName}
      back={{ href: link('penetapan'), label: d.determination.back }}
      above={label === '' ? indicator.id : `${indicator.id} · ${label}`}
      lead={<Neighbours indicator={indicator} instrument={instrument} />}
    >
      <SignOffCard view={view} period={period} instrument={instrument} />
      <div class="columns">
        <aside class="stack wide lead">
          <Levels view={view} period={period} instrument={instrument} />
          <NextLevel assessment={assessment} />
        </aside>
        <div class="stack wide body">
          {!isSilent && <LevelPools assessment={assessment} scope={scope} />}
          <DeterminationCard assessment={assessment} />
          <RegionExplanation view={view} period={period.id} isLocked={isLocked} />
          <Neighbours indicator={indicator} instrument={instrument} />
        </div>
      </div>
    </Page>
  );
}

function Levels({ view, period, instrument }: RoomProps) {
  const { directory } = useApp();
  const { indicator, assessment } = view;
  const { determination } = assessment.room;
  const names = indicator.capability === null ? undefined : instrument.levelNames?.[indicator.capability];
  const official = directory.officials.get(`${period.id}:${indicator.id}`);
  return (
    <Card title={m.answering.room.now}>
      <Ladder levels={assessment.reached} target={instrument.target.level ?? undefined} />
      <LevelsList levels={assessment.reached} names={names} />
      {determination !== null && (
        <p class="small">
          <b>{m.answering.room.determined(formatDecimal(determination.level))}</b> {determination.note}
        </p>
      )}
      {official !== undefined && (
        <p class="small">{m.answering.room.official(formatDecimal(official.value), official.source)}</p>
      )}
      <p class="small">
        <a href={link('indikator', indicator.id)}>{d.determination.openRoom}</a>
      </p>
    </Card>
  );
}

/** The indicator before and the one after, in the order of the instrument. */
function Neighbours({ indicator, instrument }: { indicator: Indicator; instrument: Instrument }) {
  const words = d.determination.neighbours;
  const place = instrument.indicators.findIndex(({ id }) => id === indicator.id);
  const [before, after] = [instrument.indicators[place - 1], instrument.indicators[place + 1]];
  return (
    <nav class="row spread" aria-label={words.label}>
      {before === undefined ? (
        <span />
      ) : (
        <LinkButton
          kind="quiet"
          icon="left"
          href={link('penetapan', before.id)}
          label={words.to(words.before, `${before.id} ${before.shortName}`)}
        >
          {words.before}
        </LinkButton>
      )}
      {after !== undefined && (
        <LinkButton
          kind="quiet"
          href={link('penetapan', after.id)}
          label={words.to(words.after, `${after.id} ${after.shortName}`)}
        >
          {words.after}
        </LinkButton>
      )}
    </nav>
  );
}
