import { withComputed } from '../../domain/forms/computed.ts';
import type { Field } from '../../domain/forms/form.ts';
import { useRecordSeat } from './record-seat.ts';
import { computedWords } from './computed-words.ts';
import { useComputing } from './use-computing.ts';
import { f } from '../messages/messages.ts';
import { useSay } from './words-of.ts';

/** What the app works out itself from the other fields. */
export function ComputedField({ field }: { field: Extract<Field, { type: 'computed' }> }) {
  const { form, values } = useRecordSeat();
  const say = useSay();
  const computing = useComputing();
  const words = computedWords(field.rule, withComputed(form, values, computing)[field.name]);
  return (
    <div>
      <p class="small soft">{say(field.label)}</p>
      <p>{words === '' ? f.control.notComputed : words}</p>
    </div>
  );
}
