import { isAsked, type CarryPlan } from '../../domain/carry-over.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { link } from '../kit/router.ts';
import type { CarryView } from '../kit/use-carry-over.ts';
import { c } from '../messages/carry-messages.ts';
import { nameOf } from './name-of.ts';

/** The own indicators that nothing earlier serves. */
export function NewIndicators({ view: { plan, to, opd } }: { view: CarryView }) {
  const { directory } = useApp();
  const isOwn = (indicator: string) => {
    const role = directory.assignments.get(`${to.id}:${indicator}:${opd}`)?.role ?? 'none';
    return role !== 'none';
  };
  const found = plan.map.filter(
    ({ class: standing, indicator }) =>
      standing === 'new' && indicator.external === null && isOwn(indicator.id),
  );
  if (found.length === 0) return null;
  return (
    <Details title={c.page.newTitle(found.length)}>
      <ul class="plain small">
        {found.map(({ indicator }) => (
          <li key={indicator.id}>
            <a href={link('indikator', indicator.id)}>
              {indicator.id} {indicator.shortName}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What goes nowhere, and why; it stays where it is. */
export function LeftBehind({ plan }: { plan: CarryPlan }) {
  const words = c.page;
  const closed = plan.pieces.filter((piece) => !isAsked(piece));
  const count = closed.length + plan.left.length;
  if (count === 0) return null;
  return (
    <Details title={words.leftTitle(count)}>
      <p class="small">{words.leftText}</p>
      <ul class="plain small">
        {closed.map(({ id, piece, indicator, reason }) => (
          <li key={id}>
            {nameOf(piece)} ({piece.place.indicator} → {indicator.id}):{' '}
            <span class="soft">{c.reasons[reason.kind]}</span>
          </li>
        ))}
        {plan.left.map((piece) => (
          <li key={`${piece.place.entity} ${piece.place.indicator} ${piece.place.key}`}>
            {nameOf(piece)} ({piece.place.indicator}): <span class="soft">{words.noSuccessor}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
