import { integrationNeed } from '../../domain/forms/definitions/integration-need.ts';
import { flowsOf, type Flow, type FlowEnd } from '../../domain/forms/integration-map.ts';
import { coverageOf, optionsOf, recordsOf } from '../../domain/forms/region-source.ts';
import { Card } from '../kit/card.tsx';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { CoverageLine } from './coverage-line.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { labelOfCode, useRegionView } from './region-view.ts';

/** Which application feeds which: a drawing, and the same as a table. */
export function MapCard() {
  const { source, nameOfRef } = useRegionView();
  const columns = useColumns();
  const records = recordsOf(source, 'integrationNeed');
  const { flows, incomplete } = flowsOf(records, nameOfRef);
  const words = d.region.map;
  return (
    <Card title={words.title}>
      <CoverageLine coverage={coverageOf(source, records)}>
        {incomplete === 0 ? undefined : words.incomplete(incomplete)}
      </CoverageLine>
      {flows.length > 0 && (
        <>
          <p class="small soft">{words.lead}</p>
          <MapDrawing flows={flows} />
          <DataTable
            caption={words.table}
            columns={columns}
            rows={flows}
            keyOf={({ record }) => `${record.opd} ${record.record}`}
          />
        </>
      )}
    </Card>
  );
}

function useColumns(): Column<Flow>[] {
  const { say, opdCode } = useRegionView();
  const words = d.region.map;
  const mechanisms = optionsOf(integrationNeed, 'mechanism');
  const states = optionsOf(integrationNeed, 'state');
  const code = (options: typeof states, chosen: string): string =>
    chosen === '' ? d.region.notSaid : labelOfCode(options, chosen, say);
  return [
    {
      key: 'data',
      title: words.data,
      isHeading: true,
      cell: ({ record, data }) => (
        <a href={link('pendataan', 'integrationNeed', record.opd, record.record)}>
          {data === '' ? words.unnamed : data}
        </a>
      ),
    },
    { key: 'from', title: words.from, cell: ({ from }) => <End end={from} /> },
    { key: 'to', title: words.to, cell: ({ to }) => <End end={to} /> },
    { key: 'mechanism', title: words.mechanism, cell: ({ mechanism }) => code(mechanisms, mechanism) },
    { key: 'state', title: words.state, cell: ({ state }) => code(states, state) },
    { key: 'opd', title: d.region.opd, cell: ({ record }) => opdCode(record.opd) },
  ];
}

function End({ end: { ref, label } }: { end: FlowEnd }) {
  const { source } = useRegionView();
  const found = source.records.find(({ opd, id }) => opd === ref?.opd && id === ref.record);
  return found === undefined ? (
    <>{label}</>
  ) : (
    <a href={link('pendataan', found.form, found.opd, found.id)}>{label}</a>
  );
}
