import type { Directory, Profile } from '../../domain/directory.ts';
import { proposal } from '../../domain/forms/definitions/proposal.ts';
import { findField } from '../../domain/forms/form.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import { isEmpty, refsOf, rowsOf, textOf, type RecordRef, type Values } from '../../domain/forms/value.ts';
import { letter as words } from '../messages/id/letter.ts';
import { columnsOf, type Block } from '../report/report-blocks.ts';

/** A letter of recommendation as its page and its DOCX both draw it, in Indonesian. */
export type Letter = {
  government: string;
  office: string;
  title: string;
  /** Number, date and subject, each with its name. */
  facts: readonly (readonly [name: string, value: string])[];
  addressee: readonly string[];
  blocks: readonly Block[];
  signature: readonly string[];
  fileTitle: string;
};

/** The names of other records, for the application that is to be used or developed. */
type NameOf = (ref: RecordRef) => string;

/** What the data says, laid out as a letter; where a decision has no part of it (conditions, a last day), that part is left out. */
export function letterOf(record: FormRecord, directory: Directory, nameOf: NameOf): Letter {
  const { values } = record;
  const opd = directory.opds.get(record.opd)?.name ?? record.opd;
  const title = textOf(values['title']);
  return {
    government: governmentOf(directory.profile),
    office: words.office,
    title: words.title,
    facts: [
      [words.number, textOf(values['letterNo'])],
      [words.date, dayWords(textOf(values['letterDate']))],
      [words.subject, words.about],
    ],
    addressee: [words.addressee(opd), words.at],
    blocks: [
      { kind: 'text', text: words.opening(opd, title) },
      { kind: 'part', text: words.proposed },
      {
        kind: 'table',
        caption: words.proposed,
        columns: columnsOf(words.proposedColumns, [35, 65]),
        rows: proposedLines(values, nameOf),
      },
      { kind: 'part', text: words.decision },
      { kind: 'text', text: optionLabel('decision', values) },
      { kind: 'part', text: words.reason },
      { kind: 'text', text: textOf(values['reason']) },
      ...conditionBlocks(values),
      ...validityBlocks(values),
      { kind: 'text', text: words.closing },
    ],
    signature: [words.signer, '', '', '', words.dots, words.nip],
    fileTitle: title,
  };
}

/** What stands in the letterhead; many write the whole name themselves. */
const governmentOf = ({ kind, name }: Profile): string =>
  kind === 'lainnya' || /^pemerintah\b/i.test(name) ? name : words.government(name);

const told = [
  'title',
  'kind',
  'change',
  'existing',
  'processName',
  'goal',
  'targetUsers',
  'fiscalYear',
] as const;

/** The lines of the proposal that name it, with the labels of the form. */
function proposedLines(values: Values, nameOf: NameOf): string[][] {
  return told.flatMap((name) => {
    const field = findField(proposal, name);
    const value = values[name];
    if (field === undefined || isEmpty(value)) return [];
    return [[field.label.id, textIn(name, values, nameOf)]];
  });
}

function textIn(name: string, values: Values, nameOf: NameOf): string {
  const value = values[name];
  const [ref] = refsOf(value);
  if (ref !== undefined) return nameOf(ref);
  return typeof value === 'number' ? String(value) : optionLabel(name, values);
}

function optionLabel(name: string, values: Values): string {
  const field = findField(proposal, name);
  const text = textOf(values[name]);
  const option = field?.type === 'one' ? field.options.find(({ code }) => code === text) : undefined;
  return option?.label.id ?? text;
}

function conditionBlocks(values: Values): Block[] {
  const rows = values['decision'] === 'conditional' ? rowsOf(values['conditions']) : [];
  if (rows.length === 0) return [];
  return [
    { kind: 'part', text: words.conditions },
    {
      kind: 'table',
      caption: words.conditions,
      columns: columnsOf(words.conditionColumns, [70, 30]),
      rows: rows.map((row) => [
        textOf(row['condition']),
        isEmpty(row['dueDate']) ? words.noDue : dayWords(textOf(row['dueDate'])),
      ]),
    },
  ];
}

function validityBlocks(values: Values): Block[] {
  const day = textOf(values['validUntil']);
  return day === '' ? [] : [{ kind: 'text', text: words.validUntil(dayWords(day)) }];
}

const dayFormat = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "30 September 2026" of a day, in Indonesian whatever the screen speaks. */
function dayWords(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : dayFormat.format(at);
}
