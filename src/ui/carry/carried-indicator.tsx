import { useState } from 'preact/hooks';
import { carryAnswerOf } from '../../domain/carry-answers.ts';
import { isAsked, type CarryPiece } from '../../domain/carry-over.ts';
import type { Indicator } from '../../domain/instrument.ts';
import { Details } from '../kit/fold.tsx';
import { route } from '../kit/router.ts';
import type { CarryView } from '../kit/use-carry-over.ts';
import { c } from '../messages/carry-messages.ts';
import { CarriedPiece } from './carried-piece.tsx';

type Group = { indicator: Indicator; pieces: readonly CarryPiece[]; open: number };

/** The indicators that pieces go to, each folded: three hundred questions at once help nobody. */
export function CarriedIndicators({ view }: { view: CarryView }) {
  const groups = groupsOf(view);
  const wanted = route.value.query.get('indikator');
  const first =
    groups.find(({ indicator }) => indicator.id === wanted) ?? groups.find(({ open }) => open > 0);
  // What stands open is settled on arrival: nothing folds under the hand that answers it.
  const [opened, setOpened] = useState<readonly string[]>(() =>
    first === undefined ? [] : [first.indicator.id],
  );
  const toggle = (id: string, isOpen: boolean) =>
    setOpened((before) => [...before.filter((one) => one !== id), ...(isOpen ? [id] : [])]);
  return (
    <section class="stack" aria-labelledby="bawa-indikator">
      <h2 id="bawa-indikator">{c.page.indicators}</h2>
      {groups.map((group) => (
        <Folded
          key={group.indicator.id}
          view={view}
          group={group}
          isOpen={opened.includes(group.indicator.id)}
          onToggle={(isOpen) => toggle(group.indicator.id, isOpen)}
        />
      ))}
    </section>
  );
}

function groupsOf({ plan, rooms, opd }: CarryView): Group[] {
  const groups = new Map<string, Group>();
  for (const piece of plan.pieces.filter(isAsked)) {
    const { indicator } = piece;
    const group = groups.get(indicator.id) ?? { indicator, pieces: [], open: 0 };
    const isOpen = carryAnswerOf(piece, opd, rooms) === null;
    groups.set(indicator.id, {
      indicator,
      pieces: [...group.pieces, piece],
      open: group.open + Number(isOpen),
    });
  }
  return [...groups.values()];
}

type FoldedProps = { view: CarryView; group: Group; isOpen: boolean; onToggle: (isOpen: boolean) => void };

function Folded({ view, group: { indicator, pieces, open }, isOpen, onToggle }: FoldedProps) {
  const words = c.page;
  const done = open === 0 ? words.indicatorDone : words.chosen(pieces.length - open, pieces.length);
  return (
    <Details title={`${indicator.id} ${indicator.shortName} · ${done}`} open={isOpen} onToggle={onToggle}>
      {isOpen && (
        <div class="stack wide">
          {pieces.map((piece) => (
            <CarriedPiece key={piece.id} view={view} piece={piece} />
          ))}
        </div>
      )}
    </Details>
  );
}
