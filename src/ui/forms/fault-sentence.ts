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

function sentenceOf(fault: Fault, label: string, labelOf: (name: string) => string): string {
  switch (fault.kind) {
    case 'missing':
      return f.faults.missing(label);
    case 'too-few-rows':
      return f.faults.tooFewRows(label, fault.least);
    case 'above-other':
      return f.faults.aboveOther(label, labelOf(fault.other));
    case 'above-sum':
      return f.faults.aboveSum(label, formatList(fault.others.map(labelOf)));
    case 'before-other':
      return f.faults.beforeOther(label, labelOf(fault.other));
    case 'unanswered':
      return f.proposal.alike.unanswered(fault.count);
    default:
      return f.faults.value[fault.kind](label, boundOf(fault));
  }
}

function boundOf(fault: Fault): string {
  if ('most' in fault) return formatNumber(fault.most, decimalsOf(fault.most));
  return 'least' in fault ? formatNumber(fault.least, decimalsOf(fault.least)) : '';
}

const decimalsOf = (bound: number): number => (Number.isInteger(bound) ? 0 : 2);
