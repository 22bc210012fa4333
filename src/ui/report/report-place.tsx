import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link, route } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { d, m } from '../messages/messages.ts';
import { ReportCard } from './report-card.tsx';
import { ReportPage } from './report-page.tsx';
import { WorkbookCard } from './workbook-card.tsx';

/** *Ekspor*: the report under its own address, else what can be taken out. */
export function ReportPlace() {
  const { period, instrument } = useApp();
  if (period === null || instrument === null) return <NoPeriod />;
  if (route.value.segments[1] === 'laporan') return <ReportPage period={period} instrument={instrument} />;
  return (
    <Page title={m.shell.places.exports}>
      <ReportCard />
      <WorkbookCard />
    </Page>
  );
}

function NoPeriod() {
  const { title, text, act } = d.report.noPeriod;
  return (
    <Page title={m.shell.places.exports}>
      <EmptyState title={title} text={text}>
        <LinkButton href={link('kelola', 'periode')}>{act}</LinkButton>
      </EmptyState>
    </Page>
  );
}
