import { useState } from 'preact/hooks';
import { activeOpds, type Opd, type Period } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { link, withQuery } from '../kit/router.ts';
import { LoadingBones } from '../kit/state-views.tsx';
import {
  keysOf,
  readCarryGround,
  readCarryView,
  type CarryPeriods,
  type CarryView,
} from '../kit/use-carry-over.ts';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import { useInstrumentOf } from './instrument-of.ts';

/** How far each OPD is with what it may carry over; read once the fold is opened. */
export function CarryProgressCard({ period, from }: { period: Period; from: string }) {
  const { directory } = useApp();
  const [isOpen, setOpen] = useState(false);
  const before = directory.periods.get(from);
  if (before === undefined) return null;
  return (
    <Details title={d.carryDesk.progressTitle(before.name)} open={isOpen} onToggle={setOpen}>
      {isOpen && <Content period={period} before={before} />}
    </Details>
  );
}

function Content({ period, before }: { period: Period; before: Period }) {
  const { directory } = useApp();
  const [texts, textsBefore] = [useInstrumentOf(period.instrument), useInstrumentOf(before.instrument)];
  if (texts === null || textsBefore === null) return <p class="small soft">{d.carryDesk.loading}</p>;
  return (
    <Lines
      periods={{
        directory,
        from: { period: before, instrument: textsBefore },
        to: { period, instrument: texts },
      }}
    />
  );
}

type Line = { opd: Opd; progress: CarryView['progress'] };

function Lines({ periods }: { periods: CarryPeriods }) {
  const { storage, period: running } = useApp();
  const { directory, to } = periods;
  const live = useLive(async () => {
    const ground = await readCarryGround(storage.db, periods);
    const lines: Line[] = [];
    for (const opd of activeOpds(directory)) {
      const { progress } = await readCarryView(storage.db, opd.id, { periods, ground });
      lines.push({ opd, progress });
    }
    return lines;
  }, [storage, ...keysOf(periods)]);
  if (live.state !== 'filled') return <LoadingBones />;
  return (
    <div class="stack tight">
      <p class="small soft">{d.carryDesk.progressHint}</p>
      <ul class="plain small">
        {live.value.map((line) => (
          <LineOf key={line.opd.id} line={line} isRunning={running?.id === to.period.id} />
        ))}
      </ul>
    </div>
  );
}

function LineOf({ line: { opd, progress }, isRunning }: { line: Line; isRunning: boolean }) {
  const words = d.carryDesk;
  if (progress.of === 0) {
    return (
      <li>
        {opd.name}: <span class="soft">{words.nothing}</span>
      </li>
    );
  }
  return (
    <li>
      {isRunning ? <a href={withQuery(link('bawa'), { untuk: opd.id })}>{opd.name}</a> : opd.name}:{' '}
      {words.progress(progress.done, progress.of)}
    </li>
  );
}
