import { useState } from 'preact/hooks';
import { carryAnswerOf } from '../../domain/carry-answers.ts';
import { carryMap } from '../../domain/carry-map.ts';
import { isAsked } from '../../domain/carry-over.ts';
import { heirOf } from '../../domain/heirs.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { levelInIndex } from '../../domain/three-indices.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal } from '../kit/format.ts';
import { link, withQuery } from '../kit/router.ts';
import { useCarryOver, useCarryPeriods, type CarryPeriods } from '../kit/use-carry-over.ts';
import { useLive } from '../kit/use-live.ts';
import { readRoom } from '../kit/room-view.ts';
import { c } from '../messages/carry-messages.ts';
import { titleOf } from './evidence-link.tsx';
import { opdName, useSeat } from './seat.ts';

/** What stood in the period before this one, beside the indicator: level, answer and evidence, and what waits to be carried over. */
export function EarlierPeriod() {
  const [isOpen, setOpen] = useState(false);
  const periods = useCarryPeriods();
  if (periods === null || periods === 'coming') return null;
  // What is folded away is not read.
  return (
    <Details title={c.here.title(periods.from.period.name)} open={isOpen} onToggle={setOpen}>
      {isOpen && <Earlier periods={periods} />}
    </Details>
  );
}

function Earlier({ periods }: { periods: CarryPeriods }) {
  const { view, opd } = useSeat();
  const { storage } = useApp();
  const { directory, from, to } = periods;
  const before =
    carryMap(from.instrument, to.instrument).find(({ indicator }) => indicator.id === view.indicator.id)
      ?.before ?? [];
  const codes = before.map(({ id }) => id);
  const rooms = useLive(async () => {
    const read = codes.map(async (code) => readRoom(storage.db, code, { directory, ...from }));
    return (await Promise.all(read)).filter((room) => room !== null);
  }, [storage, directory, from.period, from.instrument, codes.join()]);
  if (rooms.state !== 'filled') return null;
  const told = rooms.value.filter(({ fields }) => fields.length > 0);
  return (
    <div class="stack">
      {told.length === 0 && <p class="small soft">{c.here.nothing}</p>}
      {told.map(({ scope, assessment }) => (
        <EarlierRoom key={scope} assessment={assessment} periods={periods} opd={opd} />
      ))}
      {opd !== null && <Waiting opd={opd} />}
    </div>
  );
}

type EarlierRoomProps = { assessment: Assessment; periods: CarryPeriods; opd: string | null };

function EarlierRoom({ assessment, periods: { directory, from }, opd }: EarlierRoomProps) {
  const { room } = assessment;
  const { id, shortName } = room.indicator;
  const official = directory.officials.get(`${from.period.id}:${id}`);
  const level = formatDecimal(String(levelInIndex(from.instrument, assessment, 'accepted')));
  const isShown = (of: string) => opd === null || heirOf(directory, of) === opd || of === opd;
  const ties = room.ties.filter((tie) => !tie.deleted && isShown(tie.opd));
  const texts = [...room.answers.values()].filter(
    ({ explanation, opd: of }) => explanation !== '' && of !== 'region' && isShown(of),
  );
  return (
    <div class="stack tight">
      <p class="small">
        <b>{c.here.level(`${id} ${shortName}`, level)}</b>{' '}
        {official !== undefined && c.here.official(formatDecimal(official.value))}
      </p>
      {ties.length > 0 && (
        <>
          <p class="small soft">{c.here.evidence}</p>
          <ul class="plain small">
            {ties.map(({ key, evidence }) => (
              <li key={key}>{titleOf(evidence)}</li>
            ))}
          </ul>
        </>
      )}
      {texts.map(({ opd: of, explanation }) => (
        <div key={of}>
          <p class="small soft">{c.here.explanation(opdName(directory, of))}</p>
          <p class="small prose">{explanation}</p>
        </div>
      ))}
    </div>
  );
}

/** The way to the page on which the OPD chooses, while something of this indicator waits there. */
function Waiting({ opd }: { opd: string }) {
  const { view } = useSeat();
  const live = useCarryOver(opd);
  if (live.state !== 'filled' || live.value === null) return null;
  const { plan, rooms } = live.value;
  const open = plan.pieces.filter(
    (piece) =>
      piece.indicator.id === view.indicator.id && isAsked(piece) && carryAnswerOf(piece, opd, rooms) === null,
  );
  if (open.length === 0) return null;
  return (
    <div class="row">
      <span class="small">{c.here.waiting(open.length)}</span>
      <LinkButton href={withQuery(link('bawa'), { indikator: view.indicator.id, untuk: opd })}>
        {c.here.choose}
      </LinkButton>
    </div>
  );
}
