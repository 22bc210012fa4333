import type { Directory } from '../../domain/directory.ts';
import { byUrgency } from '../../domain/forms/late-complaints.ts';
import { complaintCourse, type ComplaintCourse } from '../../domain/forms/complaint-terms.ts';
import type { ComputeWith } from '../../domain/forms/computed.ts';
import { relevantValues } from '../../domain/forms/condition.ts';
import { findField, type Field, type Form } from '../../domain/forms/form.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import type { RecordState } from '../../domain/forms/states.ts';
import { numberOf } from '../../domain/forms/value.ts';
import { formatMoment } from '../kit/format.ts';
import { f } from '../messages/messages.ts';
import { hasValue, type WantedValue } from './wanted-value.ts';
import { opdName } from './record-edits.ts';
import { nameOfRecord } from './record-name.ts';
import { readValue, type Reader } from './read-value.ts';

export type RecordFilter = {
  words: string;
  opd: string;
  state: RecordState | '';
  year: string;
  /** Values that a link asked for: all of them must stand in the record. */
  values: readonly WantedValue[];
};

export const everyRecord: RecordFilter = { words: '', opd: '', state: '', year: '', values: [] };

/** One record as a list shows and searches it. */
export type RecordLine = {
  record: FormRecord;
  name: string;
  opd: string;
  year: string;
  /** The values of the form's columns, in words. */
  cells: readonly string[];
  /** Everything that is searched, in small letters. */
  sought: string;
  /** Of a complaint: its stage and when that is due. */
  course: ComplaintCourse | null;
};

/** What lines are made with: words for values, and what computed ones follow from. */
export type LineMaking = { reader: Reader; computing: ComputeWith };

/** The lines of a list; made once for many key presses in the search. Complaints stand the most urgent first. */
export function linesOf(form: Form, records: readonly FormRecord[], making: LineMaking): RecordLine[] {
  const columns = form.columns.flatMap((name) => findField(form, name) ?? []);
  const written = columns.filter(({ type }) => type !== 'computed');
  const lines = records.map((record) => lineOf(form, record, { ...making, columns: written }));
  if (form.id !== 'complaint') return lines;
  return lines.toSorted((a, b) =>
    a.course === null || b.course === null ? 0 : byUrgency(a.course, b.course),
  );
}

type Making = LineMaking & { columns: readonly Field[] };

function lineOf(form: Form, record: FormRecord, { reader, computing, columns }: Making): RecordLine {
  const name = nameOfRecord(record, reader.language);
  const course = form.id === 'complaint' ? courseOf(form, record, computing) : null;
  const read = columns.map((field) => readValue(field, record.values[field.name], reader));
  const cells = course === null ? read : [...read, ...courseWords(course)];
  const overdue = course?.overdue === true ? f.complaints.overdue : '';
  const opd = opdName(reader.directory, record.opd);
  const year = numberOf(record.values['cycle']);
  return {
    record,
    name,
    opd,
    year: year === null ? '' : String(year),
    cells,
    sought: [name, opd, ...cells, overdue].join('\n').toLowerCase(),
    course,
  };
}

const courseOf = (form: Form, { values }: FormRecord, { terms, clock }: ComputeWith): ComplaintCourse =>
  complaintCourse(relevantValues(form, values), terms, clock);

function courseWords({ stage, dueAt, reporterLate }: ComplaintCourse): string[] {
  return [
    f.computed.stages[stage],
    dueAt === null ? '' : f.complaints.due(formatMoment(dueAt)),
    reporterLate ? f.complaints.reporterLate : '',
  ];
}

/** The lines that a filter lets through: every word must stand somewhere in the line. */
export function fittingLines(lines: readonly RecordLine[], filter: RecordFilter): RecordLine[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    ({ record, year, sought, course }) =>
      (filter.opd === '' || record.opd === filter.opd) &&
      (filter.state === '' || record.state === filter.state) &&
      (filter.year === '' || year === filter.year) &&
      filter.values.every((wanted) => hasValue(wanted, record.values, course)) &&
      words.every((word) => sought.includes(word)),
  );
}

/** The OPDs, states and years that stand in these lines: what a filter can offer. */
export function choicesIn(lines: readonly RecordLine[], { opds }: Directory) {
  const present = new Set(lines.map(({ record }) => record.opd));
  return {
    opds: [...opds.values()].filter(({ id }) => present.has(id)),
    states: [...new Set(lines.map(({ record }) => record.state))],
    years: [...new Set(lines.map(({ year }) => year))]
      .filter((year) => year !== '')
      .toSorted()
      .toReversed(),
  };
}
