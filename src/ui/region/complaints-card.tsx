import { ages, regionComplaints, type StageRow } from '../../domain/forms/region-complaints.ts';
import { Card } from '../kit/card.tsx';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { Tag } from '../kit/tag.tsx';
import { d } from '../messages/messages.ts';
import { CoverageLine } from './coverage-line.tsx';
import { Figure, listLink } from './record-links.tsx';
import { useRegionView } from './region-view.ts';

/** Complaints by stage and by how long ago they came in. */
export function ComplaintsCard() {
  const { source, given } = useRegionView();
  const { coverage, stages, overdue } = regionComplaints(source, given);
  const words = d.region.complaints;
  return (
    <Card title={words.title}>
      <CoverageLine coverage={coverage} />
      {overdue > 0 && (
        <p>
          <Tag state="needs-repair">
            {words.overdue}: {overdue}
          </Tag>
        </p>
      )}
      {stages.length > 0 && (
        <DataTable caption={words.title} columns={columnsOf()} rows={stages} keyOf={({ stage }) => stage} />
      )}
    </Card>
  );
}

function columnsOf(): Column<StageRow>[] {
  const words = d.region.complaints;
  return [
    { key: 'stage', title: words.stage, isHeading: true, cell: ({ stage }) => words.stages[stage] },
    {
      key: 'overdue',
      title: words.overdue,
      isNumber: true,
      cell: (row) => (
        <Figure
          count={row.overdue}
          href={listLink('complaint', '', { stage: row.stage, overdue: 'yes' })}
          row={words.stages[row.stage]}
          column={words.overdue}
        />
      ),
    },
    ...ages.map((age): Column<StageRow> => ({
      key: age,
      title: words.ages[age],
      isNumber: true,
      cell: ({ byAge }) => byAge[age],
    })),
    {
      key: 'all',
      title: d.region.sum,
      isNumber: true,
      cell: ({ stage, all }) => (
        <Figure
          count={all}
          href={listLink('complaint', '', { stage })}
          row={words.stages[stage]}
          column={d.region.sum}
        />
      ),
    },
  ];
}
