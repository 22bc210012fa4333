import type { ComponentChildren } from 'preact';
import { describedBy, HintAndError } from '../../kit/field.tsx';

/** Several controls under one question. */
export function ChoiceSet(props: {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  id: string;
  note?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { id } = props;
  return (
    <fieldset class="group" id={id} aria-describedby={describedBy(id, props)}>
      <legend>{props.label}</legend>
      <HintAndError {...props} id={id} />
      <div class="choices list">{props.children}</div>
      <div class="saved" id={`${id}-note`}>
        {props.note}
      </div>
    </fieldset>
  );
}
