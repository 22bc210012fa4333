import type { StoredField } from '../../domain/directory.ts';
import { currentHead, type FieldState } from '../../domain/fold.ts';
import type { Register } from '../../domain/op.ts';

/** A field of a room as it is stored; undefined where it was never written. */
export function fieldState(
  fields: readonly StoredField[],
  at: Omit<Register, 'scope'>,
): FieldState | undefined {
  return fields.find(({ entity, key, field }) => entity === at.entity && key === at.key && field === at.field)
    ?.state;
}

/** The text that stands in a field; empty where nothing does. */
export function textIn(state: FieldState | undefined): string {
  const value = state === undefined ? undefined : currentHead(state)?.value;
  return typeof value === 'string' ? value : '';
}
