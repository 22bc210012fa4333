import { useEffect, useState } from 'preact/hooks';
import { splitIntoParts } from '../../domain/bundle-parts.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { formatBytes, formatNumber } from '../kit/format.ts';
import { FailedState } from '../kit/state-views.tsx';
import { useSyncStatus } from '../kit/use-sync-status.ts';
import { d } from '../messages/messages.ts';
import { readArchiveSource, type ArchiveSource } from './archive-source.ts';
import { sinkKind } from './byte-sink.ts';
import { useBundleSettings } from './bundle-settings.tsx';
import type { FetchTexts } from './export-page.tsx';
import { sumBytes } from './export-progress.ts';
import { exportRun } from './export-run.ts';
import { makeArchive, type PlanFiles } from './make-archive.ts';
import { limitsFor } from './make-bundle.ts';
import { LeftOutList } from './run-card.tsx';

/** Everything that this device holds, for those who will not have this app. */
export function ArchiveCard({ fetchTexts }: { fetchTexts: FetchTexts }) {
  const { storage } = useApp();
  const [source, setSource] = useState<ArchiveSource | 'failed' | null>(null);
  const run = exportRun.value?.state;
  const { lastArrivedAt } = useSyncStatus();
  useEffect(() => {
    // Counted again after each exchange, not with every edit that comes in: looking through everything takes a while.
    if (run === 'running') return;
    readArchiveSource(storage.db).then(setSource, () => setSource('failed'));
  }, [storage, run, lastArrivedAt]);
  const words = d.export.archive;
  return (
    <Card title={words.title}>
      <p class="small">{words.about}</p>
      {source === null && <p class="small soft">{words.counting}</p>}
      {source === 'failed' && <FailedState />}
      {source !== null && source !== 'failed' && <Ready source={source} fetchTexts={fetchTexts} />}
    </Card>
  );
}

function Ready({ source, fetchTexts }: { source: ArchiveSource; fetchTexts: FetchTexts }) {
  const app = useApp();
  const settings = useBundleSettings();
  const [withFiles, setWithFiles] = useState(false);
  const words = d.export.archive;
  const ops = source.logs.reduce((sum, log) => sum + log.ops, 0);
  const unsent = useSyncStatus().ops;
  const planFiles: PlanFiles = ({ files }) =>
    withFiles ? splitIntoParts(files, limitsFor(settings, sinkKind())) : { parts: [], leftOut: [] };
  const { leftOut } = planFiles(source);
  return (
    <>
      <p class="small soft">{words.holds(formatNumber(ops), formatNumber(source.logs.length))}</p>
      {unsent > 0 && <p class="small">{words.unsent(unsent)}</p>}
      {source.files.length > 0 && (
        <Checkbox
          label={words.withFiles(source.files.length, formatBytes(sumBytes(source.files)))}
          checked={withFiles}
          onChange={setWithFiles}
        />
      )}
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
      <div>
        <Button
          icon="download"
          disabledReason={exportRun.value?.state === 'running' ? d.export.run.busy : undefined}
          onClick={() => void makeArchive(app, planFiles, { counted: source, fetchTexts })}
        >
          {words.make}
        </Button>
      </div>
    </>
  );
}
