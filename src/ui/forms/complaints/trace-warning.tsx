import { personalTraces } from '../../../domain/forms/personal-traces.ts';
import type { Described, FieldKind, Form } from '../../../domain/forms/form.ts';
import { textOf } from '../../../domain/forms/value.ts';
import type { Json } from '../../../domain/op.ts';
import { formatList } from '../../kit/format.ts';
import { f } from '../../messages/messages.ts';

/** Forms whose texts tell of what happened to people, and shall not tell to whom. */
const watched = new Set(['complaint', 'securityIncident']);

/** Warns of what looks like a trace of a person in a text; it holds nothing back. */
export function TraceWarning({
  form,
  field,
  value,
}: {
  form: Form;
  field: Described & FieldKind;
  value: Json | undefined;
}) {
  if (!watched.has(form.id) || (field.type !== 'long' && field.name !== 'topic')) return null;
  const traces = personalTraces(textOf(value));
  if (traces.length === 0) return null;
  return <b> {f.complaints.traceWarning(formatList(traces.map((trace) => f.complaints.traces[trace])))}</b>;
}
