import { roomScope } from '../../domain/scope.ts';
import { readFields } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { fieldState, textIn } from '../kit/field-state.ts';
import { useSeat } from './seat.ts';

type EarlierExplanationProps = { opd: string; onTake: (text: string) => void };

/** What this OPD wrote here in an earlier period of the same instrument; draws nothing where there is none. */
export function EarlierExplanation({ opd, onTake }: EarlierExplanationProps) {
  const { view, period } = useSeat();
  const { storage, directory } = useApp();
  const found = useLive(async () => {
    const earlier = [...directory.periods.values()]
      .filter((one) => one.instrument === period.instrument && one.id !== period.id && one.year < period.year)
      .toSorted((one, other) => other.year - one.year);
    for (const { id, name } of earlier) {
      const fields = await readFields(storage.db, roomScope(id, view.indicator.id));
      const text = textIn(fieldState(fields, { entity: 'answer', key: opd, field: 'explanation' }));
      if (text !== '') return { name, text };
    }
    return null;
  }, [storage, directory, period, opd]);
  if (found.state !== 'filled' || found.value === null) return null;
  const { name, text } = found.value;
  return (
    <Details title={m.answering.explanation.earlier(name)}>
      <div class="stack tight">
        <p class="small prose">{text}</p>
        <div>
          <Button onClick={() => onTake(text)}>{m.answering.explanation.takeAgain}</Button>
        </div>
      </div>
    </Details>
  );
}
