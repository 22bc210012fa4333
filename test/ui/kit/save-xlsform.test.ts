import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/domain/forms/definitions/forms.ts';
import { instrumentSource } from '../../../src/domain/instrument-source.ts';
import pemdi2026 from '../../../src/domain/instruments/pemdi-2026.json' with { type: 'json' };
import spbe2020 from '../../../src/domain/instruments/spbe-2020.json' with { type: 'json' };
import { formToXlsForm } from '../../../src/domain/xlsform/form-to-xlsform.ts';
import { instrumentToXlsForm } from '../../../src/domain/xlsform/instrument-to-xlsform.ts';
import { xlsFormSheets, type XlsForm } from '../../../src/domain/xlsform/xlsform.ts';
import { writeXlsForm } from '../../../src/ui/kit/save-xlsform.ts';
import { readSheets } from '../../../src/ui/kit/workbook.ts';
import { everyKind } from '../../domain/xlsform/every-kind.ts';
import { opds } from '../../domain/xlsform/sample-form.ts';
import { hasPyxform, readByPyxform } from './pyxform.ts';

const all: [string, XlsForm][] = [
  ['a form with every kind of field', formToXlsForm(everyKind, opds)],
  ['a form where no OPD is known', formToXlsForm(everyKind, [])],
  ...forms.map((form): [string, XlsForm] => [form.id, formToXlsForm(form, opds)]),
  ...[spbe2020, pemdi2026].map((source): [string, XlsForm] => [
    source.id,
    instrumentToXlsForm(instrumentSource.parse(source), opds),
  ]),
];

const bytesOf = async (form: XlsForm): Promise<Uint8Array> =>
  new Uint8Array(await (await writeXlsForm(form)).arrayBuffer());

test('the workbook holds the three sheets as they are, and is the same each time', async () => {
  const form = formToXlsForm(everyKind, opds);
  const bytes = await bytesOf(form);
  expect(await bytesOf(form)).toEqual(bytes);
  const read = await readSheets(new File([bytes.slice()], 'form.xlsx'));
  const sheets = read.ok ? read.sheets : [];
  expect(sheets.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings']);
  const written = xlsFormSheets(form).map(({ rows }) => rows.map((row) => row.join('|').replace(/\|+$/, '')));
  const found = sheets.map(({ rows }) => rows.map(({ cells }) => cells.join('|').replace(/\|+$/, '')));
  expect(found).toEqual(written);
});

const needsPyxform = hasPyxform ? '' : ' (NOT LOOKED AT: pyxform is not installed here)';

describe.skipIf(!hasPyxform)(`read by pyxform${needsPyxform}`, () => {
  test.each(all)('%s is taken without a warning', async (_name, form) => {
    expect(readByPyxform(await bytesOf(form))).toEqual({ code: 100, message: 'Ok!', warnings: [] });
  });
});
