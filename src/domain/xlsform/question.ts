import { acceptsUnknown } from '../forms/check-value.ts';
import type { Cell, Field, Words } from '../forms/form.ts';
import { unknown } from '../forms/value.ts';
import { shapeOf, type TypedKind } from './answer-shapes.ts';
import type { ChoiceList, ChoiceLists } from './choice-lists.ts';
import { conditionToXPath, type Asked, type Lookup } from './condition-to-xpath.ts';
import { tickWords, together, unknownWords } from './fixed-words.ts';
import type { NameGiver } from './names.ts';
import type { SurveyRow } from './xlsform.ts';
import { all, any, both, isAmong, isChosen, isFilled, never, not, ref } from './xpath.ts';

export type OpdChoice = { id: string; name: string };

/** A questionnaire in the making. */
export type Making = { name: NameGiver; lists: ChoiceLists; opds: readonly OpdChoice[] };

/** What two fields owe each other, said where the later of them is asked. */
export type Demand = { constraint: string; fault: Words };

/** Where a field is asked: the name it wants, what was asked before it, and what rules add to it. */
export type Spot = {
  wanted: string;
  lookup: Lookup;
  demands: readonly Demand[];
  /** Conditions under which it is needed, beside its own. */
  needed: readonly string[];
};

/** `rows` of the survey, and how later conditions speak of the answer. */
export type Question = { rows: SurveyRow[]; asked: Asked };

type Conditions = { relevant: string; required: string };

/** When a field is asked, and when it must be answered. */
export function conditionsOf(
  { relevant, required }: Pick<Field, 'relevant' | 'required'>,
  { lookup, needed }: Spot,
): Conditions {
  const own = typeof required === 'boolean' ? [] : [conditionToXPath(required, lookup)];
  const when = [...own, ...needed];
  return {
    relevant: relevant === undefined ? '' : conditionToXPath(relevant, lookup),
    required: required === true ? 'yes' : when.length === 0 ? '' : any(when),
  };
}

/** A list of answers, for the question of this name. */
export type Choosing = { name: string; list: ChoiceList; isSeveral?: boolean; appearance?: string };

/** A question whose answers are given. */
export function askChoice(
  field: Field | Cell,
  spot: Spot,
  { name, list, isSeveral = false, appearance = '' }: Choosing,
): Question {
  const row = {
    type: `${isSeveral ? 'select_multiple' : 'select_one'} ${list.name}`,
    name,
    label: field.label,
    hint: field.help,
    ...conditionsOf(field, spot),
    ...demandsOf('', spot),
    appearance,
  };
  return { rows: [row], asked: askedChoice(field, { name, list, isSeveral }) };
}

function askedChoice({ type }: Field | Cell, { name, list, isSeveral }: Choosing): Asked {
  const has = isSeveral === true ? isAmong : isChosen;
  return {
    filled: isFilled(name),
    is: (wanted) =>
      any(
        wanted.flatMap((code) => {
          const choice = list.codes.get(code);
          return choice === undefined ? [] : [has(name, choice)];
        }),
      ),
    above: (bound) => (type === 'scale' ? `${ref(name)} > ${bound}` : never),
    question: isSeveral === true ? null : name,
  };
}

type TypedField = Extract<Field | Cell, TypedKind>;

/**
 * A question that is typed. "Tidak tahu" is a tick before it that may be passed over: who knows the number types it at once, who does
 * not ticks one box, and on paper it is a box beside the line. A question "tahu / tidak tahu" would cost everybody an answer more, and a
 * tick after the number would come too late where each question has a screen of its own and the number must be answered first.
 */
export function askTyped(field: TypedField, spot: Spot, making: Making): Question {
  const { type, constraint = '', fault, appearance = '', parameters = '', hint } = shapeOf(field);
  const name = making.name(spot.wanted);
  const conditions = conditionsOf(field, spot);
  const tick = acceptsUnknown(field)
    ? tickBefore(field, { name, relevant: conditions.relevant }, making)
    : null;
  const row = {
    type,
    name,
    label: field.label,
    hint: together(field.help, hint),
    ...conditions,
    relevant: both(conditions.relevant, tick === null ? '' : not(tick.isTicked)),
    ...demandsOf(constraint, spot, fault),
    appearance,
    parameters,
  };
  return { rows: tick === null ? [row] : [tick.row, row], asked: askedTyped(name, field, tick?.isTicked) };
}

type Tick = { row: SurveyRow; isTicked: string };

function tickBefore(
  { label }: TypedField,
  { name, relevant }: { name: string; relevant: string },
  making: Making,
): Tick {
  const list = making.lists.share('unknown', [[unknown, unknownWords]]);
  const tick = making.name(`unknown_${name}`);
  const row = { type: `select_multiple ${list.name}`, name: tick, label: tickWords(label), relevant };
  return { row, isTicked: isAmong(tick, unknown) };
}

const counted = new Set(['int', 'decimal', 'money', 'year']);

function askedTyped(name: string, { type }: TypedField, isTicked: string | undefined): Asked {
  return {
    filled: isTicked === undefined ? isFilled(name) : any([isFilled(name), isTicked]),
    is: (codes) => (isTicked !== undefined && codes.includes(unknown) ? isTicked : never),
    above: (bound) => (counted.has(type) ? `${ref(name)} > ${bound}` : never),
    question: name,
  };
}

/** The bounds of the field and what rules demand of it, as one constraint with its words. */
function demandsOf(
  own: string,
  { demands }: Spot,
  fault?: Words,
): Pick<SurveyRow, 'constraint' | 'constraintMessage'> {
  const constraint = [own, ...demands.map((demand) => demand.constraint)].filter((part) => part !== '');
  return {
    constraint: constraint.length === 0 ? '' : all(constraint),
    constraintMessage: together(fault, ...demands.map((demand) => demand.fault)),
  };
}
