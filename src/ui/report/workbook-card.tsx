import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { d } from '../messages/messages.ts';
import { fileNamePart } from './file-name.ts';
import { MakingProgress } from './making-progress.tsx';
import { readRegion } from './read-region.ts';
import { useMaking } from './use-making.ts';

/** The XLSX workbook of the running period; nothing while there is none. */
export function WorkbookCard() {
  const { storage, period, instrument } = useApp();
  const { making, start, stop } = useMaking(async (watch) => {
    if (period === null || instrument === null) throw new Error('there is no period to export');
    const { makeWorkbook } = await import('./make-workbook.ts');
    const region = await readRegion(storage.db, { period, instrument });
    const blob = await makeWorkbook(storage.db, region, watch);
    const agency = fileNamePart(region.directory.profile.name);
    return { blob, name: `${d.report.workbook.fileName(agency, fileNamePart(period.name))}.xlsx` };
  });
  if (period === null || instrument === null) return null;
  const words = d.report.workbookCard;
  return (
    <Card title={words.title}>
      <p class="small">{words.text}</p>
      <div>
        <Button icon="download" busy={making.state === 'making'} onClick={start}>
          {words.act}
        </Button>
      </div>
      <MakingProgress making={making} words={words} onStop={stop} />
    </Card>
  );
}
