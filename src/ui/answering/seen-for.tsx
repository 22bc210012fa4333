import { assignmentRole } from '../../domain/directory.ts';
import { indicatorStateOf } from '../../domain/indicator-state.ts';
import { useApp } from '../kit/app-context.ts';
import { route } from '../kit/router.ts';
import { IndicatorTag } from '../kit/tag.tsx';
import { m } from '../messages/messages.ts';
import { opdName, useSeat } from './seat.ts';

/** Who came from *Matriks* reads for which OPD the room was opened, and where that one stands. */
export function SeenFor() {
  const { view, opd, period } = useSeat();
  const { directory } = useApp();
  const sought = route.value.query.get('opd');
  const place = { period: period.id, indicator: view.indicator.id };
  if (sought === null || opd === sought || assignmentRole(directory, place, sought) === 'none') return null;
  return (
    <p class="row">
      <b>{m.answering.room.seenFor(opdName(directory, sought))}</b>
      <IndicatorTag state={indicatorStateOf(view.assessment, sought)} />
    </p>
  );
}
