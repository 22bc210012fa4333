import { regionReport } from '../../domain/region-report.ts';
import type { Db } from '../../storage/db.ts';
import { countEdits } from '../../storage/read-edits.ts';
import { d, m } from '../messages/messages.ts';
import { coverageSheet } from './coverage-sheet.ts';
import { editsSheet } from './edits-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import { levelsSheet } from './levels-sheet.ts';
import { opdsSheet } from './opds-sheet.ts';
import type { RegionRead } from './read-region.ts';
import { summarySheet } from './summary-sheet.ts';
import { wallClock } from './wall-clock.ts';
import { writeXlsx } from '../kit/office/write-xlsx.ts';

export type Watch = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

/** The workbook of a period; the same data gives the same bytes. */
export async function makeWorkbook(db: Db, region: RegionRead, { signal, onProgress }: Watch): Promise<Blob> {
  const { directory, period } = region;
  const report = regionReport(region);
  const before = [
    summarySheet(report, region.newestEditAt),
    levelsSheet(report),
    evidenceSheet(region),
    coverageSheet(region),
    opdsSheet(region),
  ];
  const rows = before.reduce((sum, sheet) => sum + sheet.rows, 0);
  const total = rows + (await countEdits(db));
  // Edits of other periods are looked at too, and count as done: rows alone would stand still meanwhile.
  const edits = editsSheet(db, region, (read) => onProgress(rows + read, total));
  return writeXlsx(
    [...before, edits, guideSheet(region)],
    {
      title: d.report.workbook.title(directory.profile.name, period.name),
      creator: m.words.appName,
      at: region.newestEditAt,
      cutNote: d.report.workbook.cutNote,
    },
    {
      signal,
      offsetMinutes: wallClock(directory.profile.timeZone),
      onRows: (written) => {
        if (written <= rows) onProgress(written, total);
      },
    },
  );
}
