import type { ComponentChildren } from 'preact';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { fileNamePart } from './file-name.ts';
import { MakingProgress } from './making-progress.tsx';
import { readRegion } from './read-region.ts';
import { useMaking } from './use-making.ts';

/** The report laid out like an LHE: its page to print, and its DOCX. */
export function ReportCard() {
  const { period, instrument } = useApp();
  if (period === null || instrument === null) return null;
  const words = d.report.reportCard;
  return (
    <Card title={words.title}>
      <p class="small">{words.text}</p>
      <DocxButton>
        <LinkButton icon="doc" href={link('ekspor', 'laporan')}>
          {words.open}
        </LinkButton>
      </DocxButton>
    </Card>
  );
}

/** The report as DOCX, with what stands beside the button. */
export function DocxButton({ children }: { children?: ComponentChildren }) {
  const { storage, period, instrument, language } = useApp();
  const { making, start, stop } = useMaking(async (watch) => {
    if (period === null || instrument === null) throw new Error('there is no period to report');
    const { makeReport } = await import('./make-report.ts');
    const region = await readRegion(storage.db, { period, instrument });
    const agency = fileNamePart(region.directory.profile.name);
    const name = d.report.layout.fileName(agency, fileNamePart(period.name));
    return { blob: await makeReport(region, language, watch), name: `${name}.docx` };
  });
  const words = d.report.reportCard;
  return (
    <>
      <div class="row">
        {children}
        <Button icon="download" busy={making.state === 'making'} onClick={start}>
          {words.docx}
        </Button>
      </div>
      <MakingProgress making={making} words={words} onStop={stop} />
    </>
  );
}
