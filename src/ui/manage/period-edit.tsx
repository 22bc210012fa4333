import { useState } from 'preact/hooks';
import type { Period } from '../../domain/directory.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { link, navigate, withQuery } from '../kit/router.ts';
import { dayOf } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import { Back } from './back.tsx';
import { CarryProgressCard } from './carry-progress-card.tsx';
import { ExternalForm } from './external-form.tsx';
import { LateArrivals } from './late-arrivals.tsx';
import { OfficialForm } from './official-form.tsx';
import { emptyPeriod, entryOf, fieldsOf, idForYear, type PeriodEntry } from './period-entry.ts';
import { PeriodForm } from './period-form.tsx';
import { PeriodStateCard } from './period-state-card.tsx';

/** One period, or with the id `baru` a new one. */
export function PeriodEdit({ id }: { id: string }) {
  const period = useApp().directory.periods.get(id);
  return (
    <div class="stack narrow">
      <Back href={link('kelola', 'periode')} label={d.manage.period.back} />
      <Content id={id} period={period} />
    </div>
  );
}

function Content({ id, period }: { id: string; period: Period | undefined }) {
  if (period !== undefined) return <KnownPeriod period={period} />;
  return id === 'baru' ? <NewPeriod /> : <p>{d.manage.period.unknown}</p>;
}

function NewPeriod() {
  const { storage, directory } = useApp();
  const words = d.manage.period;
  const [entry, setEntry] = useState(() => {
    const year = Number(dayOf(storage.clock.nowMs()).slice(0, 4));
    return emptyPeriod(year, words.stages);
  });
  const save = async (complete: PeriodEntry) => {
    const id = idForYear(Number(complete.year), new Set(directory.periods.keys()));
    await record(storage, agencyEdits('period', id, fieldsOf(complete)));
    showToast({ text: words.created });
    navigate(link('kelola', 'periode', id));
  };
  return (
    <>
      <h2>{words.newTitle}</h2>
      <PeriodForm
        entry={entry}
        onChange={setEntry}
        onSave={(complete) => void save(complete)}
        act={words.create}
        own={null}
      />
    </>
  );
}

function KnownPeriod({ period }: { period: Period }) {
  const { storage } = useApp();
  const [typed, setEntry] = useState(() => entryOf(period));
  // Once it was opened a period moves to another instrument elsewhere, also by an undo while this form stands here.
  const entry = period.state === 'draft' ? typed : { ...typed, instrument: period.instrument };
  const save = async (complete: PeriodEntry) => {
    await record(storage, agencyEdits('period', period.id, fieldsOf(complete)));
    showToast({ text: d.manage.saved });
  };
  return (
    <>
      <h2>{period.name}</h2>
      <PeriodStateCard period={period} />
      <LateArrivals period={period} />
      <PeriodForm
        entry={entry}
        onChange={setEntry}
        onSave={(complete) => void save(complete)}
        act={d.manage.save}
        own={period.id}
        movesAt={
          period.state === 'draft'
            ? undefined
            : withQuery(link('kelola', 'instrumen'), { periode: period.id })
        }
      />
      {period.from !== null && (
        <CarryProgressCard key={`bawa ${period.id}`} period={period} from={period.from} />
      )}
      <ExternalForm key={`luar ${period.id}`} period={period} />
      <OfficialForm key={period.id} period={period} />
    </>
  );
}
