import { assignedIndicators } from '../../domain/directory.ts';
import { indicatorStateOf } from '../../domain/indicator-state.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { Icon } from '../kit/icon.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { m } from '../messages/messages.ts';
import { canWithdraw, receiptOf } from './submission.ts';
import { useSeat } from './seat.ts';
import { WaitingFiles } from './waiting-files.tsx';
import { Withdraw } from './withdraw.tsx';

/** Submitted: a number to quote, whether it has arrived, what happens next, and where to go on. */
export function SubmittedPage({ opd }: { opd: string }) {
  const { view } = useSeat();
  const words = m.answering.submit;
  const { number, hasArrived } = receiptOf(view, opd);
  const { sending } = m.words;
  return (
    <Page
      title={words.done}
      back={{ href: link('indikator'), label: m.answering.room.back }}
      above={`${view.indicator.id} · ${view.indicator.shortName}`}
    >
      <output class="receipt stack">
        <Icon name="accepted" />
        <span>{words.yourNumber}</span>
        <b class="receipt-number">{number}</b>
        <span>{hasArrived ? sending.arrived : `${sending.saved(deviceKind())}. ${words.goesByItself}`}</span>
      </output>
      {!hasArrived && <WaitingFiles opd={opd} />}
      <section class="stack tight">
        <h2>{words.nextTitle}</h2>
        <ol class="steps">
          {words.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <div class="row">
        <GoOn opd={opd} />
        <LinkButton href={link('indikator', view.indicator.id)}>{words.backToRoom}</LinkButton>
      </div>
      {canWithdraw(view.assessment, opd) && <Withdraw opd={opd} />}
    </Page>
  );
}

/** The next indicator that still waits for this OPD. */
function GoOn({ opd }: { opd: string }) {
  const { view, period, instrument } = useSeat();
  const { directory } = useApp();
  const rooms = useRooms();
  if (rooms.state !== 'filled') return null;
  const assigned = assignedIndicators(directory, period.id, [opd]);
  const open = instrument.indicators.filter(({ id }) => {
    const room = rooms.value.get(id);
    if (!assigned.has(id) || id === view.indicator.id || room === undefined) return false;
    return !['submitted', 'accepted'].includes(indicatorStateOf(room.assessment, opd));
  });
  const next = open.find(({ number }) => number > view.indicator.number) ?? open[0];
  if (next === undefined) return null;
  return (
    <LinkButton kind="primary" href={link('indikator', next.id)}>
      {m.answering.submit.goOn(next.shortName)}
    </LinkButton>
  );
}
