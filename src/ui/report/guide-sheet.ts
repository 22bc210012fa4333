import { formatMoment, zoneName } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import type { RegionRead } from './read-region.ts';
import { sheetOf, type ColumnLooks, type SheetWords } from './sheet.ts';

type Key = keyof typeof d.report.workbook.guide.columns;

const looks: ColumnLooks<Key> = { sheet: [26, 'text'], column: [28, 'text'], meaning: [100, 'text'] };

/** *Keterangan*: from where the workbook comes, and what every sheet and column means. */
export function guideSheet({ newestEditAt, instrument }: RegionRead) {
  const { guide, summary, levels, evidence, coverage, opds, edits } = d.report.workbook;
  const { facts } = guide;
  const told = [
    newestEditAt === null ? facts.noData : facts.dataUntil(formatMoment(newestEditAt)),
    facts.edition(instrument.title, instrument.edition),
    instrument.status,
    facts.zone(zoneName()),
    facts.estimate,
    facts.device,
  ];
  const sheets = [summary, levels, evidence, coverage, opds, edits, guide].flatMap(linesOf);
  return sheetOf(guide, looks, [...told.map((meaning) => ({ meaning })), ...sheets]);
}

function linesOf({ name, about, columns }: SheetWords<string>) {
  const lines = Object.values(columns).map(([column = '', meaning = '']) => ({
    sheet: name,
    column,
    meaning,
  }));
  return [{ sheet: name, meaning: about }, ...lines];
}
