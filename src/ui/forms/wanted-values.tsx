import type { ComplaintStage } from '../../domain/forms/complaint-terms.ts';
import { findField, type Form } from '../../domain/forms/form.ts';
import { Button } from '../kit/button.tsx';
import { useApp } from '../kit/app-context.ts';
import { f, type Language } from '../messages/messages.ts';
import type { WantedValue } from './wanted-value.ts';
import { labelOf, say } from './words-of.ts';

type Props = {
  form: Form;
  values: readonly WantedValue[];
  onChange: (values: readonly WantedValue[]) => void;
};

/** What the link to this list asked for, each to be taken away. */
export function WantedValues({ form, values, onChange }: Props) {
  const { language } = useApp();
  if (values.length === 0) return null;
  return (
    <div class="row">
      {values.map((wanted) => {
        const words = wantedWords(form, wanted, language);
        return (
          <Button
            key={wanted.field}
            icon="close"
            label={`${words}. ${f.list.dropValue(words)}`}
            onClick={() => onChange(values.filter((other) => other !== wanted))}
          >
            {words}
          </Button>
        );
      })}
    </div>
  );
}

function wantedWords(form: Form, { field: name, code }: WantedValue, language: Language): string {
  const field = findField(form, name);
  if (field === undefined) return `${name}: ${code}`;
  return `${say(field.label, language)}: ${codeWords(field, code, language)}`;
}

function codeWords(
  field: NonNullable<ReturnType<typeof findField>>,
  code: string,
  language: Language,
): string {
  if (code === 'unknown') return f.list.unsaid;
  if (field.type === 'one') return labelOf(field.options, code, language);
  if (field.type !== 'computed') return code;
  if (field.rule === 'complaint-stage') return f.computed.stages[code as ComplaintStage] ?? code;
  return code === 'yes' ? f.control.yes : f.control.no;
}
