import { describe, expect, test } from 'vitest';
import { formOf, forms } from '../../../src/domain/forms/definitions/forms.ts';
import { nationalHolidays } from '../../../src/domain/forms/definitions/holidays.ts';
import {
  fieldsOf,
  findField,
  formAsOf,
  formIds,
  type Cell,
  type Condition,
  type Field,
  type Form,
  type Option,
  type Words,
} from '../../../src/domain/forms/form.ts';
import { foundationAnswers } from '../../../src/domain/forms/foundation-means.ts';
import { loadInstrument } from '../shipped-instruments.ts';
import { fieldNames } from './field-names.ts';

const all = forms.map((form) => [form.id, form] as const);

test('every form stands under its id, in the order of the ids', () => {
  expect(forms.map(({ id }) => id)).toEqual([...formIds]);
  expect(formIds.map((id) => formOf(id).id)).toEqual([...formIds]);
});

describe.each(all)('the form %s', (id, form) => {
  test('[FM3] has the fields that it always had, and no other', () => {
    expect(namesOf(form)).toEqual(fieldNames[id].split(/\s+/).join(' '));
  });

  test('names each field, section, cell and option once', () => {
    const lists = [
      fieldsOf(form).map(({ name }) => name),
      form.sections.map((section) => section.id),
      ...tablesOf(form).map(({ cells }) => cells.map(({ name }) => name)),
      ...optionListsOf(form).map((options) => options.map(({ code }) => code)),
    ];
    expect(lists.filter((list) => new Set(list).size < list.length || list.length === 0)).toEqual([]);
  });

  test('[FM3] asks in its conditions only for what stands before, and for answers that exist', () => {
    expect(faultsOfConditions(form)).toEqual([]);
  });

  test('has only names that a field of the register takes', () => {
    expect(fieldsOf(form).filter(({ name }) => !/^[A-Za-z0-9._-]{1,80}$/.test(name))).toEqual([]);
  });

  test('says everything in both languages', () => {
    const texts = wordsIn(form).flatMap(({ id: indonesian, en }) => [indonesian, en]);
    expect(texts.filter((text) => text.trim() === '' || /todo|xxx|\?\?|^\s|\s$/i.test(text))).toEqual([]);
  });

  test('names existing fields in its lists and rules, of kinds that can be compared', () => {
    expect(findField(form, form.nameField)).toBeDefined();
    expect(form.columns.filter((name) => findField(form, name) === undefined)).toEqual([]);
    expect(form.columns).not.toContain(form.nameField);
    for (const rule of form.rules) {
      const kinds = [rule.field, ...[rule.than].flat()].map((name) => findField(form, name)?.type);
      const allowed = rule.kind === 'not-before' ? ['date', 'datetime'] : ['int', 'decimal', 'money'];
      expect(allowed).toContain(kinds[0]);
      expect(new Set(kinds).size).toBe(1);
    }
    const reasons = form.rules.flatMap((rule) => (rule.kind === 'at-most' ? (rule.unless ?? []) : []));
    expect(reasons.filter((name) => findField(form, name) === undefined)).toEqual([]);
  });

  test('offers in a cell only what another table of it holds', () => {
    const offers = tablesOf(form).flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.type === 'text' && cell.offers !== undefined ? [cell.offers] : [])),
    );
    const missing = offers.filter(
      ({ rows, cell }) =>
        !tablesOf(form).some(({ name, cells }) => name === rows && cells.some((one) => one.name === cell)),
    );
    expect(missing).toEqual([]);
  });

  test('cites seeds, sources and indicators that exist', () => {
    const described = [...fieldsOf(form), ...tablesOf(form).flatMap(({ cells }) => cells)];
    const seeds = [...form.seeds, ...described.flatMap((field) => field.seeds ?? [])];
    expect(form.seeds.length).toBeGreaterThan(0);
    expect(seeds.filter((seed) => !seedNumbers.has(seed))).toEqual([]);
    const sources = described.flatMap(({ source }) => source?.split(', ') ?? []);
    expect(sources.filter((source) => !sourceKeys.has(source))).toEqual([]);
    expect(form.feeds.spbe.filter((number) => !indicators.spbe.has(`I${number}`))).toEqual([]);
    expect(form.feeds.pemdi.filter((indicator) => !indicators.pemdi.has(indicator))).toEqual([]);
  });

  test('[FM11] says of each later version what it changed, and of no field that it came later than that', () => {
    const later = Array.from({ length: form.version - 1 }, (_version, index) => form.version - index);
    expect(form.changes.map(({ version }) => version)).toEqual(later);
    expect(fieldsOf(form).filter(({ since = 1 }) => since > form.version)).toEqual([]);
  });

  test('opens with a part that can be filled at once, and keeps what Diskominfo fills for the end', () => {
    expect(form.sections[0]).not.toHaveProperty('afterOthers');
    expect(form.sections.slice(0, -1).filter(({ by }) => by !== undefined)).toEqual([]);
  });
});

