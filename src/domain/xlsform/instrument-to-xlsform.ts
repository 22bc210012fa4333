import type { Words } from '../forms/form.ts';
import type { InstrumentSource } from '../instrument-source.ts';
import { choiceLists } from './choice-lists.ts';
import { noteOf } from './field-questions.ts';
import { claims, levelWords, together } from './fixed-words.ts';
import { questionNames } from './names.ts';
import type { Making, OpdChoice } from './question.ts';
import { askOpd, askYear, whoseNames } from './whose-questions.ts';
import type { SurveyRow, XlsForm } from './xlsform.ts';
import { any, isFilled, ref } from './xpath.ts';

type Indicator = InstrumentSource['indicators'][number];
type Level = Indicator['levels'][number];
type Requirement = Level['requirements'][number];

/**
 * The self-assessment as an XLSForm: a group for each aspect and indicator, "ada, belum, belum tahu" for each requirement. A level
 * stays folded until something was answered at the level with requirements below it.
 */
export function instrumentToXlsForm(source: InstrumentSource, opds: readonly OpdChoice[]): XlsForm {
  const making: Making = { name: questionNames(), lists: choiceLists(), opds };
  const status = { id: source.status, en: source.statusEn ?? source.status };
  const aspects = source.sections.filter(({ kind }) => kind === 'aspect');
  const survey = [
    ...noteOf('status', status, making),
    askOpd(making),
    askYear(making),
    ...aspects.flatMap((aspect) => {
      const indicators = source.indicators.filter(({ section }) => section === aspect.id);
      const rows = indicators.flatMap((indicator) => askIndicator(source, indicator, making));
      return groupOf({ wanted: aspect.id, label: { id: aspect.name, en: aspect.nameEn } }, rows, making);
    }),
  ];
  return {
    survey,
    choices: making.lists.rows(),
    settings: {
      title: source.title,
      id: `lumbung_${source.id}`,
      version: source.edition,
      instanceName: `concat(${ref(whoseNames.opd)}, ' ', ${ref(whoseNames.year)})`,
    },
  };
}

function askIndicator(source: InstrumentSource, indicator: Indicator, making: Making): SurveyRow[] {
  const { id, external, name, nameEn, definition, definitionEn } = indicator;
  const rows = [
    ...noteOf(id, { id: definition, en: definitionEn }, making),
    ...(external === undefined || external === null
      ? askLevels(source, indicator, making)
      : askExternal(id, external, making)),
    {
      type: 'text',
      name: making.name(`${id}_explanation`),
      label: levelWords.explanation,
      hint: levelWords.explanationHint,
      appearance: 'multiline',
    },
  ];
  return groupOf({ wanted: id, label: { id: `${id} ${name}`, en: `${id} ${nameEn}` } }, rows, making);
}

/** The value of another institution, as it stands there, and where it stands. */
function askExternal(
  id: string,
  { source, index }: { source: string; index: string },
  making: Making,
): SurveyRow[] {
  return [
    {
      type: 'decimal',
      name: making.name(`${id}_value`),
      label: levelWords.external(index),
      hint: levelWords.externalHint(source),
    },
    {
      type: 'text',
      name: making.name(`${id}_source`),
      label: levelWords.source,
      hint: levelWords.sourceHint,
    },
  ];
}

function askLevels(source: InstrumentSource, indicator: Indicator, making: Making): SurveyRow[] {
  let isOpen = '';
  return indicator.levels.flatMap((level) => {
    const wanted = `${indicator.id}_L${level.level}`;
    const questions = level.requirements.map((requirement) => askRequirement(level, requirement, making));
    const said = [
      ...(level.verified === false ? [levelWords.unverified] : []),
      ...(questions.length === 0 ? [levelWords.empty] : []),
    ];
    const notes = said.flatMap((words) => noteOf(wanted, words, making));
    const name = levelName(source, indicator, level);
    const label = levelWords.group(level.level, name, { id: level.summary, en: level.summaryEn });
    const group = { wanted, label, relevant: isOpen, appearance: 'field-list' };
    if (questions.length > 0) isOpen = any(questions.map((question) => isFilled(question.name)));
    return groupOf(group, [...notes, ...questions], making);
  });
}

function levelName(
  { levelNames, levelNamesEn }: InstrumentSource,
  { capability }: Indicator,
  { level }: Level,
): Words | undefined {
  if (capability === null) return undefined;
  const id = levelNames?.[capability][level - 1];
  const en = levelNamesEn?.[capability][level - 1];
  return id === undefined || en === undefined ? undefined : { id, en };
}

/** What every OPD is asked stands as its question, everything else as the requirement reads. */
function askRequirement({ level }: Level, requirement: Requirement, making: Making): SurveyRow {
  const { code, text, textEn, ask = text, askEn = textEn, optional, anyOf } = requirement;
  const weight = optional ? levelWords.optional : levelWords.mandatory;
  return {
    type: `select_one ${making.lists.share('claim', claims).name}`,
    name: making.name(code),
    label: { id: ask, en: askEn },
    hint: together(levelWords.hint(level, weight), anyOf === null ? undefined : levelWords.anyOf(anyOf)),
  };
}

type Group = { wanted: string; label: Words; relevant?: string; appearance?: string };

function groupOf(
  { wanted, label, relevant = '', appearance = '' }: Group,
  rows: readonly SurveyRow[],
  making: Making,
): SurveyRow[] {
  const name = making.name(wanted);
  return [{ type: 'begin_group', name, label, relevant, appearance }, ...rows, { type: 'end_group', name }];
}
