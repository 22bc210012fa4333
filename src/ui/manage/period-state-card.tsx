import type { Period, PeriodState } from '../../domain/directory.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';

/** Whether OPDs may work in the period, what that means, and the one step that is possible from here. */
export function PeriodStateCard({ period }: { period: Period }) {
  const { storage } = useApp();
  const words = d.manage.period;
  const step = stepFrom(period.state);
  const set = (state: PeriodState) => record(storage, agencyEdits('period', period.id, { state }));
  const take = async () => {
    await set(step.to);
    // A draft that was opened cannot become a draft again: there is no way back to offer.
    const undo = period.state === 'draft' ? undefined : () => set(period.state);
    showToast({ text: words.stateChanged[step.to], undo });
  };
  return (
    <Banner
      tone={period.state === 'open' ? 'brand' : 'plain'}
      icon="calendar"
      level={3}
      title={words.states[period.state]}
      actions={
        <>
          <Button onClick={() => void take()}>{words.acts[step.act]}</Button>
          <LinkButton kind="quiet" href={link('kelola', 'penugasan')}>
            {words.nextAssign}
          </LinkButton>
        </>
      }
    >
      <p>{words.meaning[period.state]}</p>
    </Banner>
  );
}

function stepFrom(state: PeriodState): { to: PeriodState; act: 'open' | 'close' | 'reopen' } {
  switch (state) {
    case 'draft':
      return { to: 'open', act: 'open' };
    case 'open':
      return { to: 'closed', act: 'close' };
    case 'closed':
      return { to: 'open', act: 'reopen' };
  }
}
