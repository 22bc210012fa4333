import type { Form } from '../../../domain/forms/form.ts';
import { findField } from '../../../domain/forms/form.ts';
import type { ImportFault } from '../../../domain/forms/import-file.ts';
import type { RecordChange } from '../../../domain/forms/import-records.ts';
import { isCoordinator } from '../../../domain/authority.ts';
import type { Person } from '../../../domain/directory.ts';
import type { Words } from '../../../domain/forms/form.ts';
import type { PreviewFault, PreviewGroup } from '../../manage/import-preview.tsx';
import { f } from '../../messages/messages.ts';
import { faultSentence } from '../fault-sentence.ts';
import { opdName } from '../record-edits.ts';
import { nameOfRecord } from '../record-name.ts';
import { readValue, type Reader } from '../read-value.ts';

type Say = (words: Words) => string;

/** Types whose cells name something: what is wrong with them is the name. */
const naming = new Set(['opd', 'record', 'files']);

/** What to do about a fault of a file. */
export function importFaultWords(form: Form, fault: ImportFault, say: Say): PreviewFault {
  const { sheet, row, text } = fault;
  const reason = fault.kind === 'value' ? valueWords(form, fault.fault, say) : f.files.problems[fault.kind];
  return { sheet, row, text, reason };
}

type Wrong = Extract<ImportFault, { kind: 'value' }>['fault'];

function valueWords(form: Form, fault: Wrong, say: Say): string {
  const field = findField(form, fault.field);
  const cell = field?.type === 'rows' ? field.cells.find(({ name }) => name === fault.cell) : field;
  const isName = cell !== undefined && naming.has(cell.type) && fault.kind === 'not-allowed';
  return isName ? f.files.wrongPart(say(cell.label)) : faultSentence(form, fault, say);
}

/** What a file would begin and change, record by record, each field with what stood there. */
export function importGroups(form: Form, changes: readonly RecordChange[], telling: Telling): PreviewGroup[] {
  const lines = (isNew: boolean): string[] =>
    changes
      .filter(({ before }) => (before === null) === isNew)
      .map((change) => lineOf(form, change, telling));
  return [
    { title: f.files.added, lines: lines(true) },
    { title: f.files.changed, lines: lines(false) },
  ];
}

export type Telling = { reader: Reader; say: Say; me: Person };

function lineOf(form: Form, change: RecordChange, { reader, say, me }: Telling): string {
  const { before, values, missing, place } = change;
  const name = nameOfRecord({ form: form.id, values: { ...before?.values, ...values } }, reader.language);
  const opd = isCoordinator(me) ? opdName(reader.directory, place.opd) : '';
  const lacks = missing.length === 0 ? '' : f.files.stillMissing(missing.length);
  const changed = Object.keys(values).flatMap((field) => {
    const found = findField(form, field);
    if (found === undefined || before === null) return [];
    const words = [before.values[field], values[field]].map((value) => readValue(found, value, reader));
    return [f.files.change(say(found.label), words[0] ?? '', words[1] ?? '')];
  });
  return f.files.line(name, opd, [...changed, lacks].filter((part) => part !== '').join('; '));
}
