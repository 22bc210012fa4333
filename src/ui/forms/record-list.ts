import type { Directory } from '../../domain/directory.ts';
import { findField, type Form } from '../../domain/forms/form.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import type { RecordState } from '../../domain/forms/states.ts';
import { numberOf } from '../../domain/forms/value.ts';
import { opdName } from './record-edits.ts';
import { nameOfRecord } from './record-name.ts';
import { readValue, type Reader } from './read-value.ts';

export type RecordFilter = { words: string; opd: string; state: RecordState | ''; year: string };

export const everyRecord: RecordFilter = { words: '', opd: '', state: '', year: '' };

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
};

/** The lines of a list; made once for many key presses in the search. */
export function linesOf(form: Form, records: readonly FormRecord[], reader: Reader): RecordLine[] {
  const columns = form.columns.flatMap((name) => findField(form, name) ?? []);
  return records.map((record) => {
    const name = nameOfRecord(record, reader.language);
    const cells = columns.map((field) => readValue(field, record.values[field.name], reader));
    const opd = opdName(reader.directory, record.opd);
    const year = numberOf(record.values['cycle']);
    return {
      record,
      name,
      opd,
      year: year === null ? '' : String(year),
      cells,
      sought: [name, opd, ...cells].join('\n').toLowerCase(),
    };
  });
}

/** The lines that a filter lets through: every word must stand somewhere in the line. */
export function fittingLines(lines: readonly RecordLine[], filter: RecordFilter): RecordLine[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    ({ record, year, sought }) =>
      (filter.opd === '' || record.opd === filter.opd) &&
      (filter.state === '' || record.state === filter.state) &&
      (filter.year === '' || year === filter.year) &&
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
