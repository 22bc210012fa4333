import { fieldsOf, type Cell, type Field, type Form } from './form.ts';

/** Heads of the columns beside those of the form; files that were written once are read for ever. */
export const fixedHeads = {
  number: 'Nomor catatan',
  opd: 'Perangkat daerah',
  state: 'Status catatan',
  row: 'Nomor baris',
} as const;

/** The keys of those columns, which no field has: names of fields hold no colon. */
export const fixedKeys = { number: ':number', opd: ':opd', state: ':state', row: ':row' } as const;

export const dataSheet = 'Data';
export const guideSheet = 'Petunjuk';

export type RowsField = Extract<Field, { type: 'rows' }>;

/** A field that stands in the sheet of records: tables have sheets of their own, and here only whether there is nothing in them. */
export const isInData = (field: Field): boolean => field.type !== 'rows' || field.mayBeNone === true;

export const dataFields = (form: Form): Field[] => fieldsOf(form).filter(isInData);

/** A table of a form with the name of its sheet. */
export type RowsSheet = { field: RowsField; name: string };

const mostLetters = 31;

/** The tables of a form, each a sheet. Spreadsheet programs take 31 letters and no signs of paths (Excel). */
export function rowsSheets(form: Form): RowsSheet[] {
  const fields = fieldsOf(form).filter((field): field is RowsField => field.type === 'rows');
  return fields.map((field) => {
    const plain = field.label.id.replaceAll(/[\\/?*[\]:]+/g, ' ').replaceAll(/\s+/g, ' ');
    return { field, name: plain.slice(0, mostLetters).trim() };
  });
}

/** How the columns of these fields may be headed: the label in both languages, or the name on the wire. */
export const spellingsOf = ({ label, name }: Field | Cell): string[] => [label.id, label.en, name];
