import { scenariosFrom, type Scenario } from '../../domain/scenarios.ts';
import { agencyScope } from '../../domain/scope.ts';
import { readEntity } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive, type Live } from '../kit/use-live.ts';

/** The kept scenarios of a period, as they stand on this device. */
export function useScenarios(period: string): Live<Scenario[]> {
  const { db } = useApp().storage;
  return useLive(
    async () => scenariosFrom(await readEntity(db, agencyScope, 'scenario'), period),
    [db, period],
  );
}
