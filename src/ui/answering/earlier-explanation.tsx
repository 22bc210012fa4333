import { decisionsFrom } from '../../domain/decisions-made.ts';
import { roomScope } from '../../domain/scope.ts';
import { readFields } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { fieldState, textIn } from '../kit/field-state.ts';
import { useSeat } from './seat.ts';

type EarlierExplanationProps = { opd: string; onTake: (text: string) => void };

/**
 * Says that words of an earlier period stand in the explanation as they were: whoever confirmed them is to read them again. Gone once
 * they are changed.
 */
function TakenOver({ opd }: { opd: string }) {
  const { view } = useSeat();
  const { storage } = useApp();
  const present = view.assessment.room.answers.get(opd)?.explanation ?? '';
  const sources = [...decisionsFrom(view.fields, opd).values()]
    .filter(({ answer, from }) => answer === 'yes' && from.split('/')[2] === 'answer')
    .map(({ from }) => from);
  const found = useLive(async () => {
    const read = sources.map(async (source) => {
      const [period = '', indicator = '', , key = ''] = source.split('/');
      const fields = await readFields(storage.db, roomScope(period, indicator));
      return textIn(fieldState(fields, { entity: 'answer', key, field: 'explanation' })).trim();
    });
    return Promise.all(read);
  }, [storage, sources.join(' ')]);
  if (found.state !== 'filled') return null;
  const isUnchanged = found.value.some((text) => text !== '' && present.includes(text));
  return isUnchanged ? <Banner tone="warn" level={3} title={m.answering.explanation.takenOver} /> : null;
}

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
  if (found.state !== 'filled' || found.value === null) return <TakenOver opd={opd} />;
  const { name, text } = found.value;
  return (
    <>
      <TakenOver opd={opd} />
      <Details title={m.answering.explanation.earlier(name)}>
        <div class="stack tight">
          <p class="small prose">{text}</p>
          <div>
            <Button onClick={() => onTake(text)}>{m.answering.explanation.takeAgain}</Button>
          </div>
        </div>
      </Details>
    </>
  );
}
