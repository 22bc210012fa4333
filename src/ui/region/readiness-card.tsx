import {
  foundations,
  regionReadiness,
  type OpdReadiness,
  type RegionReadiness,
} from '../../domain/forms/region-readiness.ts';
import { Card } from '../kit/card.tsx';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { formatNumber } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { CoverageLine } from './coverage-line.tsx';
import { useRegionView } from './region-view.ts';

type Line = OpdReadiness | { record: null };

/** The four foundations of each OPD, side by side and never merged. */
export function ReadinessCard() {
  const { source, opdCode } = useRegionView();
  const { coverage, rows, region } = regionReadiness(source);
  const words = d.region.readiness;
  return (
    <Card title={words.title}>
      <CoverageLine coverage={coverage} />
      {rows.length > 0 && (
        <>
          <p class="small soft">{words.lead}</p>
          <DataTable
            caption={words.title}
            columns={columnsOf(region, opdCode)}
            rows={[...rows, ...(rows.length > 1 ? [{ record: null }] : [])]}
            keyOf={({ record }) => record?.opd ?? ''}
          />
        </>
      )}
    </Card>
  );
}

const meanWords = (mean: number | null): string => (mean === null ? d.region.notSaid : formatNumber(mean, 1));

function columnsOf(region: RegionReadiness['region'], opdCode: (opd: string) => string): Column<Line>[] {
  const words = d.region.readiness;
  return [
    {
      key: 'opd',
      title: d.region.opd,
      isHeading: true,
      cell: ({ record }) =>
        record === null ? (
          words.mean
        ) : (
          <a href={link('pendataan', record.form, record.opd, record.id)}>{opdCode(record.opd)}</a>
        ),
    },
    ...foundations.map((foundation): Column<Line> => ({
      key: foundation,
      title: words.foundations[foundation],
      isNumber: true,
      cell: (line) => {
        if (line.record !== null) return meanWords(line.means[foundation]);
        const { mean, known } = region[foundation];
        return `${meanWords(mean)} ${words.known(known)}`;
      },
    })),
    {
      key: 'year',
      title: words.year,
      isNumber: true,
      cell: (line) => (line.record === null ? '' : (line.year ?? d.region.notSaid)),
    },
  ];
}
