import { useApp } from '../kit/app-context.ts';
import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { link, route, withQuery } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { d } from '../messages/messages.ts';
import { ownerOf } from './agency-edits.ts';
import { AssignmentCopyCard } from './assignment-copy-card.tsx';
import { AssignmentImportCard } from './assignment-import-card.tsx';
import { AssignmentsByIndicator, AssignmentsByOpd } from './assignment-lists.tsx';
import { AssignmentMatrix } from './assignment-matrix.tsx';
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
  const present = viewOf(route.value.query.get('menurut'));
  return (
    <div class="stack wide">
      <div>
        <h2>{words.title}</h2>
        <p class="small soft">
          {period.name}. {words.lead(of - ownerless.length, of)}
        </p>
      </div>
      {ownerless.length > 0 && (
        <>
          <AssignmentCopyCard period={period} instrument={instrument} />
          <AssignmentProposalCard period={period} instrument={instrument} />
        </>
      )}
      {ownerless.length > 0 && (
        <Banner tone="warn" level={3} title={words.ownerless(ownerless.length)}>
          <p>{words.ownerlessText}</p>
        </Banner>
      )}
      <div class="stack">
        <ViewSwitch present={present} />
        <View present={present} period={period} instrument={instrument} />
      </div>
      <AssignmentImportCard period={period} instrument={instrument} />
    </div>
  );
}

/** How the assignments are looked at, as the address says it. */
const views = ['indikator', 'opd', 'matriks'] as const;
type ViewName = (typeof views)[number];

const viewOf = (written: string | null): ViewName => views.find((known) => known === written) ?? 'indikator';

function View({ present, ...shown }: { present: ViewName; period: Period; instrument: Instrument }) {
  switch (present) {
    case 'indikator':
      return <AssignmentsByIndicator {...shown} />;
    case 'opd':
      return <AssignmentsByOpd {...shown} />;
    case 'matriks':
      return <AssignmentMatrix {...shown} />;
  }
}

function ViewSwitch({ present }: { present: ViewName }) {
  const words = d.manage.assignment;
  const here = link('kelola', 'penugasan');
  const labels = { indikator: words.byIndicator, opd: words.byOpd, matriks: words.byMatrix };
  return (
    <nav class="tabs" aria-label={words.view}>
      {views.map((view) => (
        <a
          key={view}
          href={withQuery(here, { menurut: view === 'indikator' ? '' : view })}
          aria-current={view === present ? 'true' : undefined}
        >
          {labels[view]}
        </a>
      ))}
    </nav>
  );
}
