import { noRows } from '../forms/check-record.ts';
import { acceptsUnknown } from '../forms/check-value.ts';
import type { Cell, Field, Option, Words } from '../forms/form.ts';
import type { TypedKind } from './answer-shapes.ts';
import { withUnknown, type Coded } from './choice-lists.ts';
import type { Asked, Lookup } from './condition-to-xpath.ts';
import { anyWords, hints, personParts, scaleSteps, someOrNone, together, yesNo } from './fixed-words.ts';
import {
  askChoice,
  askTyped,
  conditionsOf,
  type Choosing,
  type Making,
  type Question,
  type Spot,
} from './question.ts';
import type { SurveyRow } from './xlsform.ts';
import { any, both, isChosen, isFilled, never, ref } from './xpath.ts';

type RowsField = Extract<Field, { type: 'rows' }>;
type PersonField = Extract<Field, { type: 'person' }>;

/** A field as questions; null for what is counted and never asked. */
export function askField(field: Field, spot: Spot, making: Making): Question | null {
  if (field.type === 'computed') return null;
  if (field.type === 'rows') return askRows(field, spot, making);
  if (field.type === 'person') return askPerson(field, spot, making);
  return askSingle(field, spot, making);
}

type Single = Exclude<Field, { type: 'rows' | 'computed' | 'person' }> | Cell;

function askSingle(field: Single, spot: Spot, making: Making): Question {
  const choosing = choosingOf(field, spot.wanted, making);
  return choosing === null
    ? askTyped(field as Extract<Single, TypedKind>, spot, making)
    : askChoice(field, spot, choosing);
}

/** The list that a field chooses from; null where its answer is typed. */
function choosingOf(field: Single, wanted: string, making: Making): Choosing | null {
  const { name, lists, opds } = making;
  const known = acceptsUnknown(field) ? withUnknown : (options: Coded): Coded => options;
  if (field.type === 'yn') return { name: name(wanted), list: lists.share('yn', known(yesNo)) };
  if (field.type === 'scale') return { name: name(wanted), list: lists.share('scale', known(scaleSteps)) };
  if (field.type === 'one')
    return { name: name(wanted), list: lists.add(wanted, known(coded(field.options))) };
  if (field.type === 'several')
    return { name: name(wanted), list: lists.add(wanted, coded(field.options)), isSeveral: true };
  if (field.type !== 'opd' || opds.length === 0) return null;
  return { ...opdChoosing(wanted, making), isSeveral: field.several === true };
}

/** OPDs by their id, in the order in which they come. */
export function opdChoosing(wanted: string, { name, lists, opds }: Making): Choosing {
  const named = opds.map((opd) => [opd.id, { id: opd.name, en: opd.name }] as const);
  return { name: name(wanted), list: lists.share('opd', named), appearance: 'minimal' };
}

const coded = (options: readonly Option[]) => options.map(({ code, label }) => [code, label] as const);

/** Job title, name and phone; the title is what is needed. */
function askPerson(field: PersonField, spot: Spot, making: Making): Question {
  const group = making.name(spot.wanted);
  const { relevant, required } = conditionsOf(field, spot);
  const parts = Object.entries(personParts).map(([part, label]): SurveyRow => ({
    type: 'text',
    name: making.name(`${group}_${part}`),
    label,
    required: part === 'title' ? required : '',
    appearance: part === 'phone' ? 'numbers' : '',
  }));
  return {
    rows: [
      { type: 'begin_group', name: group, label: field.label, relevant, appearance: 'field-list' },
      ...noteOf(group, field.help, making),
      ...parts,
      { type: 'end_group', name: group },
    ],
    asked: wholeOf(any(parts.map(({ name }) => isFilled(name)))),
  };
}

const wholeOf = (filled: string): Asked => ({ filled, is: () => never, above: () => never, question: null });

/** A sentence that is read and not answered; hints of groups are shown by no tool. */
export const noteOf = (name: string, words: Words | undefined, making: Making): SurveyRow[] =>
  words === undefined ? [] : [{ type: 'note', name: making.name(`note_${name}`), label: words }];

/** A table: rows that stand there from the start are a group each, others a repeat. "Tidak ada" is asked before, where it is an answer. */
function askRows(field: RowsField, spot: Spot, making: Making): Question {
  const name = making.name(spot.wanted);
  const { relevant, required } = conditionsOf(field, spot);
  if (field.mayBeNone !== true) return askTable(field, { name, relevant, spot }, making);
  const list = making.lists.share('any_rows', someOrNone);
  const asksAny = making.name(`any_${name}`);
  const table = askTable(field, { name, relevant: both(relevant, isChosen(asksAny, 'yes')), spot }, making);
  const question = {
    type: `select_one ${list.name}`,
    name: asksAny,
    label: anyWords(field.label),
    relevant,
    required,
  };
  const isNone = isChosen(asksAny, 'no');
  return {
    rows: [question, ...table.rows],
    asked: {
      ...table.asked,
      filled: any([table.asked.filled, isNone]),
      is: (codes) => (codes.includes(noRows) ? isNone : never),
    },
  };
}

type Table = { name: string; relevant: string; spot: Spot };

function askTable(field: RowsField, table: Table, making: Making): Question {
  return field.fixed === undefined ? askRepeat(field, table, making) : askFixed(field, table, making);
}

function askRepeat(field: RowsField, { name, relevant, spot }: Table, making: Making): Question {
  const least = field.minRows ?? 0;
  const said = together(field.help, least > 0 ? hints.rows(least) : undefined);
  const note = noteOf(name, said, making).map((row) => ({ ...row, relevant }));
  return {
    rows: [
      ...note,
      { type: 'begin_repeat', name, label: field.label, relevant },
      ...askCells(field.cells, { name, lookup: spot.lookup }, making).rows,
      { type: 'end_repeat', name },
    ],
    asked: wholeOf(`count(${ref(name)}) > 0`),
  };
}

function askFixed(field: RowsField, { name, relevant, spot }: Table, making: Making): Question {
  const groups = (field.fixed ?? []).map(({ code, label }) => {
    const group = making.name(`${name}_${code}`);
    const cells = askCells(field.cells, { name: group, lookup: spot.lookup }, making);
    return {
      rows: [
        { type: 'begin_group', name: group, label, appearance: 'field-list' },
        ...cells.rows,
        { type: 'end_group', name: group },
      ],
      filled: cells.filled,
    };
  });
  return {
    rows: [
      { type: 'begin_group', name, label: field.label, relevant },
      ...noteOf(name, field.help, making),
      ...groups.flatMap(({ rows }) => rows),
      { type: 'end_group', name },
    ],
    asked: wholeOf(any(groups.flatMap(({ filled }) => filled))),
  };
}

/** Within a row a cell of the same row comes before a field of that name. */
function askCells(
  cells: readonly Cell[],
  row: { name: string; lookup: Lookup },
  making: Making,
): { rows: SurveyRow[]; filled: string[] } {
  const asked = new Map<string, Asked>();
  const lookup: Lookup = (name) =>
    cells.some((cell) => cell.name === name) ? asked.get(name) : row.lookup(name);
  const rows = cells.flatMap((cell) => {
    const spot = { wanted: `${row.name}_${cell.name}`, lookup, demands: [], needed: [] };
    const question = askSingle(cell, spot, making);
    asked.set(cell.name, question.asked);
    return question.rows;
  });
  return { rows, filled: [...asked.values()].map(({ filled }) => filled) };
}
