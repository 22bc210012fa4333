import type { ValueFault } from '../../domain/forms/check-value.ts';
import type { Fault } from '../../domain/forms/check-record.ts';
import { findField, type Cell, type Field, type Form, type Words } from '../../domain/forms/form.ts';
import { formatList, formatNumber } from '../kit/format.ts';
import { f } from '../messages/messages.ts';

type Say = (words: Words) => string;

/** What to do about a fault, in a sentence that names its field. */
export function faultSentence(form: Form, fault: Fault, say: Say): string {
  const field = findField(form, fault.field);
  if (field === undefined) return fault.field;
  const cell = cellOf(field, fault.cell);
  const sentence = sentenceOf(fault, say((cell ?? field).label), (name) => labelOfField(form, name, say));
  if (cell === undefined || fault.row === undefined) return sentence;
  return f.faults.inRow(say(field.label), fault.row + 1, sentence);
}

const cellOf = (field: Field, name: string | undefined): Cell | undefined =>
  field.type === 'rows' ? field.cells.find((cell) => cell.name === name) : undefined;

function labelOfField(form: Form, name: string, say: Say): string {
  const field = findField(form, name);
  return field === undefined ? name : say(field.label);
}

type Kind = Fault['kind'];
type Sentence<Of extends Kind> = (
  fault: Extract<Fault, { kind: Of }>,
  label: string,
  labelOf: (name: string) => string,
) => string;

/** Faults that concern more than the value itself. */
const beyondValue: { [Of in Exclude<Kind, ValueFault['kind']>]: Sentence<Of> } = {
  missing: (_fault, label) => f.faults.missing(label),
  'too-few-rows': ({ least }, label) => f.faults.tooFewRows(label, least),
  'above-other': ({ other }, label, labelOf) => f.faults.aboveOther(label, labelOf(other)),
  'above-sum': ({ others }, label, labelOf) => f.faults.aboveSum(label, formatList(others.map(labelOf))),
  'before-other': ({ other }, label, labelOf) => f.faults.beforeOther(label, labelOf(other)),
  unanswered: ({ count }) => f.proposal.alike.unanswered(count),
};

function sentenceOf(fault: Fault, label: string, labelOf: (name: string) => string): string {
  if (isOfValue(fault)) return f.faults.value[fault.kind](label, boundOf(fault));
  return (beyondValue[fault.kind] as Sentence<typeof fault.kind>)(fault, label, labelOf);
}

const isOfValue = (fault: Fault): fault is Extract<Fault, ValueFault> => fault.kind in f.faults.value;

function boundOf(fault: Fault): string {
  if ('most' in fault) return formatNumber(fault.most, decimalsOf(fault.most));
  return 'least' in fault ? formatNumber(fault.least, decimalsOf(fault.least)) : '';
}

const decimalsOf = (bound: number): number => (Number.isInteger(bound) ? 0 : 2);
