import { useEffect, useState } from 'preact/hooks';
import { readHeldFiles, unpinFiles } from '../../storage/pinned-files.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Select } from '../kit/field.tsx';
import { formatBytes, formatNumber } from '../kit/format.ts';
import { Progress } from '../kit/progress.tsx';
import { showToast } from '../kit/toast.tsx';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import type { DeskSource } from './desk-rows.ts';
import { fetchEvidence, type FetchOutcome, type FetchProgress } from './fetch-evidence.ts';
import { shownBy, wantedFiles, type WantedFile } from './wanted-evidence.ts';

/** Brings the evidence of an interview onto the device: of one OPD or all, of one indicator or all; says the bytes first. */
export function EvidenceCard({ source, opd }: { source: DeskSource; opd: string | null }) {
  const { storage } = useApp();
  const words = d.sessions.evidence;
  const [indicator, setIndicator] = useState('');
  const files = wantedFiles(source, { opd, indicator: indicator === '' ? null : indicator });
  const held = useLive(() => readHeldFiles(storage.db), [storage.db]);
  const options = [...source.rooms.values()]
    .filter((view) => shownBy(view, opd).some(({ file }) => file !== null))
    .map(({ indicator: { id, shortName } }) => ({ value: id, label: `${id} ${shortName}` }));
  return (
    <Card title={words.title}>
      <p class="small">{words.lead}</p>
      {options.length === 0 || held.state !== 'filled' ? (
        <p class="small soft">{words.none}</p>
      ) : (
        <>
          <Select
            label={words.of}
            value={indicator}
            options={[{ value: '', label: words.everything }, ...options]}
            onChange={setIndicator}
          />
          <Fetch key={indicator} files={files} held={held.value} />
        </>
      )}
    </Card>
  );
}

const sizeOf = (files: readonly WantedFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

type Held = ReadonlyMap<string, { pinned: boolean }>;

function Fetch({ files, held }: { files: readonly WantedFile[]; held: Held }) {
  const words = d.sessions.evidence;
  const { progress, outcome, start, stop } = useFetch();
  const here = files.filter(({ sha256 }) => held.has(sha256));
  const lacking = files.filter(({ sha256 }) => !held.has(sha256));
  const loose = files.filter(({ sha256 }) => held.get(sha256)?.pinned !== true);
  const [count, size] = [formatNumber(files.length), sizeOf(files)];
  return (
    <div class="stack tight">
      <p class="small">
        {words.facts(count, formatBytes(size))}{' '}
        {lacking.length === 0
          ? words.allHere
          : here.length > 0 && words.here(formatNumber(here.length), formatBytes(sizeOf(here)))}
      </p>
      {progress === null ? (
        loose.length > 0 && (
          <Button icon="download" whole onClick={() => start(loose)}>
            {lacking.length === 0 ? words.keep : words.fetch(formatBytes(sizeOf(lacking)))}
          </Button>
        )
      ) : (
        <Running progress={progress} onStop={stop} />
      )}
      {outcome !== null && <Outcome outcome={outcome} />}
      <Release files={files} held={held} />
    </div>
  );
}

type Running = FetchProgress & { files: number; ofFiles: number; ofBytes: number };

function Running({ progress, onStop }: { progress: Running; onStop: () => void }) {
  const words = d.sessions.evidence;
  const { doneBytes, ofBytes, files, ofFiles } = progress;
  const which = words.files(Math.min(files + 1, ofFiles), ofFiles);
  return (
    <>
      <Progress
        value={doneBytes}
        max={ofBytes}
        label={words.fetching}
        text={words.progress(formatBytes(doneBytes), formatBytes(ofBytes), which)}
      />
      <Button kind="quiet" onClick={onStop}>
        {words.stop}
      </Button>
    </>
  );
}

function useFetch() {
  const app = useApp();
  const [running, setRunning] = useState<{ controller: AbortController; progress: Running } | null>(null);
  const [outcome, setOutcome] = useState<FetchOutcome | null>(null);
  const controller = running?.controller ?? null;
  useEffect(() => () => controller?.abort(), [controller]);
  const start = async (files: readonly WantedFile[]) => {
    const begun = new AbortController();
    const of = { ofFiles: files.length, ofBytes: sizeOf(files) };
    const onProgress = (progress: FetchProgress) =>
      setRunning({ controller: begun, progress: { ...progress, ...of } });
    setOutcome(null);
    const ended = await fetchEvidence(app, { files, signal: begun.signal, onProgress });
    setRunning(null);
    setOutcome(ended);
  };
  return {
    progress: running?.progress ?? null,
    outcome,
    start: (files: readonly WantedFile[]) => void start(files),
    stop: () => controller?.abort(),
  };
}

function Outcome({ outcome: { end, kept, missing } }: { outcome: FetchOutcome }) {
  const words = d.sessions.evidence;
  const sentences = {
    done: words.done(formatNumber(kept)),
    stopped: words.stopped,
    cut: words.cut,
    full: words.full,
  };
  return (
    <div role="status" class="stack tight small">
      <p>{sentences[end]}</p>
      {missing.length > 0 && (
        <>
          <p>{words.missing(formatNumber(missing.length))}</p>
          <ul>
            {missing.map(({ sha256, title }) => (
              <li key={sha256}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** After the interview the room is given back; what only this device holds stays in any case. */
function Release({ files, held }: { files: readonly WantedFile[]; held: Held }) {
  const { storage } = useApp();
  const words = d.sessions.evidence;
  const pinned = files.map(({ sha256 }) => sha256).filter((sha256) => held.get(sha256)?.pinned === true);
  if (pinned.length === 0) return null;
  const release = async () => {
    await unpinFiles(storage.db, pinned);
    showToast({ text: words.released });
  };
  return (
    <Button kind="quiet" onClick={() => void release()}>
      {words.release(formatNumber(pinned.length))}
    </Button>
  );
}
