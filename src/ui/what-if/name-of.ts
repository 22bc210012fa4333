import type { Indicator } from '../../domain/instrument.ts';
import type { Workbench } from './workbench.ts';

/** "I45 Layanan Publik Sektor 1: SIMRS": the indicator by its id and short name, with the service that the region chose. */
export function nameOf(bench: Workbench, { id, shortName }: Indicator): string {
  const label = bench.source.value.assessments.get(id)?.room.label ?? '';
  return label === '' ? `${id} ${shortName}` : `${id} ${shortName}: ${label}`;
}
