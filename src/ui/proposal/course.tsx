import { courseOf, statesAhead, type CourseStep } from '../../domain/forms/proposal-way.ts';
import { readHistory } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { Card } from '../kit/card.tsx';
import { Details } from '../kit/fold.tsx';
import { formatMoment } from '../kit/format.ts';
import { useLive } from '../kit/use-live.ts';
import { f } from '../messages/messages.ts';
import { useRecordSeat } from '../forms/record-seat.ts';
import { recordRow } from '../forms/use-records.ts';

/** Where the proposal was, is and still has to go, with the time in each state: the same for the OPD and for Diskominfo (S1.8). */
export function Course() {
  const { record, place } = useRecordSeat();
  const { storage, me } = useApp();
  const history = useLive(async () => {
    const row = recordRow(place);
    const [states, begun] = await Promise.all([
      readHistory(storage.db, { ...row, field: 'state' }),
      readHistory(storage.db, { ...row, field: 'form' }),
    ]);
    return { states: states.toReversed(), begun: begun.at(-1) };
  }, [storage, place.opd, place.record, record.state]);
  if (record.said === null || history.state === 'loading') return null;
  if (history.state === 'failed') return <p class="reason">{f.proposal.course.unread}</p>;
  const { states, begun } = history.value;
  const edits = states.map(({ value, at, by }) => ({ value, at, by: by ?? me.id }));
  const first = begun ?? states[0];
  if (first === undefined) return null;
  const steps = courseOf({ at: first.at, by: first.by ?? me.id }, edits, storage.clock.nowIso());
  const present = steps.at(-1);
  const before = steps.slice(0, -1);
  const ahead = statesAhead(record).map((state) => f.states[state]);
  return (
    <Card title={f.proposal.course.title}>
      {present !== undefined && (
        <div aria-current="step">
          <Passed step={present} />
        </div>
      )}
      {ahead.length > 0 && <p class="small">{f.proposal.course.ahead(ahead.join(' → '))}</p>}
      {before.length > 0 && (
        <Details title={f.proposal.course.before(before.length)}>
          <ol class="steps">
            {before.map((step, order) => (
              // oxlint-disable-next-line react/no-array-index-key -- a state may come twice; its place never changes
              <li key={order}>
                <Passed step={step} />
              </li>
            ))}
          </ol>
        </Details>
      )}
    </Card>
  );
}

function Passed({ step: { state, at, by, reason, days } }: { step: CourseStep }) {
  const { directory } = useApp();
  const label = f.states[state];
  return (
    <>
      <b>{label}</b>
      <p class="small">{f.proposal.course.days(days, label)}</p>
      <p class="small soft">
        {f.proposal.course.since(formatMoment(at), directory.people.get(by)?.name ?? by)}
      </p>
      {reason !== '' && <p class="prose">{reason}</p>}
    </>
  );
}
