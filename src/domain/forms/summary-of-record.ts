import { relevantValues } from './condition.ts';
import { findField, type Form } from './form.ts';
import { textOf, type Values } from './value.ts';

/**
 * What every OPD may read of an application or proposal, to find what is alike. `kind` and `state` are codes (of the form, or
 * `proposal` and its step); the others are short texts that people read, in Indonesian or as they were typed.
 */
export type RecordSummary = {
  kind: string;
  name: string;
  function: string;
  users: string;
  process: string;
  state: string;
  deleted: boolean;
};

/** The step of the record and whether it was deleted, which stand beside its values. */
type Standing = { state: string; deleted: boolean };

const mostLetters = 500;

/**
 * The summary of a record; null where nothing of it is public: other forms, secret data, a proposal before it is submitted,
 * a record without a name. A summary that stood before and is null now has to be taken back with `deleted`.
 */
export function summaryOfRecord(form: Form, values: Values, standing: Standing): RecordSummary | null {
  const asked = relevantValues(form, values);
  if (form.confidential || asked['confidentiality'] === 'secret') return null;
  const summary = textsOf(form, asked, standing);
  return summary === null || summary.name === '' ? null : { ...summary, deleted: standing.deleted };
}

function textsOf(form: Form, values: Values, { state }: Standing): Omit<RecordSummary, 'deleted'> | null {
  if (form.id === 'application') {
    return {
      kind: textOf(values['kind']),
      name: short(values['name']),
      function: short(values['function']),
      users: labelOf(form, 'users', values),
      process: short(values['businessProcess']),
      state: textOf(values['status']),
    };
  }
  if (form.id !== 'proposal' || state === 'draft') return null;
  return {
    kind: 'proposal',
    name: short(values['title']),
    function: short(values['goal']),
    users: short(values['targetUsers']),
    process: short(values['processName']),
    state,
  };
}

const short = (value: Values[string]): string => textOf(value).trim().slice(0, mostLetters);

function labelOf(form: Form, name: string, values: Values): string {
  const field = findField(form, name);
  const options = field?.type === 'one' ? field.options : [];
  return options.find(({ code }) => code === values[name])?.label.id ?? '';
}
