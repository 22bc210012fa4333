import { beginFrom, type NewPeriod } from './carry-acts.ts';
import { takeDownloadsAsTheyCome } from './downloads.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { samplePeriod, yearAfter } from './sample-year.ts';
import { sendRecords, type SentRecord } from './send-records.ts';
import { exchange, openVisit, signIn, type Visit } from './visit.ts';

export type DeskStage = { endpoint: RunningEndpoint; desk: Visit; close: () => Promise<void> };

const next: NewPeriod = {
  name: `Pemantauan SPBE ${yearAfter(2)}`,
  year: yearAfter(2),
  instrument: /SPBE 2020/,
  from: samplePeriod,
};

/** The sample region with these records beside its own, a period that begins from an old one, and its coordinator at the desk. */
export async function openDesk(records: readonly SentRecord[], period = next): Promise<DeskStage> {
  const endpoint = await startEndpoint(['--demo']);
  const desk = await openVisit({ viewport: { width: 1280, height: 800 } });
  const { page, profile } = desk;
  await takeDownloadsAsTheyCome(page);
  await signIn(page, linkFor(endpoint, /Koordinator \(/));
  await sendRecords(page, records);
  await exchange(page);
  await beginFrom(page, period);
  await exchange(page);
  // What was said last lies above the page for a while.
  await page.getByText(/penugasan ditetapkan$/).waitFor({ state: 'detached' });
  const close = async (): Promise<void> => {
    await profile.close();
    await endpoint.close();
  };
  return { endpoint, desk, close };
}
