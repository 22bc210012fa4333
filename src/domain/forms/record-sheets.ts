import { cellWords } from './cell-words.ts';
import { withComputed, type ComputeWith } from './computed.ts';
import { relevantInRow } from './condition.ts';
import { fieldsOf, type Cell, type Field, type Form, type Option } from './form.ts';
import type { FormRecord } from './record.ts';
import {
  dataFields,
  dataSheet,
  fixedHeads,
  guideSheet,
  rowsSheets,
  type RowsField,
} from './sheet-columns.ts';
import type { RecordState } from './states.ts';
import { rowsOf, type Row, type Values } from './value.ts';
import { writeCell, type Naming } from './write-cell.ts';

/** A sheet of a file: its heads, then its rows. */
export type RecordSheet = {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  widths: readonly number[];
};

/** What is said of fields in the sheet of guidance, in Indonesian. */
export type GuideWords = {
  heads: readonly [string, string, string, string, string];
  types: Record<Field['type'], string>;
  required: string;
  sometimes: string;
  optional: string;
  computed: string;
  byDesk: string;
  ownSheet: (sheet: string) => string;
  confidential: string;
};

export type SheetMaking = {
  naming: Naming;
  computing: ComputeWith;
  stateName: (state: RecordState) => string;
  guide: GuideWords;
  /** Whether a column tells whose each record is. */
  withOpd: boolean;
};

/**
 * The sheets of these records: one row each, one sheet per table of the form, and what may be written in each column. Fields that are
 * not asked of a record stay empty, whatever is stored in them.
 */
export function recordSheets(form: Form, records: readonly FormRecord[], making: SheetMaking): RecordSheet[] {
  const shown = records.map((record) => ({
    record,
    values: withComputed(form, record.values, making.computing),
  }));
  const tables = rowsSheets(form).map(({ field, name }) => ({
    name,
    rows: [
      [fixedHeads.number, fixedHeads.row, ...field.cells.map(({ label }) => label.id)],
      ...shown.flatMap(({ record, values }) => tableRows(field, { id: record.id, values }, making.naming)),
    ],
    widths: [numberWidth, rowWidth, ...field.cells.map(widthOf)],
  }));
  return [dataOf(form, shown, making), ...tables, guideOf(form, making.guide)];
}

type Shown = { record: FormRecord; values: Values };

function dataOf(
  form: Form,
  shown: readonly Shown[],
  { naming, withOpd, stateName }: SheetMaking,
): RecordSheet {
  const fields = dataFields(form);
  const heads = [fixedHeads.number, ...(withOpd ? [fixedHeads.opd] : []), fixedHeads.state];
  const rows = shown.map(({ record, values }) => [
    record.id,
    ...(withOpd ? [naming.opd(record.opd)] : []),
    stateName(record.state),
    ...fields.map((field) => writeCell(field, values[field.name], naming)),
  ]);
  return {
    name: dataSheet,
    rows: [[...heads, ...fields.map(({ label }) => label.id)], ...rows],
    widths: [numberWidth, ...heads.slice(1).map(() => shortWidth), ...fields.map(widthOf)],
  };
}

function tableRows(field: RowsField, { id, values }: { id: string; values: Values }, naming: Naming) {
  return rowsOf(values[field.name]).map((row, index) => [
    id,
    rowName(field, row, index),
    ...rowTexts(field, { row, values }, naming),
  ]);
}

/** How a sheet names a row: the label of one that is always there, else its place, from one. */
export const rowName = (field: RowsField, { id }: Row, index: number): string | number =>
  field.fixed?.find(({ code }) => code === id)?.label.id ?? index + 1;

/** The cells of one row of a table as a sheet shows them. */
export function rowTexts(
  { cells }: RowsField,
  { row, values }: { row: Row; values: Values },
  naming: Naming,
): (string | number)[] {
  const asked = relevantInRow(cells, row, values);
  return cells.map((cell) => writeCell(cell, asked[cell.name], naming));
}

function guideOf(form: Form, words: GuideWords): RecordSheet {
  const byDesk = new Set(
    form.sections.filter(({ by }) => by === 'diskominfo').flatMap(({ fields }) => fields),
  );
  const sheets = new Map(rowsSheets(form).map(({ field, name }) => [field.name, name]));
  const lines = fieldsOf(form).flatMap((field) => {
    const sheet = sheets.get(field.name);
    const more = [
      byDesk.has(field) ? words.byDesk : '',
      sheet === undefined ? '' : words.ownSheet(sheet),
      field.help?.id ?? '',
    ];
    const own = guideLine(field.label.id, field, { words, more });
    if (field.type !== 'rows') return [own];
    const cells = field.cells.map((cell) =>
      guideLine(`${field.label.id}: ${cell.label.id}`, cell, { words, more: [cell.help?.id ?? ''] }),
    );
    return [own, ...cells];
  });
  const secret = form.confidential ? [[words.confidential]] : [];
  return { name: guideSheet, rows: [words.heads, ...secret, ...lines], widths: [44, 24, 60, 16, 60] };
}

type Guided = { words: GuideWords; more: readonly string[] };

const guideLine = (label: string, field: Field | Cell, { words, more }: Guided): string[] => [
  label,
  words.types[field.type],
  allowedIn(field),
  requiredWords(field, words),
  more.filter((part) => part !== '').join(' '),
];

function requiredWords({ type, required }: Field | Cell, words: GuideWords): string {
  if (type === 'computed') return words.computed;
  if (typeof required === 'boolean') return required ? words.required : words.optional;
  return words.sometimes;
}

function allowedIn(field: Field | Cell): string {
  const labels = (options: readonly Option[] = []): string => options.map(({ label }) => label.id).join('; ');
  if (field.type === 'yn') return [cellWords.yes[0], cellWords.no[0], cellWords.unknown[0]].join('; ');
  if (field.type === 'one' || field.type === 'several') return labels(field.options);
  return field.type === 'rows' ? labels(field.fixed) : boundsIn(field);
}

/** "1–100", where a number has bounds. */
function boundsIn(field: Field | Cell): string {
  const bounds = [
    'min' in field ? field.min : undefined,
    'max' in field && typeof field.max === 'number' ? field.max : undefined,
  ];
  return bounds.every((bound) => bound === undefined) ? '' : bounds.map((bound) => bound ?? '').join('–');
}

const numberWidth = 38;
const shortWidth = 20;
const rowWidth = 14;
const widthOf = ({ type }: Field | Cell): number => (type === 'long' ? 48 : 24);
