import './report.css';
import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import { readRegion } from './read-region.ts';
import { DocxButton } from './report-card.tsx';
import { reportDocument } from './report-document.ts';
import { contentsOf, type ReportDocument } from './report-blocks.ts';
import { BlockView } from './block-view.tsx';

/** The report as it is printed: what one sees here is what comes out of the printer. */
export function ReportPage({ period, instrument }: { period: Period; instrument: Instrument }) {
  const { storage } = useApp();
  const words = d.report.page;
  const report = useLive(
    async () => reportDocument(await readRegion(storage.db, { period, instrument })),
    [storage, period, instrument],
  );
  return (
    <Page title={words.title} back={{ href: link('ekspor'), label: words.exports }}>
      {report.state === 'loading' && <LoadingBones />}
      {report.state === 'failed' && <FailedState />}
      {report.state === 'filled' && (
        <>
          <div class="stack tight">
            <p class="small soft">{words.lead}</p>
            <DocxButton>
              <Button kind="primary" icon="print" onClick={() => print()}>
                {words.print}
              </Button>
            </DocxButton>
          </div>
          <Paper report={report.value} />
        </>
      )}
    </Page>
  );
}

function Paper({ report }: { report: ReportDocument }) {
  return (
    <article class="card paper chapters stack" aria-label={report.title}>
      <header class="stack">
        <p>{report.government}</p>
        <p class="title">{report.title}</p>
        <p>{report.subtitle}</p>
        <p>{report.dataUntil}</p>
        <p class="small">{report.note}</p>
      </header>
      <Contents report={report} />
      {report.blocks.map((block, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks of a report have no names of their own
        <BlockView key={place} block={block} />
      ))}
    </article>
  );
}

/** Paper has no links: the list only tells what there is. */
function Contents({ report }: { report: ReportDocument }) {
  return (
    <>
      <h2>{report.contents}</h2>
      <ul>
        {contentsOf(report).map(({ chapter, sections }) => (
          <li key={chapter}>
            {chapter}
            <ul>
              {sections.map((section) => (
                <li key={section}>{section}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
