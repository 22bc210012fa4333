import { m, d, type Language } from '../messages/messages.ts';
import type { Watch } from './make-workbook.ts';
import type { RegionRead } from './read-region.ts';
import { reportDocument } from './report-document.ts';
import { writeDocx } from './write-docx.ts';

/** The report of a period as DOCX; the same data gives the same bytes. */
export function makeReport(region: RegionRead, language: Language, watch: Watch): Promise<Blob> {
  const report = reportDocument(region);
  const facts = {
    title: `${report.title}, ${report.subtitle}`,
    creator: m.words.appName,
    at: region.newestEditAt,
    language: language === 'id' ? 'id-ID' : 'en-GB',
    page: d.report.layout.page,
  };
  return writeDocx(report, facts, watch);
}
