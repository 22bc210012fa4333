import { isCoordinator } from '../../domain/authority.ts';
import type { Indicator, Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { m } from '../messages/messages.ts';
import { DurableText } from '../kit/durable-input.tsx';
import { fieldState, textIn } from '../kit/field-state.ts';
import { assignmentOf, useSeat } from './seat.ts';

/** Indicators for which the region chooses the service: the sector services of SPBE. */
export function takesLabel({ id }: Instrument, { number }: Indicator): boolean {
  return id === 'spbe-2020' && number >= 45 && number <= 47;
}

/** Which service a sector indicator is about: named by the owner, read by all. */
export function LabelEditor() {
  const seat = useSeat();
  const { me, directory } = useApp();
  const { view, instrument } = seat;
  if (!takesLabel(instrument, view.indicator)) return null;
  const register = { scope: view.scope, entity: 'label', key: 'region', field: 'name' };
  const state = fieldState(view.fields, register);
  const words = m.answering.label;
  if (isCoordinator(me) || assignmentOf(seat, directory)?.role === 'owner') {
    return (
      <DurableText label={words.name} hint={words.hint} register={register} state={state} maxLength={200} />
    );
  }
  const name = textIn(state);
  return <p>{name === '' ? words.none : words.chosen(name)}</p>;
}
