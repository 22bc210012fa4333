import { ReportCard } from './report-card.tsx';
import { WorkbookCard } from './workbook-card.tsx';

/** What *Ekspor* offers besides the evidence, of the running period. */
export function ReportCards() {
  return (
    <>
      <ReportCard />
      <WorkbookCard />
    </>
  );
}
