import type { Opd, Period } from '../../domain/directory.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { dayOf, formatDay } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';

const graceDays = 3;
const dayMs = 24 * 60 * 60 * 1000;

/** *Terlambat karena sinyal*: after the close, one tap lets in what an OPD wrote in time and could not send. */
export function LateArrivals({ period }: { period: Period }) {
  const { directory } = useApp();
  const words = d.manage.late;
  if (period.state !== 'closed') return null;
  const assigned = new Set(
    [...directory.assignments.values()]
      .filter((row) => row.period === period.id && row.role !== 'none')
      .map(({ opd }) => opd),
  );
  const opds = [...directory.opds.values()].filter(({ id, active }) => active && assigned.has(id));
  if (opds.length === 0) return null;
  return (
    <Card title={words.title}>
      <p class="small soft">{words.hint(graceDays)}</p>
      <ul class="plain late">
        {opds.map((opd) => (
          <Late key={opd.id} opd={opd} period={period} />
        ))}
      </ul>
    </Card>
  );
}

function Late({ opd, period }: { opd: Opd; period: Period }) {
  const { storage, directory } = useApp();
  const words = d.manage.late;
  const key = `${period.id}:${opd.id}`;
  const until = directory.admissions.get(key) ?? null;
  const nowMs = storage.clock.nowMs();
  const isOpen = until !== null && until >= dayOf(nowMs);
  const set = (day: string | null) => record(storage, agencyEdits('admission', key, { until: day }));
  const admit = async () => {
    await set(dayOf(nowMs + graceDays * dayMs));
    showToast({ text: words.admitted(opd.code || opd.name), undo: () => set(until) });
  };
  const end = async () => {
    await set(null);
    showToast({ text: words.ended(opd.code || opd.name), undo: () => set(until) });
  };
  return (
    <li class="row">
      <span>
        <b>{opd.name}</b>
        {until !== null && (
          <span class="small soft">
            {' '}
            {isOpen ? words.until(formatDay(until)) : words.was(formatDay(until))}
          </span>
        )}
      </span>
      {isOpen ? (
        <Button kind="quiet" label={`${words.end}: ${opd.name}`} onClick={() => void end()}>
          {words.end}
        </Button>
      ) : (
        <Button label={`${words.admit}: ${opd.name}`} onClick={() => void admit()}>
          {words.admit}
        </Button>
      )}
    </li>
  );
}
