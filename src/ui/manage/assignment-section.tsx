import { useApp } from '../kit/app-context.ts';
import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { link, route, withQuery } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { d } from '../messages/messages.ts';
import { ownerOf } from './agency-edits.ts';
import { AssignmentsByIndicator, AssignmentsByOpd } from './assignment-lists.tsx';
import { AssignmentProposalCard } from './assignment-proposal-card.tsx';

/** Who answers what in the running period, by indicator or by OPD, and the shipped start. */
export function AssignmentSection() {
  const { period, instrument } = useApp();
  const words = d.manage.assignment;
  if (period === null) {
    return (
      <EmptyState {...words.noPeriod}>
        <LinkButton kind="primary" href={link('kelola', 'periode', 'baru')}>
          {d.manage.period.create}
        </LinkButton>
      </EmptyState>
    );
  }
  if (instrument === null) return <p>{words.noInstrument}</p>;
  return <Assignments period={period} instrument={instrument} />;
}

function Assignments({ period, instrument }: { period: Period; instrument: Instrument }) {
  const { directory } = useApp();
  const words = d.manage.assignment;
  const ownerless = instrument.indicators.filter(
    ({ id }) => ownerOf(directory, { period: period.id, indicator: id }) === null,
  );
  const of = instrument.indicators.length;
  const isByOpd = route.value.query.get('menurut') === 'opd';
  return (
    <div class="stack wide">
      <div>
        <h2>{words.title}</h2>
        <p class="small soft">
          {period.name}. {words.lead(of - ownerless.length, of)}
        </p>
      </div>
      {ownerless.length > 0 && <AssignmentProposalCard period={period} instrument={instrument} />}
      {ownerless.length > 0 && (
        <Banner tone="warn" level={3} title={words.ownerless(ownerless.length)}>
          <p>{words.ownerlessText}</p>
        </Banner>
      )}
      <div class="stack">
        <ViewSwitch isByOpd={isByOpd} />
        {isByOpd ? (
          <AssignmentsByOpd period={period} instrument={instrument} />
        ) : (
          <AssignmentsByIndicator period={period} instrument={instrument} />
        )}
      </div>
    </div>
  );
}

function ViewSwitch({ isByOpd }: { isByOpd: boolean }) {
  const words = d.manage.assignment;
  const here = link('kelola', 'penugasan');
  return (
    <nav class="tabs" aria-label={words.view}>
      <a href={here} aria-current={isByOpd ? undefined : 'true'}>
        {words.byIndicator}
      </a>
      <a href={withQuery(here, { menurut: 'opd' })} aria-current={isByOpd ? 'true' : undefined}>
        {words.byOpd}
      </a>
    </nav>
  );
}
