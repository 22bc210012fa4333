import type { Period } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { Card } from '../kit/card.tsx';
import { link } from '../kit/router.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { IndicatorTag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import type { RoomView } from '../kit/room-view.ts';
import { d } from '../messages/messages.ts';
import { openWorkOf } from './open-work.ts';

/** What the new admin of an OPD takes over in the running period; draws nothing where none runs. */
export function OpenWork({ opd }: { opd: string }) {
  const { period } = useApp();
  const rooms = useRooms();
  if (period === null) return null;
  return (
    <Card title={d.manage.people.handover.work} level={3}>
      {rooms.state === 'loading' && <LoadingBones />}
      {rooms.state === 'failed' && <FailedState />}
      {rooms.state === 'filled' && <Rooms opd={opd} rooms={rooms.value} period={period} />}
    </Card>
  );
}

type RoomsProps = { opd: string; rooms: ReadonlyMap<string, RoomView>; period: Period };

function Rooms({ opd, rooms, period }: RoomsProps) {
  const { directory } = useApp();
  const words = d.manage.people.handover;
  const open = openWorkOf(opd, rooms, { directory, period });
  if (open.length === 0) return <p class="small soft">{words.workNone}</p>;
  return (
    <TaskList label={words.work}>
      {open.map(({ indicator, state, questions }) => (
        <TaskRow
          key={indicator.id}
          href={link('indikator', indicator.id)}
          name={`${indicator.id} ${indicator.shortName}`}
          meta={questions === 0 ? undefined : words.questions(questions)}
          tag={<IndicatorTag state={state} />}
        />
      ))}
    </TaskList>
  );
}
