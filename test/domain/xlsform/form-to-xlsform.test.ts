import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/domain/forms/definitions/forms.ts';
import type { Field } from '../../../src/domain/forms/form.ts';
import { formToXlsForm } from '../../../src/domain/xlsform/form-to-xlsform.ts';
import { xlsFormSheets } from '../../../src/domain/xlsform/xlsform.ts';
import { readXPath } from './read-xpath.ts';
import { alone, field, formOf, opds, rowOf, section, surveyOf, words } from './sample-form.ts';
import { xlsFormFaults } from './xlsform-faults.ts';

test.each(forms.map((form) => [form.id, form] as const))('%s makes a whole questionnaire', (_id, form) => {
  expect(xlsFormFaults(formToXlsForm(form, opds))).toEqual([]);
});

const questions: [Field, string[]][] = [
  [field({ name: 'x', type: 'text' }), ['text x']],
  [field({ name: 'x', type: 'int' }), ['select_multiple unknown unknown_x', 'integer x']],
  [field({ name: 'x', type: 'money' }), ['select_multiple unknown unknown_x', 'integer x']],
  [field({ name: 'x', type: 'decimal' }), ['select_multiple unknown unknown_x', 'decimal x']],
  [field({ name: 'x', type: 'date' }), ['select_multiple unknown unknown_x', 'date x']],
  [field({ name: 'x', type: 'datetime' }), ['select_multiple unknown unknown_x', 'dateTime x']],
  [field({ name: 'x', type: 'yn' }), ['select_one yn x']],
  [field({ name: 'x', type: 'scale' }), ['select_one scale x']],
  [field({ name: 'x', type: 'opd', several: true }), ['select_multiple opd x']],
  [field({ name: 'x', type: 'record', forms: ['service'] }), ['text x']],
  [field({ name: 'x', type: 'files' }), ['file x']],
  [field({ name: 'x', type: 'files', photo: true }), ['image x']],
  [field({ name: 'x', type: 'position' }), ['geopoint x']],
  [
    field({ name: 'x', type: 'person' }),
    ['begin_group x', 'text x_title', 'text x_name', 'text x_phone', 'end_group x'],
  ],
  [
    field({
      name: 'x',
      type: 'rows',
      minRows: 2,
      mayBeNone: true,
      cells: [{ name: 'a', type: 'text', label: words('a'), required: true }],
    }),
    ['select_one any_rows any_x', 'note note_x', 'begin_repeat x', 'text x_a', 'end_repeat x'],
  ],
  [
    field({
      name: 'x',
      type: 'rows',
      fixed: [{ code: '<1h', label: words('kurang dari sejam') }],
      cells: [{ name: 'a', type: 'text', label: words('a'), required: true }],
    }),
    ['begin_group x', 'begin_group x__1h', 'text x__1h_a', 'end_group x__1h', 'end_group x'],
  ],
];

describe('a field becomes a question', () => {
  test.each(questions.map((pair) => [pair[0].type, ...pair] as const))('%s', (_type, one, expected) => {
    const rows = surveyOf(alone(one)).map(({ type, name }) => `${type} ${name}`);
    const inner = rows.slice(rows.indexOf('begin_group bagian') + 1, rows.indexOf('end_group bagian'));
    expect(inner).toEqual(expected);
  });

  test('what is computed is not asked, nor a section of nothing else', () => {
    const months = field({ name: 'months', type: 'computed', rule: 'served-months' });
    const form = formOf([section('hitung', [months]), section('isi', [field({ name: 'x', type: 'text' })])]);
    const names = surveyOf(form).map(({ name }) => name);
    expect(names).toContain('isi');
    expect(names.filter((name) => ['hitung', 'months'].includes(name))).toEqual([]);
  });

  test('a number that is not known is not asked', () => {
    const row = rowOf(alone(field({ name: 'x', type: 'int', required: true })), 'x');
    expect(row.relevant).toBe("not(selected(${unknown_x}, 'unknown'))");
    expect(row.required).toBe('yes');
  });

  test('where "tidak tahu" makes no sense it is no choice, and no tick', () => {
    const fields = [
      field({ name: 'x', type: 'year', neverUnknown: true }),
      field({ name: 'sure', type: 'yn', neverUnknown: true }),
      field({ name: 'unsure', type: 'yn' }),
    ];
    const { survey, choices } = formToXlsForm(alone(...fields), opds);
    expect(survey.map(({ name }) => name)).not.toContain('unknown_x');
    const codesOf = (name: string) => {
      const list = survey.find((row) => row.name === name)?.type.split(' ')[1];
      return choices.filter((choice) => choice.list === list).map((choice) => choice.name);
    };
    expect(codesOf('sure')).toEqual(['yes', 'no']);
    expect(codesOf('unsure')).toEqual(['yes', 'no', 'unknown']);
  });

  test('where there is no list of OPDs, they are written', () => {
    const { survey } = formToXlsForm(alone(field({ name: 'x', type: 'opd' })), []);
    expect(survey.filter(({ type }) => type.includes('select')).map(({ name }) => name)).toEqual([]);
    expect(survey.find(({ name }) => name === 'record_opd')?.type).toBe('text');
  });

  test('names stay as they are where XML takes them, and differ in any case', () => {
    const names = ['kind', 'Kind', 'a.b', 'a b', '1st', 'data', 'meta', '__version__', 'record_opd'];
    const form = alone(...names.map((name) => field({ name, type: 'text' })));
    const asked = surveyOf(form).filter(({ label }) => names.includes(label?.id ?? ''));
    expect(asked.map(({ name }) => name)).toEqual([
      'kind',
      'Kind_2',
      'a_b',
      'a_b_2',
      'q_1st',
      'q_data',
      'q_meta',
      'q___version__',
      'record_opd_2',
    ]);
  });
});

