import { toHundredths, toPrinted, hundredthsToText } from '../../domain/fraction.ts';
import type { OfficialIndex } from '../../domain/official-index.ts';
import type { RegionReport } from '../../domain/region-report.ts';
import { formatDecimal, formatNumber } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { columnsOf, type Block } from './report-blocks.ts';

/** Chapter II: the estimate from what is accepted, the published value apart, domains and aspects. Never what is claimed. */
export function resultBlocks(report: RegionReport): Block[] {
  const { result } = d.report.layout;
  const { accepted } = report.indices;
  const columns = columnsOf(result.head, [34, 14, 22, 30], [1]);
  return [
    { kind: 'chapter', text: result.title },
    { kind: 'text', text: sentencesOf(report) },
    { kind: 'table', caption: result.estimate, columns, rows: figureRows(report) },
    { kind: 'section', text: result.sections },
    {
      kind: 'table',
      caption: result.sections,
      columns: columnsOf(result.sectionsHead, [64, 18, 18], [1, 2]),
      rows: report.sections.map(({ section, values }) => [
        `${result.kinds[section.kind]} ${section.name}`,
        formatNumber(section.weight / 100, 2),
        formatDecimal(toPrinted(values.accepted)),
      ]),
    },
    barsOf(report),
    ...(accepted.byPrintedValue === null
      ? []
      : [
          { kind: 'text', text: result.both(accepted.predicate.name, accepted.byPrintedValue.name) } as const,
        ]),
  ];
}

function sentencesOf({ indices: { accepted }, official, earlier }: RegionReport): string {
  const { result } = d.report.layout;
  const value = formatDecimal(toPrinted(accepted.index));
  const sentences = [result.sentence(value, accepted.predicate.name)];
  if (earlier !== null) sentences.push(comparedWith(earlier, toHundredths(accepted.index)));
  if (official === null) sentences.push(result.officialNone);
  return sentences.join(' ');
}

function comparedWith({ value, year }: OfficialIndex, hundredths: number): string {
  const { result } = d.report.layout;
  const difference = hundredths - Math.round(Number(value) * 100);
  const text = formatDecimal(hundredthsToText(Math.abs(difference)));
  if (difference === 0) return result.same(year);
  return difference > 0 ? result.above(text, year) : result.below(text, year);
}

function figureRows({ indices, official, earlier, source }: RegionReport): string[][] {
  const { result } = d.report.layout;
  const { accepted } = indices;
  const target = source.instrument.target.indexHundredths;
  const officialRow = (one: OfficialIndex | null): string[][] =>
    one === null
      ? []
      : [
          [
            result.official(one.year),
            formatDecimal(one.value),
            one.predicate?.predicate.name ?? '',
            one.source,
          ],
        ];
  return [
    [
      result.estimate,
      formatDecimal(toPrinted(accepted.index)),
      accepted.predicate.name,
      result.estimateSource,
    ],
    ...officialRow(official),
    ...officialRow(earlier),
    ...(target === null ? [] : [[result.target, formatDecimal(hundredthsToText(target)), '', '']]),
  ];
}

function barsOf({ sections, targetLevel }: RegionReport): Block {
  const { result } = d.report.layout;
  return {
    kind: 'bars',
    caption: result.chart,
    note: result.chartTarget(targetLevel),
    target: targetLevel,
    bars: sections
      .filter(({ section }) => section.kind === 'aspect')
      .map(({ section, values }) => ({
        name: section.name,
        value: values.accepted.num / values.accepted.den,
        text: formatDecimal(toPrinted(values.accepted)),
      })),
  };
}
