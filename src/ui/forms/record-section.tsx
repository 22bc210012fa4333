import { useState } from 'preact/hooks';
import { isOpen } from '../../domain/forms/check-record.ts';
import { isRelevant } from '../../domain/forms/condition.ts';
import type { Field, Section } from '../../domain/forms/form.ts';
import { isEmpty } from '../../domain/forms/value.ts';
import { Details } from '../kit/fold.tsx';
import { f } from '../messages/messages.ts';
import { ComputedField } from './computed-field.tsx';
import { ReadField } from './read-field.tsx';
import { RecordField } from './record-field.tsx';
import { useRecordSeat } from './record-seat.ts';
import { useSay } from './words-of.ts';

/** A part of the form, folded once it is complete; closed while the parts before it are not. */
export function RecordSection({ section }: { section: Section }) {
  // What Diskominfo fills in stands with its decision.
  return section.by === 'diskominfo' ? null : <OpdSection section={section} />;
}

function OpdSection({ section }: { section: Section }) {
  const { form, values, faults, areFaultsShown, mayWrite } = useRecordSeat();
  const say = useSay();
  const asked = section.fields.filter((field) => isRelevant(field, values));
  const typed = asked.filter(({ type }) => type !== 'computed');
  const filled = typed.filter(({ name }) => !isEmpty(values[name]));
  const isFaulty = faults.some(({ field }) => asked.some(({ name }) => name === field));
  const isFirstFaulty = isFaulty && firstFaulty(form.sections, faults) === section.id;
  // Decided once: a section that folds by itself would take the field away under the finger.
  const [isOpenAtFirst] = useState(isFirstFaulty || (areFaultsShown && isFaulty));
  return (
    <Details
      title={`${say(section.title)} · ${f.record.filled(filled.length, typed.length)}`}
      open={isOpenAtFirst}
    >
      <div class="stack">
        {section.help !== undefined && <p class="small soft">{say(section.help)}</p>}
        {isOpen(form, section, faults) ? (
          asked.map((field) => <AnyField key={field.name} field={field} mayWrite={mayWrite} />)
        ) : (
          <p class="soft">{f.record.closed}</p>
        )}
      </div>
    </Details>
  );
}

function firstFaulty(sections: readonly Section[], faults: readonly { field: string }[]): string | undefined {
  return sections.find(({ fields }) => faults.some(({ field }) => fields.some(({ name }) => name === field)))
    ?.id;
}

function AnyField({ field, mayWrite }: { field: Field; mayWrite: boolean }) {
  const Own = useRecordSeat().drawn?.[field.name];
  if (Own !== undefined) return <Own field={field} />;
  if (field.type === 'computed') return <ComputedField field={field} />;
  return mayWrite ? <RecordField field={field} /> : <ReadField field={field} />;
}
