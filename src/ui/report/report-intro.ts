import { activeOpds } from '../../domain/directory.ts';
import type { RegionReport } from '../../domain/region-report.ts';
import { formatDay } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { columnsOf, type Block } from './report-blocks.ts';

/** Chapter I: what was assessed, how it was counted, and when. */
export function introBlocks({ source, indicators, unreviewed }: RegionReport): Block[] {
  const { intro } = d.report.layout;
  const { directory, period, instrument } = source;
  const edition = d.report.layout.edition(instrument.title, instrument.edition);
  const opds = activeOpds(directory).length;
  const blocks: Block[] = [
    { kind: 'chapter', text: intro.title },
    {
      kind: 'text',
      text: intro.basis(directory.profile.name, period.year, edition),
    },
    { kind: 'text', text: intro.scope(indicators.length, opds) },
    { kind: 'text', text: intro.method },
    { kind: 'text', text: intro.unreviewed(unreviewed) },
    { kind: 'text', text: instrument.status },
  ];
  if (period.schedule.length === 0) return blocks;
  const rows = period.schedule.map(({ name, date }) => [name, formatDay(date)]);
  const columns = columnsOf(intro.scheduleHead, [70, 30]);
  return [...blocks, { kind: 'table', caption: intro.schedule, columns, rows }];
}
