import { toHundredths, type Fraction } from '../../domain/fraction.ts';
import type { RegionReport } from '../../domain/region-report.ts';
import type { OfficialIndex } from '../../domain/official-index.ts';
import { formatMoment, formatNumber } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { sheetOf, type Cells, type ColumnLooks } from './sheet.ts';

type Key = keyof typeof d.report.workbook.summary.columns;
type Line = Cells<Key>;

const looks: ColumnLooks<Key> = {
  what: [46, 'text'],
  official: [13, 'decimal'],
  accepted: [13, 'decimal'],
  proven: [16, 'decimal'],
  claimed: [14, 'decimal'],
  note: [70, 'text'],
};

/** As printed: half-up to two decimals, so that the workbook shows the figure that every screen shows. */
const printedNumber = (value: Fraction): number => toHundredths(value) / 100;

/** *Ringkasan*: what was assessed, the index apart from the published one, domains and aspects. */
export function summarySheet(report: RegionReport, newestEditAt: string | null) {
  const words = d.report.workbook.summary;
  const { profile } = report.source.directory;
  const { period, instrument } = report.source;
  const facts: Line[] = [
    { what: words.agency, note: profile.name },
    { what: words.period, note: `${period.name} (${period.year})` },
    { what: words.instrument, note: `${instrument.title}, ${instrument.edition}` },
    { what: words.dataUntil, note: newestEditAt === null ? null : formatMoment(newestEditAt) },
  ];
  return sheetOf(words, looks, [
    ...facts,
    ...indexLines(report),
    ...sectionLines(report),
    ...countLines(report),
  ]);
}

function indexLines({ indices, official, earlier, source }: RegionReport): Line[] {
  const words = d.report.workbook.summary;
  const { accepted, proven, claimed } = indices;
  const target = source.instrument.target.indexHundredths;
  const lines: Line[] = [
    {
      what: words.index,
      official: official === null ? null : Number(official.value),
      accepted: printedNumber(accepted.index),
      proven: printedNumber(proven.index),
      claimed: printedNumber(claimed.index),
      note: [words.predicates(accepted.predicate.name), officialNote(official)].filter(Boolean).join(' '),
    },
  ];
  if (earlier !== null) {
    const { year, value } = earlier;
    lines.push({ what: words.earlier(year), official: Number(value), note: officialNote(earlier) });
  }
  if (target !== null) lines.push({ what: words.target, accepted: target / 100 });
  return lines;
}

function officialNote(official: OfficialIndex | null): string {
  if (official === null) return '';
  return d.report.workbook.summary.officialNote(official.predicate?.predicate.name ?? '', official.source);
}

function sectionLines({ sections }: RegionReport): Line[] {
  const words = d.report.workbook.summary;
  return sections.map(({ section, values }) => ({
    what: section.name,
    accepted: printedNumber(values.accepted),
    proven: printedNumber(values.proven),
    claimed: printedNumber(values.claimed),
    note: words.weight(words.kinds[section.kind], formatNumber(section.weight / 100, 2)),
  }));
}

function countLines({ unreviewed, indices }: RegionReport): Line[] {
  const words = d.report.workbook.summary;
  return [
    { what: words.unreviewed, note: formatNumber(unreviewed) },
    { what: words.unfilled, note: formatNumber(indices.claimed.unfilled.length) },
  ];
}
