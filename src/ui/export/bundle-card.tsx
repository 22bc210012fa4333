import { useMemo, useState } from 'preact/hooks';
import type { Bundle } from '../../domain/field-shapes.ts';
import type { Period } from '../../domain/directory.ts';
import { planBundle } from '../../domain/bundle-plan.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Choices } from '../kit/choices.tsx';
import { formatBytes } from '../kit/format.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useSyncStatus } from '../kit/use-sync-status.ts';
import { d } from '../messages/messages.ts';
import { sinkKind } from './byte-sink.ts';
import { BundleSettings, useBundleSettings, useSaveBundle } from './bundle-settings.tsx';
import type { FetchTexts } from './export-page.tsx';
import { sumBytes } from './export-progress.ts';
import { exportRun } from './export-run.ts';
import { IndicatorChoice } from './indicator-choice.tsx';
import { makeBundle, partsFor, type PlannedBundle } from './make-bundle.ts';
import { LeftOutList } from './run-card.tsx';
import { useBundleSource, type BundleView } from './use-bundle-source.ts';

/** The evidence of a period: one folder for each indicator. Everything is said before it begins. */
export function BundleCard({ period, fetchTexts }: { period: Period; fetchTexts: FetchTexts }) {
  const live = useBundleSource(period, fetchTexts);
  return (
    <Card title={d.export.bundle.title}>
      <p class="small">{d.export.bundle.about}</p>
      {live.state === 'loading' && <LoadingBones />}
      {live.state === 'failed' && <FailedState />}
      {live.state === 'filled' &&
        (live.value === null ? <p>{d.export.noTexts}</p> : <Planning period={period} view={live.value} />)}
    </Card>
  );
}

function Planning({ period, view }: { period: Period; view: BundleView }) {
  const { source } = view;
  const settings = useBundleSettings();
  const save = useSaveBundle();
  const [once, setOnce] = useState<Bundle['take'] | null>(null);
  const [indicators, setIndicators] = useState<ReadonlySet<string>>(
    () => new Set(source.instrument.indicators.map(({ id }) => id)),
  );
  const take = once ?? settings.take;
  const planned = useMemo((): PlannedBundle => {
    const plan = planBundle(source, { take, names: settings.names, indicators });
    return { plan, parts: partsFor(plan, settings, sinkKind()) };
  }, [source, take, settings, indicators]);
  const { me } = useApp();
  const chooseTake = (value: Bundle['take']) => {
    setOnce(value);
    if (me.roles.includes('coordinator')) void save({ ...settings, take: value });
  };
  const words = d.export.bundle;
  return (
    <>
      <Choices
        legend={words.take}
        options={[
          { value: 'accepted', label: words.takes.accepted },
          { value: 'documented', label: words.takes.documented },
        ]}
        value={take}
        onChange={chooseTake}
      />
      <IndicatorChoice instrument={source.instrument} chosen={indicators} onChange={setIndicators} />
      <BundleSettings />
      {planned.plan.folders.length === 0 ? (
        <p>{words.nothing[take]}</p>
      ) : (
        <Ready period={period} planned={planned} held={view.held} />
      )}
    </>
  );
}

type ReadyProps = { period: Period; planned: PlannedBundle; held: ReadonlySet<string> };

function Ready({ period, planned, held }: ReadyProps) {
  const app = useApp();
  const words = d.export.bundle;
  const { parts, leftOut } = planned.parts;
  const files = parts.flat();
  const away = distinct(files.filter(({ sha256 }) => !held.has(sha256)));
  const awaySize = formatBytes(sumBytes(away));
  const addresses = planned.plan.folders.flatMap(({ rows }) =>
    rows.filter(({ evidence }) => evidence.url),
  ).length;
  const isOffline = useSyncStatus().state === 'offline';
  return (
    <>
      <div>
        <p>
          <b>{words.files(files.length, formatBytes(sumBytes(files)), parts.length)}</b>
        </p>
        <p class="small soft">
          {away.length === 0
            ? words.here
            : isOffline
              ? words.offline(away.length, awaySize)
              : words.away(away.length, awaySize)}{' '}
          {addresses > 0 && words.addresses(addresses)}
        </p>
      </div>
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
      <div>
        <Button
          kind="primary"
          icon="download"
          disabledReason={exportRun.value?.state === 'running' ? d.export.run.busy : undefined}
          onClick={() => void makeBundle(app, period, planned)}
        >
          {words.make}
        </Button>
      </div>
    </>
  );
}

/** A document that proves in several indicators travels once. */
function distinct<File extends { sha256: string }>(files: readonly File[]): File[] {
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}
