import type { Field } from '../../domain/forms/form.ts';
import { f } from '../messages/messages.ts';
import { readValue } from './read-value.ts';
import { MeasureHistory } from './measure/measure-history.tsx';
import { useRecordSeat } from './record-seat.ts';
import { useReader } from './use-reader.ts';
import { useSay } from './words-of.ts';

/** A field that cannot be changed now: label and value, with what Diskominfo noted. */
export function ReadField({ field }: { field: Field }) {
  const { record, values, place } = useRecordSeat();
  const say = useSay();
  const reader = useReader(place.opd);
  const words = readValue(field, values[field.name], reader);
  const note = record.said?.notes.find((one) => one.field === field.name);
  if (words === '' && note === undefined) return null;
  return (
    <div>
      <p class="small soft">{say(field.label)}</p>
      {field.name === 'measurements' && <MeasureHistory />}
      <p class="prose">{words}</p>
      {note !== undefined && <p class="small">{f.record.noteHere(note.text)}</p>}
    </div>
  );
}
