import { securityIncident } from './definitions/security-incident.ts';
import { countByChoices, type CountTable } from './region-counts.ts';
import { coverageOf, recordsOf, type Coverage, type RegionSource } from './region-source.ts';
import { numberOf } from './value.ts';

/** Incidents by kind and severity, without anything of what happened: details stay with the OPD and Diskominfo. */
export type RegionIncidents = {
  table: CountTable;
  /** OPDs that told of an incident, or declared for this year that there was none: silence is not safety. */
  coverage: Coverage;
  declaredNone: number;
};

export function regionIncidents(source: RegionSource, year: number): RegionIncidents {
  const incidents = recordsOf(source, 'securityIncident');
  const declared = recordsOf(source, 'noIncident').filter(({ values }) => numberOf(values['cycle']) === year);
  return {
    table: countByChoices(source, securityIncident, { rows: 'kind', columns: 'severity' }),
    coverage: coverageOf(source, [...incidents, ...declared]),
    declaredNone: coverageOf(source, declared).said,
  };
}
