import { useMemo } from 'preact/hooks';
import type { Period } from '../../domain/directory.ts';
import { compareInstruments, isNoDifference } from '../../domain/instrument-difference.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { periodScope } from '../../domain/scope.ts';
import { workAtStake } from '../../domain/work-at-stake.ts';
import { record } from '../../storage/record.ts';
import { readFields, readRooms } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { link, navigate } from '../kit/router.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { showToast } from '../kit/toast.tsx';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import { InstrumentChanges } from './instrument-changes.tsx';
import { useInstrumentName } from './instrument-facts.ts';
import { InstrumentStake } from './instrument-stake.tsx';
import { useTexts } from './use-texts.ts';

/** What changes if a period moves to this instrument, and the act that moves it; undo moves it back. */
export function InstrumentMove({ periodId, id }: { periodId: string; id: string }) {
  const period = useApp().directory.periods.get(periodId);
  const words = d.instruments.move;
  if (period === undefined) return <p>{words.noPeriod}</p>;
  if (period.instrument === id) {
    return (
      <Banner
        level={2}
        icon="check"
        title={words.same}
        actions={
          <>
            <LinkButton href={link('kelola', 'penugasan')}>{words.assign}</LinkButton>
            <LinkButton kind="quiet" href={link('kelola', 'periode', periodId)}>
              {period.name}
            </LinkButton>
          </>
        }
      />
    );
  }
  return <Move period={period} id={id} />;
}

function Move({ period, id }: { period: Period; id: string }) {
  const [from, to] = [useTexts(period.instrument), useTexts(id)];
  const name = useInstrumentName()(id);
  const words = d.instruments.move;
  const ask = () => {
    from.ask();
    to.ask();
  };
  return (
    <>
      <div>
        <h2>{words.title(period.name, name)}</h2>
        <p class="small soft">{words.lead}</p>
      </div>
      {from.state === 'filled' && to.state === 'filled' ? (
        <Compared period={period} from={from.value} to={to.value} name={name} />
      ) : from.state === 'unreachable' || to.state === 'unreachable' ? (
        <FailedState reason={words.noTexts} onRetry={ask} />
      ) : (
        <LoadingBones />
      )}
    </>
  );
}

type ComparedProps = { period: Period; from: Instrument; to: Instrument; name: string };

function Compared({ period, from, to, name }: ComparedProps) {
  const { storage, directory } = useApp();
  const words = d.instruments.move;
  const difference = useMemo(() => compareInstruments(from, to), [from, to]);
  const stake = useLive(async () => {
    const rooms = await readRooms(storage.db, period.id);
    const coverage = await readFields(storage.db, periodScope(period.id));
    const assignments = [...directory.assignments.values()].filter((row) => row.period === period.id);
    return workAtStake(difference, { rooms, coverage, assignments });
  }, [storage, directory, period.id, difference]);
  const set = (instrument: string) => record(storage, agencyEdits('period', period.id, { instrument }));
  const move = async () => {
    await set(to.id);
    showToast({ text: words.moved(name), undo: () => set(from.id) });
    navigate(link('kelola', 'periode', period.id));
  };
  return (
    <>
      {isNoDifference(difference) ? (
        <Banner level={3} title={words.none} />
      ) : (
        <InstrumentChanges difference={difference} from={from} to={to} />
      )}
      {stake.state === 'loading' && <LoadingBones />}
      {stake.state === 'failed' && <FailedState />}
      {stake.state === 'filled' && <InstrumentStake stake={stake.value} />}
      <div>
        <Button kind="primary" whole onClick={() => void move()}>
          {words.act(period.name)}
        </Button>
      </div>
    </>
  );
}
