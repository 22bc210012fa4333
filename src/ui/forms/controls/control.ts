import type { ComponentChildren } from 'preact';
import type { Described, FieldKind } from '../../../domain/forms/form.ts';
import type { Json } from '../../../domain/op.ts';

/** What every control gets: the value that stands there, and two ways to change it. */
export type ControlProps<Kind extends { type: string } = FieldKind> = {
  field: Described & Kind;
  label: string;
  hint: ComponentChildren;
  error: string | undefined;
  /** For links of the error summary. */
  id: string;
  value: Json | undefined;
  /** Each key press. */
  onInput: (value: Json) => void;
  /** Leaving the field; a choice is a value and a leaving at once. */
  onLeave: () => void;
  /** How safe it is: under the control. */
  note: ComponentChildren;
  /** The OPD whose library and records are chosen from. */
  opd: string;
};

type KindOf = { [Kind in FieldKind as Kind['type']]: Kind };

/** What the control of one of these types gets. */
export type ControlOf<Type extends FieldKind['type']> = ControlProps<KindOf[Type]>;
