import { application } from '../../domain/forms/definitions/application.ts';
import { countByOpd } from '../../domain/forms/region-counts.ts';
import { Card } from '../kit/card.tsx';
import { formatList } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { CountsTable } from './count-table.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { useRegionView } from './region-view.ts';

/** Which applications each OPD has, and in which state. */
export function ApplicationsCard() {
  const { source, opdCode } = useRegionView();
  const table = countByOpd(source, application, 'status');
  const silent = source.opds.filter((opd) => !table.rows.some(({ key }) => key === opd));
  return (
    <Card title={d.region.applications}>
      <CoverageLine coverage={table.coverage}>
        {silent.length === 0 ? undefined : d.region.silent(formatList(silent.map(opdCode)))}
      </CoverageLine>
      {table.rows.length > 0 && (
        <CountsTable
          caption={d.region.applications}
          form={application}
          field="status"
          table={table}
          rowsAre={d.region.opd}
          nameOfRow={opdCode}
          listOf={(opd) => ({ opd, codes: {} })}
        />
      )}
    </Card>
  );
}
