import type { FormId } from '../../../src/domain/forms/form.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import type { Values } from '../../../src/domain/forms/value.ts';

let records = 0;

/** A record of an OPD with these values; `more` says what else differs from a draft that stands. */
export function recordOf(
  place: { opd?: string; form: FormId },
  values: Values,
  more: Partial<FormRecord> = {},
): FormRecord {
  records += 1;
  return {
    opd: place.opd ?? 'dinkes',
    id: `r${records}`,
    form: place.form,
    version: 1,
    state: 'draft',
    said: null,
    values,
    isDeleted: false,
    changedAt: '2026-03-01T08:00:00+08:00',
    changedBy: 'u1',
    isUnsent: false,
    ...more,
  };
}
