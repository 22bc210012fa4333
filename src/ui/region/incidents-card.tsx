import { securityIncident } from '../../domain/forms/definitions/security-incident.ts';
import { regionIncidents } from '../../domain/forms/region-incidents.ts';
import { optionsOf } from '../../domain/forms/region-source.ts';
import { Card } from '../kit/card.tsx';
import { d } from '../messages/messages.ts';
import { CountsTable } from './count-table.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { labelOfCode, useRegionView } from './region-view.ts';

/** Incidents by kind and severity, without details. */
export function IncidentsCard() {
  const { source, year, say } = useRegionView();
  const { table, coverage, declaredNone } = regionIncidents(source, year);
  const words = d.region.incidents;
  const kinds = optionsOf(securityIncident, 'kind');
  return (
    <Card title={words.title}>
      <CoverageLine coverage={coverage}>{words.declaredNone(declaredNone, year)}</CoverageLine>
      {table.rows.length > 0 && (
        <>
          <p class="small soft">{words.lead}</p>
          <CountsTable
            caption={words.title}
            form={securityIncident}
            field="severity"
            table={table}
            rowsAre={words.kind}
            nameOfRow={(kind) => labelOfCode(kinds, kind, say)}
            listOf={(kind) => ({ opd: '', codes: { kind } })}
          />
        </>
      )}
    </Card>
  );
}
