import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import type { Directory, Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Select } from '../kit/field.tsx';
import { formatWhen } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { EmptyState } from '../kit/state-views.tsx';
import { useSyncStatus } from '../kit/use-sync-status.ts';
import { d, m } from '../messages/messages.ts';
import { ArchiveCard } from './archive-card.tsx';
import { BundleCard } from './bundle-card.tsx';
import { dropEarlierExports } from './byte-sink.ts';
import { exportRun } from './export-run.ts';
import { RunCard } from './run-card.tsx';

/** Fetches the Indonesian texts of an instrument: what leaves the app speaks the language of its readers. */
export type FetchTexts = (instrument: string) => Promise<Instrument | null>;

type ExportPageProps = {
  fetchTexts: FetchTexts;
  /** Cards of other exports of the chosen period (workbook, report): they stand before the ZIP. */
  children?: (period: Period) => ComponentChildren;
};

/** *Ekspor*: the evidence as a ZIP, and the archive of everything. */
export function ExportPage({ fetchTexts, children }: ExportPageProps) {
  const { me, device, directory, period: running } = useApp();
  const [chosen, setChosen] = useState(running?.id ?? '');
  const period = directory.periods.get(chosen) ?? running;
  useEffect(() => {
    if (exportRun.value === null) void dropEarlierExports();
  }, []);
  const words = d.export;
  return (
    <Page title={words.title} lead={<Lead />}>
      <RunCard />
      {device.kind === 'phone' && (
        <Banner icon="device" title={words.onPhone.title}>
          <p>{words.onPhone.text}</p>
        </Banner>
      )}
      {period === null ? (
        <EmptyState title={words.noPeriod.title} text={words.noPeriod.text} />
      ) : (
        <>
          <PeriodChoice directory={directory} chosen={period.id} onChoose={setChosen} />
          {children?.(period)}
          <BundleCard key={period.id} period={period} fetchTexts={fetchTexts} />
        </>
      )}
      {isCoordinator(me) && <ArchiveCard fetchTexts={fetchTexts} />}
    </Page>
  );
}

/** Whoever exports has to know how old the data of this device is. */
function Lead() {
  const { storage } = useApp();
  const { lastArrivedAt } = useSyncStatus();
  return (
    <p class="soft small">
      {d.export.lead}{' '}
      {lastArrivedAt !== null && m.words.states.dataFrom(formatWhen(lastArrivedAt, storage.clock.nowMs()))}
    </p>
  );
}

type PeriodChoiceProps = { directory: Directory; chosen: string; onChoose: (period: string) => void };

function PeriodChoice({ directory, chosen, onChoose }: PeriodChoiceProps) {
  const periods = [...directory.periods.values()].toSorted(
    (a, b) => b.year - a.year || (a.id < b.id ? 1 : -1),
  );
  if (periods.length < 2) return null;
  const options = periods.map(({ id, name }) => ({ value: id, label: name }));
  return <Select label={d.export.period} value={chosen} options={options} onChange={onChoose} />;
}