test('[FM11] a record of an earlier version is not asked for fields that came later', () => {
  const form = formOf('noIncident');
  const [first, ...others] = form.sections;
  const added: Field = { name: 'added', type: 'text', label: { id: 'A', en: 'A' }, required: true, since: 2 };
  const second = { ...form, version: 2, sections: [{ ...first, fields: [added] }, ...others] } as Form;
  expect(findField(formAsOf(second, 1), 'added')).toBeUndefined();
  expect(formAsOf(second, 1).version).toBe(1);
  expect(findField(formAsOf(second, 2), 'added')).toBeDefined();
});

test('what belongs to security is confidential, and nothing else', () => {
  expect(forms.filter(({ confidential }) => confidential).map(({ id }) => id)).toEqual([
    'securityIncident',
    'noIncident',
    'securityAwareness',
  ]);
});

test('each foundation has its four answers in the readiness form, as scales', () => {
  for (const answers of Object.values(foundationAnswers)) {
    expect(answers.map((name) => findField(formOf('digitalReadiness'), name)?.type)).toEqual(
      Array.from({ length: 4 }, () => 'scale'),
    );
  }
});

test('holidays are days of the calendar, in order, each once', () => {
  const days = nationalHolidays.map((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10));
  expect(days).toEqual([...nationalHolidays]);
  expect([...new Set(days)].toSorted()).toEqual(days);
});

const seedNumbers = new Set(
  Object.entries({ 1: 9, 2: 13, 3: 10, 4: 9, 5: 12 }).flatMap(([text, last]) =>
    Array.from({ length: last }, (_item, index) => `S${text}.${index + 1}`),
  ),
);

const sourceKeys = new Set([
  'KT',
  'KH',
  'KN',
  'VP',
  'DPS',
  'CL',
  'SIA',
  'LP',
  'KAMI',
  'PR',
  'Perpres 95/2018',
  'PermenPANRB 5/2020',
  'PP 71/2019',
  'UU 27/2022',
]);

const idsIn = (name: 'spbe-2020' | 'pemdi-2026') =>
  new Set(loadInstrument(name).indicators.map(({ id }) => id));
const indicators = { spbe: idsIn('spbe-2020'), pemdi: idsIn('pemdi-2026') };

type Table = Extract<Field, { type: 'rows' }>;
const tablesOf = (form: Form): Table[] => fieldsOf(form).filter((field) => field.type === 'rows');

const namesOf = (form: Form): string =>
  fieldsOf(form)
    .map((field) =>
      field.type === 'rows' ? `${field.name}(${field.cells.map(({ name }) => name).join(' ')})` : field.name,
    )
    .join(' ');

function optionListsOf(form: Form): (readonly Option[])[] {
  const described: (Field | Cell)[] = [...fieldsOf(form), ...tablesOf(form).flatMap(({ cells }) => cells)];
  return described.flatMap((field) => {
    if (field.type === 'one' || field.type === 'several') return [field.options];
    return field.type === 'rows' && field.fixed !== undefined ? [field.fixed] : [];
  });
}

function wordsIn(part: unknown): Words[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('en' in part) return [part as Words];
  return Object.values(part).flatMap(wordsIn);
}

type Asked = { name: string; is: readonly string[] };

function askedBy(condition: Condition): Asked[] {
  if ('all' in condition) return condition.all.flatMap(askedBy);
  if ('any' in condition) return condition.any.flatMap(askedBy);
  if ('not' in condition) return askedBy(condition.not);
  return [{ name: condition.field, is: 'is' in condition ? condition.is : [] }];
}

const conditionsOf = ({ relevant, required }: Field | Cell): Condition[] =>
  [relevant, required].filter((condition) => typeof condition === 'object');

/** Conditions that ask for something later, unknown, or for an answer that cannot be given. */
function faultsOfConditions(form: Form): string[] {
  const faults: string[] = [];
  const before: (Field | Cell)[] = [];
  for (const field of fieldsOf(form)) {
    faults.push(...faultsOf(field, before));
    const cells = field.type === 'rows' ? field.cells : [];
    const around = before.filter(({ name }) => !cells.some((cell) => cell.name === name));
    cells.forEach((cell, index) => faults.push(...faultsOf(cell, [...around, ...cells.slice(0, index)])));
    before.push(field);
  }
  return faults;
}

function faultsOf(field: Field | Cell, before: readonly (Field | Cell)[]): string[] {
  return conditionsOf(field)
    .flatMap(askedBy)
    .flatMap(({ name, is }) => {
      const asked = before.find((one) => one.name === name);
      if (asked === undefined) return [`${field.name} asks for ${name}`];
      const codes = codesOf(asked);
      return is
        .filter((code) => !codes.includes(code))
        .map((code) => `${field.name}: ${name} is never ${code}`);
    });
}

function codesOf(field: Field | Cell): string[] {
  if (field.type === 'one' || field.type === 'several') return field.options.map(({ code }) => code);
  return field.type === 'yn' ? ['yes', 'no'] : [];
}
