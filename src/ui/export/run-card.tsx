import type { LeftOut } from '../../domain/bundle-parts.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatBytes, formatNumber } from '../kit/format.ts';
import { Progress } from '../kit/progress.tsx';
import { minutesLeft } from '../kit/remaining-time.ts';
import { d } from '../messages/messages.ts';
import { exportRun, forgetRun, type ExportRun } from './export-run.ts';
import type { ExportProgress } from './export-progress.ts';

/** The export that is being made, or what became of the last one. */
export function RunCard() {
  const run = exportRun.value;
  switch (run?.state) {
    case undefined:
      return null;
    case 'running':
      return <Running run={run} />;
    case 'done':
      return <Done run={run} />;
    case 'cancelled':
      return <Ended title={d.export.run.cancelled} text={d.export.run.cancelledText} />;
    case 'failed':
      return <Ended tone="warn" title={d.export.run.failed} text={d.export.run.faults[run.fault]} />;
  }
}

type RunIn<State> = Extract<ExportRun, { state: State }>;

function Running({ run }: { run: RunIn<'running'> }) {
  const words = d.export.run;
  const { progress, samples } = run;
  const minutes = progress.stage === 'files' ? minutesLeft(samples, progress.ofBytes - progress.bytes) : null;
  const title = words.titles[run.kind];
  return (
    <Card title={title}>
      <Progress {...barOf(progress)} label={title} text={textOf(progress)} />
      <p class="small soft">
        {minutes !== null && `${words.minutes(minutes)} `}
        {words.keepOpen}
      </p>
      <div>
        <Button onClick={run.cancel}>{words.cancel}</Button>
      </div>
    </Card>
  );
}

/** Bytes are what takes time; where nothing has a size, what is done is counted. */
function barOf({ done, of, bytes, ofBytes }: ExportProgress): { value: number; max: number } {
  return ofBytes > 0 ? { value: bytes, max: ofBytes } : { value: done, max: of };
}

function textOf({ stage, done, of, bytes, ofBytes }: ExportProgress): string {
  const [shownDone, shownOf] = [formatNumber(done), formatNumber(of)];
  return stage === 'log'
    ? d.export.run.log(shownDone, shownOf)
    : d.export.run.files([shownDone, shownOf], [formatBytes(bytes), formatBytes(ofBytes)]);
}

function Done({ run }: { run: RunIn<'done'> }) {
  const words = d.export.run;
  const { names, leftOut } = run;
  return (
    <Banner
      tone={leftOut.length === 0 ? 'brand' : 'warn'}
      icon={leftOut.length === 0 ? 'check' : 'alert'}
      title={words.done(names.length)}
      actions={<Button onClick={forgetRun}>{words.close}</Button>}
    >
      <p>{names.map((name) => `${name}.zip`).join(', ')}</p>
      {leftOut.length === 0 ? <p>{words.complete}</p> : <LeftOutList leftOut={leftOut} />}
    </Banner>
  );
}

const shownFiles = 20;

export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const words = d.export.run;
  return (
    <>
      <p>
        <b>{words.incomplete(leftOut.length)}.</b> {words.incompleteText}
      </p>
      <ul class="small">
        {leftOut.slice(0, shownFiles).map(({ file, reason }) => (
          <li key={file.path}>
            {file.title}: {words.reasons[reason]}
          </li>
        ))}
        {leftOut.length > shownFiles && <li>{words.more(leftOut.length - shownFiles)}</li>}
      </ul>
    </>
  );
}

function Ended({ title, text, tone = 'plain' }: { title: string; text: string; tone?: 'plain' | 'warn' }) {
  return (
    <Banner tone={tone} title={title} actions={<Button onClick={forgetRun}>{d.export.run.close}</Button>}>
      <p>{text}</p>
    </Banner>
  );
}
