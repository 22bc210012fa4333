import { officeConnectivity } from '../../domain/forms/definitions/office-connectivity.ts';
import { regionOffices, type OfficeLink } from '../../domain/forms/region-offices.ts';
import { optionsOf } from '../../domain/forms/region-source.ts';
import { useWhole } from '../forms/use-whole.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { formatNumber } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { CoverageLine } from './coverage-line.tsx';
import { RecordLink } from './record-links.tsx';
import { labelOfCode, useRegionView } from './region-view.ts';

/** Long lists are drawn in part: the worst stand first. */
const shownAtFirst = 20;

/** Offices by the quality of their link, those without internet first. */
export function OfficesCard() {
  const { source } = useRegionView();
  const [isWhole, showWhole] = useWhole();
  const { coverage, offices, unmeasured } = regionOffices(source);
  const columns = useColumns();
  const words = d.region.offices;
  return (
    <Card title={words.title}>
      <CoverageLine coverage={coverage}>
        {unmeasured === 0 ? undefined : words.unmeasured(unmeasured)}
      </CoverageLine>
      {offices.length > 0 && (
        <>
          <p class="small soft">{words.lead}</p>
          <DataTable
            caption={words.title}
            columns={columns}
            rows={isWhole ? offices : offices.slice(0, shownAtFirst)}
            keyOf={({ record }) => `${record.opd} ${record.id}`}
          />
        </>
      )}
      {!isWhole && offices.length > shownAtFirst && (
        <div>
          <Button kind="quiet" onClick={showWhole}>
            {d.region.more}
          </Button>
        </div>
      )}
    </Card>
  );
}

function useColumns(): Column<OfficeLink>[] {
  const { opdCode, say } = useRegionView();
  const words = d.region.offices;
  const internets = optionsOf(officeConnectivity, 'internet');
  const speed = ({ internet }: OfficeLink, mbps: number | null): string => {
    if (mbps !== null) return formatNumber(mbps, 2);
    return internet === 'none' ? '–' : words.notMeasured;
  };
  return [
    {
      key: 'office',
      title: words.office,
      isHeading: true,
      cell: ({ record }) => <RecordLink record={record} />,
    },
    { key: 'opd', title: d.region.opd, cell: ({ record }) => opdCode(record.opd) },
    { key: 'internet', title: words.internet, cell: ({ internet }) => labelOfCode(internets, internet, say) },
    { key: 'down', title: words.down, isNumber: true, cell: (office) => speed(office, office.downMbps) },
    { key: 'up', title: words.up, isNumber: true, cell: (office) => speed(office, office.upMbps) },
    {
      key: 'tries',
      title: words.tries,
      isNumber: true,
      cell: ({ measured, failed }) => words.triesOf(measured, failed),
    },
  ];
}
