import type { Words } from '../forms/form.ts';

/** A row of the sheet `survey`: one question, or the beginning or end of a group. Conditions are XPath with `${name}`. */
export type SurveyRow = {
  type: string;
  name: string;
  label?: Words;
  hint?: Words | undefined;
  /** `yes`, or the condition under which an answer is needed. */
  required?: string;
  relevant?: string;
  /** What the answer (`.`) must be. */
  constraint?: string;
  constraintMessage?: Words | undefined;
  appearance?: string;
  parameters?: string;
};

/** A row of the sheet `choices`. */
export type ChoiceRow = { list: string; name: string; label: Words };

export type Settings = { title: string; id: string; version: string; instanceName: string };

/** A questionnaire as the three sheets of an XLSForm (xlsform.org), before they are written into a file. */
export type XlsForm = {
  survey: readonly SurveyRow[];
  choices: readonly ChoiceRow[];
  settings: Settings;
};

/** The sheets as text, heads first; an empty text is an empty cell. */
export function xlsFormSheets({ survey, choices, settings }: XlsForm): { name: string; rows: string[][] }[] {
  return [
    { name: 'survey', rows: [surveyHeads, ...survey.map(surveyCells)] },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', ...inBoth('label')],
        ...choices.map(({ list, name, label }) => [list, name, ...wordsIn(label)]),
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version', 'default_language', 'instance_name'],
        [plain(settings.title), settings.id, settings.version, indonesian, settings.instanceName],
      ],
    },
  ];
}

const indonesian = 'Indonesian (id)';

const inBoth = (head: string): string[] => [`${head}::${indonesian}`, `${head}::English (en)`];

const surveyHeads = [
  'type',
  'name',
  ...inBoth('label'),
  ...inBoth('hint'),
  'required',
  'relevant',
  'constraint',
  ...inBoth('constraint_message'),
  'appearance',
  'parameters',
];

const surveyCells = (row: SurveyRow): string[] => [
  row.type,
  row.name,
  ...wordsIn(row.label),
  ...wordsIn(row.hint),
  row.required ?? '',
  row.relevant ?? '',
  row.constraint ?? '',
  ...wordsIn(row.constraintMessage),
  row.appearance ?? '',
  row.parameters ?? '',
];

const wordsIn = (words: Words | undefined): string[] =>
  words === undefined ? ['', ''] : [plain(words.id), plain(words.en)];

/** `${` in a label would be read as the value of a question. */
const plain = (text: string): string => text.replaceAll('${', '$ {');
