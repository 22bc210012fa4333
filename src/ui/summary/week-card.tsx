import { findIndicator } from '../../domain/instrument.ts';
import { movesSince, sumMoves, type Moves } from '../../domain/week-moves.ts';
import { useApp } from '../kit/app-context.ts';
import { Card } from '../kit/card.tsx';
import { formatWhen } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { d } from '../messages/messages.ts';
import type { SummarySource } from './summary-view.ts';

const weekMs = 7 * 86_400_000;
const shownRooms = 5;

/** What moved in the last seven days: in figures, and the rooms that moved last. */
export function WeekCard({ source }: { source: SummarySource }) {
  const { storage } = useApp();
  const words = d.summary.week;
  const nowMs = storage.clock.nowMs();
  const moves = movesSince(source.assessments.values(), nowMs - weekMs);
  return (
    <Card title={words.title}>
      {moves.length === 0 ? (
        <p class="small soft">{words.nothing}</p>
      ) : (
        <>
          <p>{inWords(sumMoves(moves))}</p>
          <TaskList label={words.title}>
            {moves.slice(0, shownRooms).map((room) => (
              <TaskRow
                key={room.indicator}
                href={link('indikator', room.indicator)}
                name={`${room.indicator} ${findIndicator(source.instrument, room.indicator)?.shortName ?? ''}`}
                meta={`${inWords(room)} · ${formatWhen(room.lastAt, nowMs)}`}
              />
            ))}
          </TaskList>
          {moves.length > shownRooms && <p class="small soft">{words.more(moves.length - shownRooms)}</p>}
        </>
      )}
    </Card>
  );
}

function inWords({ shown, submitted, accepted, returned }: Moves): string {
  const words = d.summary.week;
  return [
    shown > 0 ? words.shown(shown) : '',
    submitted > 0 ? words.submitted(submitted) : '',
    accepted > 0 ? words.accepted(accepted) : '',
    returned > 0 ? words.returned(returned) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
