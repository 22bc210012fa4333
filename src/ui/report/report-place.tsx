import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { d } from '../messages/messages.ts';
import { ReportPage } from './report-page.tsx';

/** The report of the running period under its own address. */
export function ReportPlace() {
  const { period, instrument } = useApp();
  if (period !== null && instrument !== null) return <ReportPage period={period} instrument={instrument} />;
  const { title, text, act } = d.report.noPeriod;
  return (
    <Page title={d.report.page.title}>
      <EmptyState title={title} text={text}>
        <LinkButton href={link('kelola', 'periode')}>{act}</LinkButton>
      </EmptyState>
    </Page>
  );
}
