import { expect, test } from 'vitest';
import type { InstrumentSource } from '../../../src/domain/instrument-source.ts';
import { instrumentToXlsForm } from '../../../src/domain/xlsform/instrument-to-xlsform.ts';
import type { SurveyRow } from '../../../src/domain/xlsform/xlsform.ts';
import { loadSource, shippedIds } from '../shipped-instruments.ts';
import { smallInstrument } from '../small-instrument.ts';
import { readXPath } from './read-xpath.ts';
import { opds } from './sample-form.ts';
import { xlsFormFaults } from './xlsform-faults.ts';

const rowsOf = (source: InstrumentSource): Map<string, SurveyRow> =>
  new Map(
    instrumentToXlsForm(source, opds)
      .survey.filter(({ type }) => !type.startsWith('end_'))
      .map((row) => [row.name, row]),
  );

test.each(shippedIds)('%s makes a whole questionnaire, with a question for each requirement', (id) => {
  const source = loadSource(id);
  const xlsForm = instrumentToXlsForm(source, opds);
  expect(xlsFormFaults(xlsForm)).toEqual([]);
  const counted = source.indicators.filter(({ external }) => external === undefined || external === null);
  const codes = counted.flatMap(({ levels }) => levels.flatMap(({ requirements }) => requirements));
  const questions = xlsForm.survey.filter(({ type }) => type === 'select_one claim');
  expect(questions.map(({ name }) => name)).toEqual(codes.map(({ code }) => code.replaceAll('-', '_')));
  const explained = xlsForm.survey.filter(({ name }) => name.endsWith('_explanation'));
  expect(explained).toHaveLength(source.indicators.length);
});

const askedOf = (rows: Map<string, SurveyRow>, code = ''): SurveyRow | undefined =>
  rows.get(code.replaceAll('-', '_'));

test('a requirement says its level and whether it is needed', () => {
  const rows = rowsOf(loadSource('pemdi-2026'));
  expect(askedOf(rows, 'I1-L1-01')?.hint?.id).toBe('Tingkat 1, opsional.');
  expect(askedOf(rows, 'I1-L2-01')?.hint).toEqual({ id: 'Tingkat 2, wajib.', en: 'Level 2, mandatory.' });
});

test('a requirement says where one of a group is enough, and asks what every OPD is asked', () => {
  const source = loadSource('spbe-2020');
  const all = source.indicators.flatMap(({ levels }) => levels.flatMap(({ requirements }) => requirements));
  const rows = rowsOf(source);
  const ofGroup = all.find(({ anyOf }) => anyOf !== null);
  expect(askedOf(rows, ofGroup?.code)?.hint?.id).toMatch(
    /^Tingkat \d, .* Salah satu dari kelompok [ab] cukup\.$/,
  );
  const question = all.find(({ ask }) => ask !== undefined);
  expect(askedOf(rows, question?.code)?.label?.id).toBe(question?.ask);
});

test('a level stays folded until something was answered at the level with requirements below it', () => {
  const [indicator] = smallInstrument.indicators;
  const levels = indicator?.levels.map((level) =>
    level.level === 2 ? { ...level, requirements: [], verified: false } : level,
  );
  const source = { ...smallInstrument, indicators: [{ ...indicator, levels }] } as InstrumentSource;
  const rows = rowsOf(source);
  const opens = (level: number, answers: Record<string, string>) =>
    readXPath(rows.get(`I1_L${level}`)?.relevant ?? '').value({ of: new Map(Object.entries(answers)) });
  expect(rows.get('I1_L1')?.relevant).toBe('');
  expect([2, 3].map((level) => opens(level, {}))).toEqual([false, false]);
  expect([2, 3].map((level) => opens(level, { I1_L1_01: 'belum' }))).toEqual([true, true]);
  expect(opens(4, { I1_L1_01: 'ada' })).toBe(false);
  expect(opens(4, { I1_L3_01: 'belum_tahu' })).toBe(true);
  expect(rows.get('note_I1_L2')?.label?.id).toMatch(/belum dicocokkan/);
  expect(rows.get('note_I1_L2_2')?.label?.id).toMatch(/belum diketahui/);
});

test('the value of another institution is a number with its source, and asks no requirement', () => {
  const rows = rowsOf(loadSource('pemdi-2026'));
  expect(rows.get('I5_value')?.type).toBe('decimal');
  expect(rows.get('I5_value')?.hint?.id).toContain('Kementerian PPN/Bappenas');
  expect(rows.get('I5_source')?.type).toBe('text');
  expect([...rows.keys()].filter((name) => name.startsWith('I5_L'))).toEqual([]);
});