describe('sections', () => {
  const first = section('dulu', [
    field({ name: 'need', type: 'text', required: true }),
    field({ name: 'tool', type: 'yn' }),
    field({ name: 'which', type: 'text', required: true, relevant: { field: 'tool', is: ['yes'] } }),
    field({ name: 'steps', type: 'rows', required: true, cells: [] }),
  ]);
  const second = section('nanti', [field({ name: 'plan', type: 'text', required: true })], {
    afterOthers: true,
  });
  const third = section('juga', [field({ name: 'cost', type: 'text' })], { afterOthers: true });

  test('[EX7] that come after others open when these are answered, and do not wait for each other', () => {
    const survey = surveyOf(formOf([first, second, third]));
    const opens = (group: string, answers: Record<string, string | number>) => {
      const { relevant = '' } = survey.find(({ name }) => name === group) ?? {};
      return readXPath(relevant).value({ of: new Map(Object.entries(answers)) });
    };
    for (const group of ['nanti', 'juga']) {
      expect(opens(group, {})).toBe(false);
      expect(opens(group, { need: 'ada', steps: 2 })).toBe(true);
      expect(opens(group, { need: 'ada', steps: 2, tool: 'yes' })).toBe(false);
      expect(opens(group, { need: 'ada', steps: 2, tool: 'yes', which: 'SIMRS' })).toBe(true);
    }
  });

  test('that Diskominfo fills are asked of nobody', () => {
    const decision = section('putusan', [field({ name: 'decision', type: 'text' })], { by: 'diskominfo' });
    const names = surveyOf(formOf([second, decision])).map(({ name }) => name);
    expect(names).toContain('plan');
    expect(names).not.toContain('decision');
  });

  test('stand on one screen where they are short and hold no repeat', () => {
    const survey = surveyOf(formOf([first, second]));
    const looks = ['dulu', 'nanti'].map((group) => survey.find(({ name }) => name === group)?.appearance);
    expect(looks).toEqual(['', 'field-list']);
  });
});

test('[EX7] within a row a cell of the same row comes before a field of that name', () => {
  const cell = { type: 'yn', label: words('sel'), required: false } as const;
  const form = alone(
    field({ name: 'done', type: 'yn' }),
    field({ name: 'open', type: 'yn' }),
    field({
      name: 'steps',
      type: 'rows',
      cells: [
        { ...cell, name: 'done' },
        {
          ...cell,
          name: 'why',
          relevant: {
            all: [
              { field: 'done', is: ['no'] },
              { field: 'open', is: ['yes'] },
            ],
          },
        },
      ],
    }),
  );
  expect(rowOf(form, 'steps_why').relevant).toBe("(${steps_done} = 'no') and (${open} = 'yes')");
  expect(xlsFormFaults(formToXlsForm(form, opds))).toEqual([]);
});

test('the sheets carry both languages, and no word of a label is read as a question', () => {
  const form = { ...alone(field({ name: 'x', type: 'text', help: words('isi ${x}') })), confidential: true };
  const [survey, choices, settings] = xlsFormSheets(formToXlsForm(form, opds));
  expect(survey?.rows[0]?.slice(0, 6)).toEqual([
    'type',
    'name',
    'label::Indonesian (id)',
    'label::English (en)',
    'hint::Indonesian (id)',
    'hint::English (en)',
  ]);
  const row = survey?.rows.find(([, name]) => name === 'x');
  expect(row?.slice(2, 6)).toEqual(['x', 'x (en)', 'isi $ {x}', 'isi $ {x} (en)']);
  expect(survey?.rows[1]?.[2]).toMatch(/^Supaya diketahui Isian ini rahasia/);
  expect(choices?.rows.slice(0, 2)).toEqual([
    ['list_name', 'name', 'label::Indonesian (id)', 'label::English (en)'],
    ['opd', 'dinkes', 'Dinas Kesehatan', 'Dinas Kesehatan'],
  ]);
  expect(settings?.rows).toEqual([
    ['form_title', 'form_id', 'version', 'default_language', 'instance_name'],
    ['Layanan', 'lumbung_service', '3', 'Indonesian (id)', "concat(${x}, ', ', ${record_opd})"],
  ]);
});
