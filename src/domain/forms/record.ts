import type { StoredField } from '../directory.ts';
import { currentHead, type Head } from '../fold.ts';
import type { Json } from '../op.ts';
import { isFormId, type FormId } from './form.ts';
import { isRecordState, type RecordState } from './states.ts';
import type { Values } from './value.ts';

/** A note to one field of a record that was given back. */
export type FieldNote = { field: string; text: string };

/** What was said with the present state: why a record was given back, and where. */
export type StateWords = { reason: string; notes: readonly FieldNote[]; by: string; at: string };

/** One record as this device knows it. */
export type FormRecord = {
  /** The OPD whose it is, and its number there: together its address. */
  opd: string;
  id: string;
  form: FormId;
  /** Of the form when the record was begun. */
  version: number;
  state: RecordState;
  said: StateWords | null;
  values: Values;
  isDeleted: boolean;
  /** When somebody last wrote into it, by the clock of their device (ISO 8601), and who. */
  changedAt: string;
  changedBy: string;
  /** Something of it is only on this device. */
  isUnsent: boolean;
};

/** The records among the fields of an OPD's scope, newest change first; those of forms this version does not know are left out. */
export function recordsFrom(fields: Iterable<StoredField>, opd: string): FormRecord[] {
  const rows = new Map<string, Map<string, Head>>();
  for (const { entity, key, field, state } of fields) {
    if (entity !== 'record') continue;
    const head = currentHead(state);
    if (head === undefined) continue;
    const row = rows.get(key) ?? new Map<string, Head>();
    rows.set(key, row.set(field, head));
  }
  return [...rows]
    .flatMap(([id, row]) => recordFrom({ opd, id }, row))
    .toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
}

function recordFrom(place: { opd: string; id: string }, row: ReadonlyMap<string, Head>): FormRecord[] {
  const form = row.get('form')?.value;
  if (typeof form !== 'string' || !isFormId(form)) return [];
  const version = row.get('version')?.value;
  const newest = [...row.values()].reduce((a, b) => (Date.parse(b.at) > Date.parse(a.at) ? b : a));
  return [
    {
      ...place,
      form,
      version: typeof version === 'number' ? version : 1,
      ...stateFrom(row.get('state')),
      values: valuesFrom(row),
      isDeleted: row.get('deleted')?.value === true,
      changedAt: newest.at,
      changedBy: newest.by,
      isUnsent: [...row.values()].some(({ receivedAt }) => receivedAt === null),
    },
  ];
}

const valuePrefix = 'v.';

/** The field of the wire that holds a field of a form. */
export const wireField = (name: string): string => `${valuePrefix}${name}`;

function valuesFrom(row: ReadonlyMap<string, Head>): Values {
  return Object.fromEntries(
    [...row]
      .filter(([field]) => field.startsWith(valuePrefix))
      .map(([field, head]) => [field.slice(valuePrefix.length), head.value]),
  );
}

function stateFrom(head: Head | undefined): { state: RecordState; said: StateWords | null } {
  if (head === undefined) return { state: 'draft', said: null };
  const { value, by, at } = head;
  const told = toldIn(value);
  const state = typeof told['state'] === 'string' && isRecordState(told['state']) ? told['state'] : 'draft';
  const reason = typeof told['reason'] === 'string' ? told['reason'] : '';
  const notes = Array.isArray(told['notes']) ? told['notes'].flatMap(noteFrom) : [];
  return { state, said: { reason, notes, by, at } };
}

/** A state stands alone or with words. */
const toldIn = (value: Json): { readonly [key: string]: Json } => (isWords(value) ? value : { state: value });

const isWords = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function noteFrom(note: unknown): FieldNote[] {
  if (typeof note !== 'object' || note === null || !('field' in note) || !('text' in note)) return [];
  const { field, text } = note;
  return typeof field === 'string' && typeof text === 'string' ? [{ field, text }] : [];
}
