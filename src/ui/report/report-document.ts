import type { Profile } from '../../domain/directory.ts';
import { regionReport } from '../../domain/region-report.ts';
import { formatMoment } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import type { RegionRead } from './read-region.ts';
import type { ReportDocument } from './report-blocks.ts';
import { findingsBlocks } from './report-findings.ts';
import { annexBlocks, indicatorBlocks } from './report-indicators.ts';
import { introBlocks } from './report-intro.ts';
import { resultBlocks } from './report-result.ts';

/** The report of a period, laid out like an LHE; its date is that of the newest edit. */
export function reportDocument(region: RegionRead): ReportDocument {
  const { layout } = d.report;
  const { profile } = region.directory;
  const report = regionReport(region);
  return {
    government: governmentOf(profile),
    title: layout.title,
    subtitle: `${region.instrument.title}. ${region.period.name}`,
    dataUntil:
      region.newestEditAt === null ? layout.noData : layout.dataUntil(formatMoment(region.newestEditAt)),
    note: layout.notOfficial,
    contents: layout.contents,
    blocks: [
      ...introBlocks(report),
      ...resultBlocks(report),
      ...findingsBlocks(report),
      ...indicatorBlocks(report),
      ...annexBlocks(report),
    ],
  };
}

/** What stands in the letterhead; many write the whole name themselves. */
function governmentOf({ kind, name }: Profile): string {
  return kind === 'lainnya' || /^pemerintah\b/i.test(name) ? name : d.report.layout.government(name);
}
