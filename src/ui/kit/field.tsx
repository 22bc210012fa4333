import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { m } from '../messages/messages.ts';
import { Icon } from './icon.tsx';

/** What a control needs to be tied to its label, hint and error. */
export type FieldIds = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

type Labelled = {
  label: string;
  hint?: ComponentChildren;
  /** One sentence that says what to do; shown in red and announced with the field. */
  error?: string | undefined;
  optional?: boolean | undefined;
  /** For links of an `ErrorSummary`; made up when absent. */
  id?: string | undefined;
  /** Quiet words under the control: "Tersimpan di HP ini". */
  note?: ComponentChildren;
};

/** Label, hint and error around any control; `children` gets the attributes that tie them together. */
export function Field(props: Labelled & { children: (ids: FieldIds) => ComponentChildren }) {
  const made = useId();
  const id = props.id ?? made;
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.optional === true && <span class="soft small"> ({m.words.states.optional})</span>}
      </label>
      <HintAndError {...props} id={id} />
      {props.children({
        id,
        'aria-describedby': describedBy(id, props),
        'aria-invalid': props.error === undefined ? undefined : 'true',
      })}
      {props.note !== undefined && (
        <div class="saved" id={`${id}-note`}>
          {props.note}
        </div>
      )}
    </div>
  );
}

type Describing = Pick<Labelled, 'hint' | 'error' | 'note'>;

/** The ids of the words that stand with a control, for `aria-describedby`. */
export function describedBy(id: string, words: Describing): string | undefined {
  const ids = (['hint', 'error', 'note'] as const)
    .filter((word) => words[word] !== undefined)
    .map((word) => `${id}-${word}`);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** What stands between a label and its control. */
export function HintAndError({ id, hint, error }: Describing & { id: string }) {
  return (
    <>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" small />
          {error}
        </p>
      )}
    </>
  );
}

type Written = Labelled & {
  value: string;
  /** Each key press. */
  onInput?: ((value: string) => void) | undefined;
  /** Leaving the field, or Enter. */
  onChange?: ((value: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
};

type TextInputProps = Written & {
  type?: 'text' | 'url' | 'date' | 'tel' | 'number' | 'color' | undefined;
  inputMode?: 'numeric' | 'decimal' | undefined;
  autocomplete?: 'off' | 'name' | 'organization' | undefined;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
};

export function TextInput(props: TextInputProps) {
  return (
    <Field {...props}>
      {(ids) => (
        <input
          {...ids}
          class="input"
          // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- the JSX types take one literal at a time
          type={(props.type ?? 'text') as 'text'}
          inputMode={props.inputMode}
          autocomplete={props.autocomplete}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          {...written(props)}
        />
      )}
    </Field>
  );
}

export function TextArea(props: Written & { rows?: number | undefined; maxLength?: number | undefined }) {
  return (
    <Field {...props}>
      {(ids) => (
        <textarea
          {...ids}
          class="input"
          rows={props.rows ?? 4}
          maxLength={props.maxLength}
          {...written(props)}
        />
      )}
    </Field>
  );
}

export type SelectOption = { value: string; label: string };

export function Select(
  props: Labelled & { value: string; options: readonly SelectOption[]; onChange: (value: string) => void },
) {
  return (
    <Field {...props}>
      {(ids) => (
        <select
          {...ids}
          class="input"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type WrittenEvent = { currentTarget: { value: string } };

function written({ value, onInput, onChange, onBlur }: Written) {
  return {
    value,
    onInput: (event: WrittenEvent) => onInput?.(event.currentTarget.value),
    onChange: (event: WrittenEvent) => onChange?.(event.currentTarget.value),
    onBlur: () => onBlur?.(),
  };
}
