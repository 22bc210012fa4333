import { useState } from 'preact/hooks';
import { measurementRow, providersOf } from '../../../domain/forms/measurement-row.ts';
import type { Row } from '../../../domain/forms/value.ts';
import { makeUuid } from '../../../domain/ids.ts';
import { mostMbps, runBytes, secondsForMegabyte, type LinkSpeed } from '../../../domain/link-measure.ts';
import type { Measured } from '../../../sync/measure-link.ts';
import { useApp } from '../../kit/app-context.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Select, TextInput } from '../../kit/field.tsx';
import { formatBytes, formatNumber } from '../../kit/format.ts';
import { useScratch } from '../../kit/use-scratch.ts';
import { useSyncStatus } from '../../kit/use-sync-status.ts';
import { f } from '../../messages/messages.ts';
import { useRecordSeat } from '../record-seat.ts';
import { MeasureHistory } from './measure-history.tsx';
import { useMeasure, type Run } from './use-measure.ts';

/** Measures the link from here and hands the row of the result over; what it costs is said before. */
export function MeasureCard({ onMeasured }: { onMeasured: (row: Row) => void }) {
  const { storage } = useApp();
  const { values, place: at } = useRecordSeat();
  const [place, setPlace] = useScratch(storage.db, `measured at ${at.opd} ${at.record}`, '');
  const [chosen, setChosen] = useState('');
  const providers = providersOf(values);
  const link = providers.find((name) => name === chosen) ?? providers[0] ?? '';
  const { run, start } = useMeasure((speed) => {
    const where = { id: makeUuid(storage.ids), at: storage.clock.nowIso(), place: place.trim(), link };
    onMeasured(measurementRow(where, speed));
  });
  return (
    <Card title={f.measure.title} level={3}>
      <p class="small soft">{f.measure.cost(formatBytes(runBytes))}</p>
      <NeedsNetwork />
      <TextInput label={f.measure.place} hint={f.measure.placeHint} value={place} onInput={setPlace} />
      {providers.length > 1 && (
        <Select
          label={f.measure.link}
          options={providers.map((name) => ({ value: name, label: name }))}
          value={link}
          onChange={setChosen}
        />
      )}
      <div class="row">
        {run.kind === 'running' ? (
          <Button icon="close" onClick={run.stop}>
            {f.measure.stop}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void start()}>
            {f.measure.start}
          </Button>
        )}
      </div>
      <div role="status" aria-label={f.measure.running}>
        <RunWords run={run} />
      </div>
      <MeasureHistory />
    </Card>
  );
}

/** Said before anybody presses: without a network there is nothing to measure, and the failure will stand among the results. */
function NeedsNetwork() {
  if (useSyncStatus().state !== 'offline') return null;
  return (
    <Banner icon="offline" level={3} title={f.measure.offline}>
      <p>{f.measure.offlineText}</p>
    </Banner>
  );
}

function RunWords({ run }: { run: Run }) {
  if (run.kind === 'idle') return null;
  if (run.kind === 'running') return <p>{f.measure.steps[run.step]}</p>;
  return <ResultWords measured={run.measured} />;
}

function ResultWords({ measured }: { measured: Measured }) {
  if (measured.kind !== 'measured') return <p>{f.measure[measured.kind]}</p>;
  return (
    <>
      <SpeedWords {...measured.speed} />
      <p class="small soft">{f.measure.noted}</p>
    </>
  );
}

function SpeedWords({ downMbps, upMbps, latencyMs }: LinkSpeed) {
  return (
    <>
      <p>
        <b>{f.measure.speeds(speedWords(downMbps), speedWords(upMbps), formatNumber(latencyMs))}</b>
      </p>
      <p>{f.measure.meaning(secondsWords(downMbps), secondsWords(upMbps))}</p>
    </>
  );
}

const speedWords = (mbps: number): string =>
  mbps >= mostMbps ? f.measure.orMore(formatNumber(mostMbps)) : formatNumber(mbps, 2);

function secondsWords(mbps: number): string {
  const seconds = secondsForMegabyte(mbps);
  return seconds < 1 ? f.measure.lessThanOne : formatNumber(seconds);
}
