import './summary.css';
import { isCoordinator, isReviewer } from '../../domain/authority.ts';
import { levelKinds } from '../../domain/maturity.ts';
import { countVerdicts, reviewQueue } from '../../domain/review-queue.ts';
import { threeIndices } from '../../domain/three-indices.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useRemote } from '../kit/use-remote.ts';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { d } from '../messages/messages.ts';
import { AspectBars } from './aspect-bars.tsx';
import { IndexCard } from './index-card.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { LateCard } from './late-card.tsx';
import { LeaderCard } from './leader-card.tsx';
import { OpdProgress } from './opd-progress.tsx';
import { SectionsCard } from './sections-card.tsx';
import { WeekCard } from './week-card.tsx';
import { indicatorRows, type SummarySource } from './summary-view.ts';

/** *Ringkasan*: where the region stands and which OPD needs a word. Leaders see no index of what is only claimed. */
export function SummaryPage() {
  const { directory, period, instrument } = useApp();
  const rooms = useRooms();
  if (period === null || instrument === null) return <NoPeriod />;
  if (rooms.state !== 'filled') {
    return (
      <Page title={d.summary.title}>{rooms.state === 'loading' ? <LoadingBones /> : <FailedState />}</Page>
    );
  }
  const assessments = new Map([...rooms.value].map(([id, { assessment }]) => [id, assessment]));
  return <Summary source={{ instrument, period, directory, assessments }} />;
}

function Summary({ source }: { source: SummarySource }) {
  const { me, endpoint } = useApp();
  const { instrument, period, directory, assessments } = source;
  const mayReview = isReviewer(me);
  const maySeeDevices = isCoordinator(me);
  const devices = useRemote(
    async () => (maySeeDevices ? await endpoint.devices() : null),
    [endpoint, maySeeDevices],
  );
  const indices = threeIndices(instrument, assessments.values());
  const indicators = indicatorRows(source);
  const unreviewed = indicators.reduce((total, row) => total + row.unreviewed, 0);
  const opds = [...directory.opds.values()].filter((opd) => opd.active).length;
  return (
    <Page
      title={d.summary.title}
      lead={<p class="soft small">{d.summary.lead(period.name, opds, instrument.indicators.length)}</p>}
    >
      {mayReview ? (
        <>
          <div>
            <LinkButton kind="primary" whole icon="accepted" href={link('verifikasi')}>
              {d.summary.review(verdictsWaiting(source))}
            </LinkButton>
          </div>
          <IndexCard source={source} indices={indices} />
          <LateCard source={source} />
          <AspectBars instrument={instrument} indices={indices} kinds={['claimed', 'proven', 'accepted']} />
        </>
      ) : (
        <>
          <LeaderCard source={source} index={indices.accepted} unreviewed={unreviewed} />
          <AspectBars instrument={instrument} indices={indices} kinds={['accepted']} />
        </>
      )}
      <WeekCard source={source} />
      <OpdProgress source={source} devices={devices.state === 'filled' ? devices.value : null} />
      <SectionsCard source={source} indices={indices} kinds={mayReview ? levelKinds : ['accepted']} />
      <IndicatorTable
        rows={indicators}
        kinds={mayReview ? ['claimed', 'proven', 'accepted'] : ['accepted']}
      />
    </Page>
  );
}

/** As many as *Verifikasi* says: what OPDs have submitted. */
const verdictsWaiting = ({ assessments }: SummarySource): number =>
  countVerdicts(reviewQueue(assessments.values()).filter(({ part }) => part === 'waiting'));

function NoPeriod() {
  return (
    <Page title={d.summary.title}>
      <EmptyState title={d.summary.noPeriod.title} text={d.summary.noPeriod.text}>
        <LinkButton href={link('kelola', 'periode')}>{d.summary.noPeriod.act}</LinkButton>
      </EmptyState>
    </Page>
  );
}
