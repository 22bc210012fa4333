import type { CellKind, FieldKind, Words } from '../forms/form.ts';
import { faults, hints } from './fixed-words.ts';
import type { SurveyRow } from './xlsform.ts';

/** What one question takes that is not a choice among given answers. */
export type AnswerShape = Pick<SurveyRow, 'type' | 'constraint' | 'appearance' | 'parameters'> & {
  fault?: Words;
  hint?: Words;
};

type OfType<Type extends string> = Extract<FieldKind, { type: Type }>;
type Typed = Exclude<CellKind['type'], 'yn' | 'one' | 'several' | 'scale'> | 'position';
export type TypedKind = OfType<Typed>;

export const shapeOf = (field: TypedKind): AnswerShape =>
  (shapes[field.type] as (field: TypedKind) => AnswerShape)(field);

/** The bounds that `check-value.ts` holds. */
const shapes: { [Type in Typed]: (field: OfType<Type>) => AnswerShape } = {
  text: ({ maxLength = 200 }) => ({ type: 'text', ...lengthWithin(0, maxLength) }),
  long: ({ minLength = 0, maxLength = 5_000 }) => ({
    type: 'text',
    appearance: 'multiline',
    ...lengthWithin(minLength, maxLength),
  }),
  int: (field) => ({ type: 'integer', ...within(field), ...inUnit(field) }),
  decimal: (field) => ({ type: 'decimal', ...within(field), ...inUnit(field) }),
  money: (field) => ({
    type: 'integer',
    appearance: 'thousands-sep',
    ...within(field),
    hint: hints.rupiah,
  }),
  year: ({ min = 1_945, max }) => ({
    type: 'integer',
    ...(max === 'this-year' ? untilThisYear(min) : within({ min, max })),
  }),
  date: ({ notAfter }) => ({
    type: 'date',
    ...(notAfter === undefined ? {} : { constraint: '. <= today()', fault: faults.future }),
  }),
  datetime: ({ notAfter }) => ({
    type: 'dateTime',
    ...(notAfter === undefined ? {} : { constraint: '. <= now()', fault: faults.futureMoment }),
  }),
  record: ({ several }) => ({ type: 'text', hint: several === true ? hints.records : hints.record }),
  /** Where there is no list of OPDs: a list of nothing is refused. */
  opd: () => ({ type: 'text' }),
  files: ({ photo }) =>
    photo === true
      ? { type: 'image', hint: hints.file, parameters: 'max-pixels=1600' }
      : { type: 'file', hint: hints.file },
  url: () => ({
    type: 'text',
    constraint: String.raw`regex(., '^[Hh][Tt][Tt][Pp][Ss]?://\S+$')`,
    fault: faults.url,
  }),
  position: () => ({ type: 'geopoint' }),
};

function lengthWithin(least: number, most: number): Pick<AnswerShape, 'constraint' | 'fault'> {
  const notLonger = `string-length(.) <= ${most}`;
  return least === 0
    ? { constraint: notLonger, fault: faults.longest(most) }
    : { constraint: `string-length(.) >= ${least} and ${notLonger}`, fault: faults.length(least, most) };
}

type Limits = { min?: number; max?: number | undefined };

function within({ min = 0, max }: Limits): Pick<AnswerShape, 'constraint' | 'fault'> {
  return max === undefined
    ? { constraint: `. >= ${min}`, fault: faults.least(String(min)) }
    : { constraint: `. >= ${min} and . <= ${max}`, fault: faults.range(String(min), String(max)) };
}

const untilThisYear = (min: number): Pick<AnswerShape, 'constraint' | 'fault'> => ({
  constraint: `. >= ${min} and . <= number(format-date(today(), '%Y'))`,
  fault: faults.untilThisYear(String(min)),
});

const inUnit = ({ unit }: { unit?: Words }): Pick<AnswerShape, 'hint'> =>
  unit === undefined ? {} : { hint: hints.unit(unit) };
