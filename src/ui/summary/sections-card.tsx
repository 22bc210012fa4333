import { hundredthsToText, toPrinted, type Fraction } from '../../domain/fraction.ts';
import type { Section } from '../../domain/instrument.ts';
import { levelKinds, type LevelKind } from '../../domain/maturity.ts';
import { nationalAverage } from '../../domain/national-averages.ts';
import { officialSections } from '../../domain/official-score.ts';
import type { IndexByKind } from '../../domain/three-indices.ts';
import { Card } from '../kit/card.tsx';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { formatDecimal } from '../kit/format.ts';
import { d, m } from '../messages/messages.ts';
import type { SummarySource } from './summary-view.ts';

type SectionsCardProps = {
  source: SummarySource;
  indices: Record<LevelKind, IndexByKind>;
  kinds: readonly LevelKind[];
};

/** Every domain and aspect in figures: by the levels, as the ministry published them, and the national average where one is known. */
export function SectionsCard({ source, indices, kinds }: SectionsCardProps) {
  const { instrument, period } = source;
  const words = d.summary.sections;
  const official = newestOfficial(source);
  const averages = instrument.sections.map(({ id }) => nationalAverage(instrument.id, id, period.year));
  const columns: Column<Section>[] = [
    { key: 'name', title: words.section, isHeading: true, cell: ({ name }) => name },
    ...levelKinds
      .filter((kind) => kinds.includes(kind))
      .toReversed()
      .map((kind) => ({
        key: kind,
        title: m.words.standings[kind],
        isNumber: true,
        cell: ({ id }: Section) =>
          printed(indices[kind].sections.find((section) => section.id === id)?.exact),
      })),
    ...(official === null
      ? []
      : [
          {
            key: 'official',
            title: words.official(official.year),
            isNumber: true,
            cell: ({ id }: Section) => printed(official.sections.get(id)),
          },
        ]),
    ...(averages.every((average) => average === null)
      ? []
      : [
          {
            key: 'nation',
            title: words.nation,
            isNumber: true,
            cell: (section: Section) => {
              const average = averages[instrument.sections.indexOf(section)];
              return average === null || average === undefined
                ? ''
                : words.nationOf(formatDecimal(hundredthsToText(average.hundredths)), average.year);
            },
          },
        ]),
  ];
  return (
    <Card title={words.title}>
      <DataTable caption={words.title} columns={columns} rows={instrument.sections} keyOf={({ id }) => id} />
    </Card>
  );
}

const printed = (value: Fraction | undefined): string =>
  value === undefined ? '' : formatDecimal(toPrinted(value));

/** The sections of the newest period, this one or before, whose published values are complete. */
function newestOfficial({ instrument, directory, period }: SummarySource) {
  const periods = [...directory.periods.values()]
    .filter((one) => one.instrument === period.instrument && one.year <= period.year)
    .toSorted((one, other) => other.year - one.year);
  for (const { id, year } of periods) {
    const sections = officialSections(instrument, directory, { id });
    if (sections !== null) return { year, sections };
  }
  return null;
}
