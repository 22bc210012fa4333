import { ictSpending } from '../../domain/forms/definitions/ict-spending.ts';
import { optionsOf, type Sum } from '../../domain/forms/region-source.ts';
import { spendingByYear, type SpendingPart, type SpendingYear } from '../../domain/forms/region-spending.ts';
import { Card } from '../kit/card.tsx';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { Details } from '../kit/fold.tsx';
import { formatNumber } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { CoverageLine } from './coverage-line.tsx';
import { Figure, listLink } from './record-links.tsx';
import { labelOfCode, useRegionView, type RegionView } from './region-view.ts';

/** What is spent on ICT by year, by kind, and tied to the roadmap or not. */
export function SpendingCard() {
  const { source } = useRegionView();
  const { coverage, years } = spendingByYear(source);
  return (
    <Card title={d.region.spending.title}>
      <CoverageLine coverage={coverage} />
      {years.map((year, place) => (
        <Details
          key={year.year ?? ''}
          title={`${d.region.spending.year(nameOfYear(year))} · ${money(year.all.realised)}`}
          open={place === 0}
        >
          <div class="stack">
            <Parts
              year={year}
              field="category"
              parts={year.byCategory}
              caption={d.region.spending.byCategory(nameOfYear(year))}
              rowsAre={d.region.spending.category}
            />
            <Parts
              year={year}
              field="roadmapItem"
              parts={year.byRoadmap}
              caption={d.region.spending.byRoadmap(nameOfYear(year))}
              rowsAre={d.region.spending.roadmap}
            />
          </div>
        </Details>
      ))}
    </Card>
  );
}

const nameOfYear = ({ year }: SpendingYear): string =>
  year === null ? d.region.spending.noYear : String(year);

/** What is known of a sum, and of how many purchases nobody knows it. */
function money({ known, unknown }: Sum): string {
  if (unknown > 0 && known === 0) return d.region.spending.onlyUnknown;
  const amount = `Rp ${formatNumber(known)}`;
  return unknown === 0 ? amount : `${amount}, ${d.region.spending.unknown(unknown)}`;
}

type PartsProps = {
  year: SpendingYear;
  field: 'category' | 'roadmapItem';
  parts: readonly SpendingPart[];
  caption: string;
  rowsAre: string;
};

function Parts(props: PartsProps) {
  const { year, parts, caption } = props;
  const { say } = useRegionView();
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(props, say)}
      rows={[...parts, ...(parts.length > 1 ? [year.all] : [])]}
      keyOf={({ code }) => code}
    />
  );
}

function columnsOf({ year, field, rowsAre }: PartsProps, say: RegionView['say']): Column<SpendingPart>[] {
  const options = optionsOf(ictSpending, field);
  const words = d.region.spending;
  const nameOf = ({ code }: SpendingPart): string =>
    code === '' ? d.region.all : labelOfCode(options, code, say);
  const codesOf = ({ code }: SpendingPart): Record<string, string> => ({
    fiscalYear: String(year.year ?? 'unknown'),
    ...(code === '' ? {} : { [field]: code }),
  });
  return [
    { key: 'code', title: rowsAre, isHeading: true, cell: nameOf },
    {
      key: 'purchases',
      title: words.purchases,
      isNumber: true,
      cell: (part) => (
        <Figure
          count={part.purchases}
          href={listLink('ictSpending', '', codesOf(part))}
          row={nameOf(part)}
          column={words.purchases}
        />
      ),
    },
    { key: 'ceiling', title: words.ceiling, isNumber: true, cell: ({ ceiling }) => money(ceiling) },
    { key: 'realised', title: words.realised, isNumber: true, cell: ({ realised }) => money(realised) },
  ];
}
