import type { ComponentChildren } from 'preact';
import type { Requirement } from '../../domain/instrument.ts';
import { m } from '../messages/messages.ts';
import { BulkUnmet } from './rest-unmet.tsx';
import { useSeat } from './seat.ts';

/** A group of which one member is enough, as one question: said once, answered *Belum* at once, settled by the first *Ada*. */
export function OneOf(props: { requirements: readonly Requirement[]; children: ComponentChildren }) {
  const { view } = useSeat();
  const words = m.answering.room;
  const isSettled = props.requirements.some(({ code }) => view.assessment.requirements.get(code)?.claimed);
  return (
    <div class="one-of">
      <div class="level-note">
        <h3>{words.oneIsEnough}</h3>
        <p class="small soft">{isSettled ? words.oneSettled : words.oneHint}</p>
        {!isSettled && <BulkUnmet requirements={props.requirements} label={words.noneOfThese} />}
      </div>
      {props.children}
    </div>
  );
}
