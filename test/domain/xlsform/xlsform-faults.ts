import type { ChoiceRow, SurveyRow, XlsForm } from '../../../src/domain/xlsform/xlsform.ts';
import { readXPath } from './read-xpath.ts';

const plainTypes = new Set(
  'note text integer decimal date dateTime image file geopoint begin_group end_group begin_repeat end_repeat'.split(
    ' ',
  ),
);

/** What a tool that reads XLSForms would stumble over; empty where the questionnaire is whole. */
export function xlsFormFaults(form: XlsForm): string[] {
  const asked = form.survey.filter(({ type }) => !type.startsWith('end_'));
  return [
    ...asked.flatMap(wordFaults),
    ...nameFaults(asked.map(({ name }) => name)),
    ...form.survey.flatMap((row) => typeFaults(row, form.choices)),
    ...nestingFaults(form.survey),
    ...choiceFaults(form.choices),
    ...settingFaults(form),
    ...xpathFaults(form.survey),
  ];
}

function wordFaults({ name, label, hint, constraint, constraintMessage }: SurveyRow): string[] {
  const said = [label, hint, constraintMessage].flatMap((words) => Object.values(words ?? {}));
  const lacks = said.some((text) => text.trim() === '');
  return [
    ...(label === undefined || lacks ? [`${name} lacks words`] : []),
    ...((constraint ?? '') !== '' && constraintMessage === undefined
      ? [`${name} does not say its bounds`]
      : []),
  ];
}

function nameFaults(names: readonly string[]): string[] {
  const low = names.map((name) => name.toLowerCase());
  return names.flatMap((name, place) => [
    ...(/^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !['data', 'meta'].includes(name)
      ? []
      : [`${name} is no name`]),
    ...(low.indexOf(name.toLowerCase()) < place ? [`${name} stands there twice`] : []),
  ]);
}

function typeFaults({ type, name }: SurveyRow, choices: readonly ChoiceRow[]): string[] {
  const [select = '', list] = type.split(' ');
  if (list === undefined) return plainTypes.has(type) ? [] : [`${name} is of no type: ${type}`];
  const isSelect = ['select_one', 'select_multiple'].includes(select);
  return isSelect && choices.some((choice) => choice.list === list) ? [] : [`${name} has no list ${list}`];
}

function nestingFaults(rows: readonly SurveyRow[]): string[] {
  const open: string[] = [];
  const faults = rows.flatMap(({ type, name }, place) => {
    const [step, kind] = type.split('_');
    if (step === 'begin') open.push(`${kind} ${name}`);
    if (step !== 'end') return [];
    const isEmpty = rows[place - 1]?.type === `begin_${kind}` ? [`${name} holds nothing`] : [];
    return open.pop() === `${kind} ${name}` ? isEmpty : [`${name} ends what did not begin`];
  });
  return [...faults, ...open.map((name) => `${name} does not end`)];
}

function choiceFaults(choices: readonly ChoiceRow[]): string[] {
  const seen = new Set<string>();
  return choices.flatMap(({ list, name, label }) => {
    const key = `${list} ${name}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...(isTwice ? [`${key} stands there twice`] : []),
      ...(/^[\w.-]+$/.test(name) ? [] : [`${key} is no choice`]),
      ...(label.id.trim() === '' || label.en.trim() === '' ? [`${key} lacks words`] : []),
    ];
  });
}

function settingFaults({ settings, survey }: XlsForm): string[] {
  const known = new Set(survey.map(({ name }) => name));
  const unknown = readXPath(settings.instanceName).refs.filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `the settings name ${name}`),
    ...(/^[\w-]+$/.test(settings.id) ? [] : [`${settings.id} is no id`]),
    ...(settings.title.trim() === '' || settings.version === '' ? ['title or version is empty'] : []),
  ];
}

/** A condition speaks of what was asked before it, and of cells of a repeat only within that repeat. */
function xpathFaults(rows: readonly SurveyRow[]): string[] {
  const home = new Map<string, string>();
  const open: string[] = [];
  return rows.flatMap((row) => {
    const { type, name, relevant = '', required = '', constraint = '' } = row;
    const faults = [relevant, required === 'yes' ? '' : required, constraint]
      .filter((text) => text !== '')
      .flatMap((text) => readXPath(text).refs)
      .flatMap((ref) => {
        const place = home.get(ref);
        if (place === undefined) return [`${name} speaks of ${ref}, which is not asked before`];
        return place === '' || open.includes(place) ? [] : [`${name} speaks of ${ref} within another row`];
      });
    if (type === 'end_repeat') open.pop();
    if (!type.startsWith('end_')) home.set(name, open.at(-1) ?? '');
    if (type === 'begin_repeat') open.push(name);
    return faults;
  });
}
