import { type Field, type Form, type Section } from '../forms/form.ts';
import { choiceLists } from './choice-lists.ts';
import { conditionToXPath, type Asked, type Lookup } from './condition-to-xpath.ts';
import { askField, noteOf } from './field-questions.ts';
import { confidentialWords, together } from './fixed-words.ts';
import { questionNames } from './names.ts';
import type { Making, OpdChoice, Spot } from './question.ts';
import { askOpd, whoseNames } from './whose-questions.ts';
import { demandsOn } from './rule-demands.ts';
import type { SurveyRow, XlsForm } from './xlsform.ts';
import { all, any, not, ref } from './xpath.ts';

/**
 * A form of the data collection as an XLSForm: every field that is asked, with its conditions and bounds, in both languages. OPDs are
 * chosen from `opds`; records of other forms are written as their names.
 */
export function formToXlsForm(form: Form, opds: readonly OpdChoice[]): XlsForm {
  const making: Making = { name: questionNames(), lists: choiceLists(), opds };
  const asked = new Map<string, Asked>();
  const about = together(form.purpose, form.confidential ? confidentialWords : undefined);
  const survey = [
    ...noteOf(form.id, about, making),
    askOpd(making),
    ...askedSections(form).flatMap((section) => askSection(form, section, { making, asked })),
  ];
  const named = asked.get(form.nameField)?.question;
  return {
    survey,
    choices: making.lists.rows(),
    settings: {
      title: form.title.id,
      id: `lumbung_${form.id}`,
      version: String(form.version),
      instanceName: named === undefined || named === null ? ref(whoseNames.opd) : nameWith(named),
    },
  };
}

const nameWith = (name: string): string => `concat(${ref(name)}, ', ', ${ref(whoseNames.opd)})`;

type Progress = { making: Making; asked: Map<string, Asked> };

/** What Diskominfo fills itself is asked of nobody. */
const askedSections = (form: Form): Section[] => form.sections.filter(({ by }) => by === undefined);

/** Up to so many rows fit on one screen of a phone. */
const mostOnScreen = 10;

function askSection(form: Form, section: Section, progress: Progress): SurveyRow[] {
  const { making, asked } = progress;
  const name = making.name(section.id);
  const relevant = section.afterOthers === true ? holdBefore(form, section, (field) => asked.get(field)) : '';
  const rows = [
    ...noteOf(name, section.help, making),
    ...section.fields.flatMap((field) => askNext(form, field, progress)),
  ];
  if (rows.length === 0) return [];
  const isShort = rows.length <= mostOnScreen && !rows.some(({ type }) => type === 'begin_repeat');
  return [
    {
      type: 'begin_group',
      name,
      label: section.title,
      relevant,
      appearance: isShort ? 'field-list' : '',
    },
    ...rows,
    { type: 'end_group', name },
  ];
}

function askNext(form: Form, field: Field, { making, asked }: Progress): SurveyRow[] {
  const lookup: Lookup = (name) => asked.get(name);
  const spot: Spot = { wanted: field.name, lookup, ...demandsOn(form, field, lookup) };
  const question = askField(field, spot, making);
  if (question === null) return [];
  asked.set(field.name, question.asked);
  return question.rows;
}

/**
 * Whether every field that must be answered is, in the sections before this one that do not wait themselves. What stands in the rows
 * of a table is not looked at: from outside the rows nothing can be said of their cells.
 */
function holdBefore(form: Form, section: Section, lookup: Lookup): string {
  const before = form.sections.slice(0, form.sections.indexOf(section));
  const awaited = before.filter(({ afterOthers }) => afterOthers !== true);
  return all(awaited.flatMap(({ fields }) => fields).flatMap((field) => doneWhen(field, lookup)));
}

function doneWhen({ name, relevant, required }: Field, lookup: Lookup): string[] {
  const asked = lookup(name);
  if (asked === undefined || required === false) return [];
  const isSpared = [relevant, required]
    .filter((condition) => typeof condition === 'object')
    .map((condition) => not(conditionToXPath(condition, lookup)));
  return [any([...isSpared, asked.filled])];
}
