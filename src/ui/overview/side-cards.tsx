import type { Period } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { dayOf, formatDayShort } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { comingDates } from './schedule.ts';

/** What comes next in the period; what is past is left out. */
export function ScheduleCard({ period }: { period: Period }) {
  const { storage } = useApp();
  const coming = comingDates(period, dayOf(storage.clock.nowMs()));
  return (
    <Card title={m.overview.schedule}>
      {coming.length === 0 && <p class="small soft">{m.overview.nothingScheduled}</p>}
      <ul class="dates">
        {coming.map(({ name, date }) => (
          <li key={`${date} ${name}`}>
            <b>{formatDayShort(date)}</b>
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function HelpCard() {
  return (
    <Card title={m.overview.help.title}>
      <p class="small">{m.overview.help.text}</p>
      <div>
        <LinkButton icon="help" href={link('bantuan')}>
          {m.overview.help.open}
        </LinkButton>
      </div>
    </Card>
  );
}
