import type { Form } from '../../../domain/forms/form.ts';
import type { RecordChange } from '../../../domain/forms/import-records.ts';
import { wireField } from '../../../domain/forms/record.ts';
import type { Edit } from '../../../storage/record.ts';
import { beginEdits } from '../record-edits.ts';
import { recordRow } from '../use-records.ts';

/** The edits that write what a file changes, and those that take it back. */
export function editsOfImport(form: Form, changes: readonly RecordChange[]): { edits: Edit[]; back: Edit[] } {
  return {
    edits: changes.flatMap((change) =>
      change.before === null ? beginEdits(form, change.place, change.values) : valueEdits(change),
    ),
    back: changes.flatMap(backEdits),
  };
}

const valueEdits = ({ place, values }: RecordChange): Edit[] =>
  Object.entries(values).map(([name, value]) => ({ ...recordRow(place), field: wireField(name), value }));

function backEdits({ place, before, values }: RecordChange): Edit[] {
  if (before === null) return [{ ...recordRow(place), field: 'deleted', value: true }];
  const earlier = Object.keys(values).map((name) => [name, before.values[name] ?? null] as const);
  return valueEdits({ place, before, values: Object.fromEntries(earlier), missing: [] });
}
