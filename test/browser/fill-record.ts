import type { Locator, Page } from 'playwright-core';
import { isRelevant, relevantInRow } from '../../src/domain/forms/condition.ts';
import type { Cell, Field, Form, Section } from '../../src/domain/forms/form.ts';
import { codesOf, numberOf, rowsOf, textOf, type Row, type Values } from '../../src/domain/forms/value.ts';
import type { Json } from '../../src/domain/op.ts';

/** Fills the record that is open with these values, by the controls that a person uses, in the order of the form. */
export async function fillRecord(page: Page, form: Form, values: Values): Promise<void> {
  for (const section of form.sections) {
    if (section.by !== undefined) continue;
    await openSection(page, section);
    for (const field of section.fields) {
      if (isRelevant(field, values) && values[field.name] !== undefined) await fillField(page, field, values);
    }
  }
}

async function openSection(page: Page, { title }: Section): Promise<void> {
  const fold = page.locator('details.panel').filter({ has: page.locator('summary', { hasText: title.id }) });
  if ((await fold.first().getAttribute('open')) === null) await fold.first().locator('summary').click();
}

async function fillField(page: Page, field: Field, values: Values): Promise<void> {
  const control = page.locator(`#record-${field.name}`);
  const value = values[field.name] ?? null;
  if (field.type === 'computed') return;
  await control.waitFor();
  if (field.type === 'rows') return fillRows(page, field, values);
  if (field.type === 'person') {
    const title = (value as { title?: string }).title ?? '';
    await control.getByRole('textbox', { name: 'Jabatan' }).fill(title);
    return;
  }
  if (field.type === 'position') return;
  await fillCell(control, field, value);
}

async function fillRows(page: Page, field: Extract<Field, { type: 'rows' }>, values: Values): Promise<void> {
  const table = page.locator(`#record-${field.name}`);
  const rows: Row[] = rowsOf(values[field.name]);
  for (const [place, row] of rows.entries()) {
    if (field.fixed === undefined) {
      await table.getByRole('button', { name: `Tambah baris: ${field.label.id}`, exact: true }).click();
    }
    const asked = relevantInRow(field.cells, row, values);
    for (const cell of field.cells.filter((one) => isRelevant(one, asked))) {
      await fillCell(
        page.locator(`#record-${field.name}-${place}-${cell.name}`),
        cell,
        row[cell.name] ?? null,
      );
    }
  }
}

type Plain = Exclude<Field, { type: 'rows' | 'computed' | 'person' | 'position' }> | Cell;

type Fill<Kind extends Plain> = (control: Locator, field: Kind, value: Json) => Promise<unknown>;

const number: Fill<Plain> = (control, _field, value) =>
  control.fill(String(numberOf(value)).replace('.', ','));
const text: Fill<Plain> = (control, _field, value) => control.fill(textOf(value));
const one: Fill<Plain> = (control, _field, value) =>
  choose(control, typeof value === 'number' ? String(value) : textOf(value));

const fills: { [Type in Plain['type']]: Fill<Extract<Plain, { type: Type }>> } = {
  text,
  long: text,
  url: text,
  date: text,
  int: number,
  decimal: number,
  money: number,
  year: number,
  datetime: (control, _field, value) => control.fill(textOf(value).slice(0, 16)),
  yn: one,
  one,
  scale: one,
  several: (control, { options }, value) =>
    tick(
      control,
      options.filter(({ code }) => codesOf(value).includes(code)).map(({ label }) => label.id),
    ),
  opd: (control, { several }) =>
    several === true ? control.getByRole('checkbox').first().check() : selectFirst(control),
  record: (control, field) => (field.orText === true ? writeWords(control, field) : chooseRecord(control)),
  files: chooseDocument,
};

async function fillCell(control: Locator, field: Plain, value: Json): Promise<void> {
  await (fills[field.type] as Fill<Plain>)(control, field, value);
}

async function choose(control: Locator, code: string): Promise<void> {
  const isList = await control.evaluate((element) => element.tagName === 'SELECT');
  if (isList) await control.selectOption(code);
  else await control.locator(`input[type=radio][value="${code}"]`).check();
}

async function tick(control: Locator, labels: readonly string[]): Promise<void> {
  for (const name of labels) await control.getByRole('checkbox', { name, exact: true }).check();
}

async function selectFirst(control: Locator): Promise<void> {
  await control.selectOption({ index: 1 });
}

async function writeWords(control: Locator, { label }: Plain): Promise<void> {
  const isBox = await control.evaluate((element) => element.tagName === 'INPUT');
  const box = isBox ? control : control.getByRole('textbox').first();
  await box.fill(`Lainnya: ${label.id}`.slice(0, 150));
}

/** The first record that can be linked to; a link that may be left out is, where there is none yet. */
async function chooseRecord(control: Locator): Promise<void> {
  const isList = await control.evaluate((element) => element.tagName === 'SELECT');
  if (!isList) await control.getByRole('checkbox').first().check();
  else if ((await control.locator('option').count()) > 1) await selectFirst(control);
}

async function chooseDocument(control: Locator): Promise<void> {
  await control.getByRole('button', { name: /^Pilih dokumen/ }).click();
  const sheet = control.page().getByRole('dialog');
  await sheet.getByRole('checkbox').first().check();
  await sheet.getByRole('button', { name: 'Tutup' }).click();
}
