import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { d } from '../messages/messages.ts';
import { ApplicationsCard } from './applications-card.tsx';
import { ComplaintsCard } from './complaints-card.tsx';
import { FlagsCard } from './flags-card.tsx';
import { IncidentsCard } from './incidents-card.tsx';
import { MapCard } from './map-card.tsx';
import { OfficesCard } from './offices-card.tsx';
import { ReadinessCard } from './readiness-card.tsx';
import { RegionViewProvider, useRegion } from './region-view.ts';
import { SpendingCard } from './spending-card.tsx';

/** *Gambaran daerah*: what the data collection says of all OPDs together, for Diskominfo. */
export function RegionPage() {
  const region = useRegion();
  return (
    <Page
      title={d.region.title}
      back={{ href: link('pendataan'), label: d.region.back }}
      lead={<p class="soft">{d.region.lead}</p>}
    >
      {region.state === 'loading' && <LoadingBones label={d.region.loading} />}
      {region.state === 'failed' && (
        <FailedState reason={d.region.notLoaded} onRetry={() => location.reload()} />
      )}
      {region.state === 'filled' && (
        <RegionViewProvider.Provider value={region.value}>
          <ApplicationsCard />
          <SpendingCard />
          <FlagsCard />
          <OfficesCard />
          <ReadinessCard />
          <ComplaintsCard />
          <IncidentsCard />
          <MapCard />
        </RegionViewProvider.Provider>
      )}
    </Page>
  );
}
