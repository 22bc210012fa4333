import type { RegionReport } from '../../domain/region-report.ts';
import type { IndicatorReport } from '../../domain/indicator-report.ts';
import { tiedDocuments, type TiedDocument } from '../../domain/evidence-rows.ts';
import { formatDay, formatDecimal } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { blockerInWords } from './blocker-words.ts';
import { explanationInWords } from './explanation-words.ts';
import { columnsOf, type Block } from './report-blocks.ts';
import { indicatorInWords } from './report-findings.ts';

/** Chapter IV: every indicator in one table, then what the region says about each. */
export function indicatorBlocks({ indicators, targetLevel }: RegionReport): Block[] {
  const words = d.report.layout.indicators;
  const explained = indicators.filter(({ explanations }) => explanations.length > 0);
  return [
    { kind: 'chapter', text: words.title },
    {
      kind: 'table',
      caption: words.caption,
      columns: columnsOf(words.head, [24, 18, 11, 9, 9, 29], [2, 3, 4]),
      rows: indicators.map((report) => rowOf(report, targetLevel)),
    },
    { kind: 'section', text: words.explanations },
    ...explained.flatMap(explanationBlocks),
    ...(explained.length === 0 ? [{ kind: 'text', text: words.noExplanations } as const] : []),
  ];
}

function rowOf(report: IndicatorReport, targetLevel: number): string[] {
  const { layout } = d.report;
  const { indicator, levels, determination, official, blockers, owner } = report;
  const value = formatDecimal(String(levels.accepted));
  const settled = determination === null ? value : layout.indicators.determined(value);
  const [first] = blockers?.blockers ?? [];
  return [
    indicatorInWords(report),
    owner?.name ?? layout.none,
    indicator.external === null ? settled : d.external.given(value),
    String(targetLevel),
    official === null ? layout.none : formatDecimal(official.value),
    first === undefined || Number(levels.accepted) >= targetLevel ? layout.none : blockerInWords(first),
  ];
}

function explanationBlocks(report: IndicatorReport): Block[] {
  return [
    { kind: 'part', text: indicatorInWords(report) },
    ...report.explanations.map((one) => ({ kind: 'text', text: explanationInWords(one) }) as const),
  ];
}

/** The annex: every document that is shown, once, with what it is shown for. */
export function annexBlocks({ source }: RegionReport): Block[] {
  const { annex } = d.report.layout;
  const documents = tiedDocuments(source);
  const chapter: Block = { kind: 'chapter', text: annex.title };
  if (documents.length === 0) return [chapter, { kind: 'text', text: annex.none }];
  const { opds } = source.directory;
  // A formatter is slow to make: ten thousand documents share few days.
  const days = new Map<string, string>();
  const dayOf = (date: string): string => {
    const day = days.get(date) ?? formatDay(date);
    days.set(date, day);
    return day;
  };
  const rows = documents.map((document, place) => [
    String(place + 1),
    ...documentCells(document, { dayOf, nameOf: (id) => opds.get(id)?.code || (opds.get(id)?.name ?? id) }),
  ]);
  const columns = columnsOf(annex.head, [6, 32, 20, 14, 18, 10]);
  return [chapter, { kind: 'table', caption: annex.title, columns, rows }];
}

type Words = { dayOf: (date: string) => string; nameOf: (opd: string) => string };

function documentCells({ evidence, opds, uses }: TiedDocument, { dayOf, nameOf }: Words): string[] {
  const { annex } = d.report.layout;
  const { title = '', number = '', date, file, url } = evidence;
  const name = [title, file?.name ?? '', url ?? ''].find((part) => part !== '') ?? annex.untitled;
  const accepted = uses.filter(({ isAccepted }) => isAccepted).length;
  return [
    name,
    [number, date === null || date === undefined ? '' : dayOf(date)].filter((part) => part !== '').join(', '),
    opds.map(nameOf).join(', '),
    uses.map(({ requirement }) => requirement).join(', '),
    annex.acceptedOf(accepted, uses.length),
  ];
}
