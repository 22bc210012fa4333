import { isRelevant, relevantInRow } from '../../../src/domain/forms/condition.ts';
import { fieldsOf, type Cell, type Field, type Form, type Option } from '../../../src/domain/forms/form.ts';
import type { Row, Values } from '../../../src/domain/forms/value.ts';
import type { Json } from '../../../src/domain/op.ts';

/** The day and moment by which filled records hold. */
export const now = { today: '2026-05-20', now: '2026-05-20T10:00:00+07:00' };

/**
 * A record of any form with a plausible value in every field that is asked, so that it can be submitted. `chosen` wins, by field,
 * and decides with it which fields are asked after it; `undefined` there leaves a field out.
 */
export function filled(form: Form, chosen: Values = {}): Values {
  const values: Record<string, Json | undefined> = {};
  for (const field of fieldsOf(form)) {
    if (!isRelevant(field, values)) continue;
    const value = field.name in chosen ? chosen[field.name] : valueOf(field, values);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

function valueOf(field: Field, values: Values): Json | undefined {
  if (field.type === 'computed') return undefined;
  if (field.type === 'rows') return rowsFor(field, values);
  return plainValue(field);
}

function rowsFor(field: Extract<Field, { type: 'rows' }>, values: Values): Row[] {
  const added = Array.from({ length: Math.max(1, field.minRows ?? 0) }, (_row, index) => `row-${index + 1}`);
  const ids = field.fixed?.map(({ code }) => code) ?? added;
  return ids.map((id) => rowFor(id, field.cells, values));
}

/** One row of a table, every cell that is asked filled. */
function rowFor(id: string, cells: readonly Cell[], values: Values): Row {
  const row: Row = { id };
  for (const cell of cells) {
    if (isRelevant(cell, relevantInRow(cells, row, values))) row[cell.name] = plainValue(cell);
  }
  return row;
}

type Plain = Exclude<Field, { type: 'rows' | 'computed' }> | Cell;

const makers: { [Type in Plain['type']]: (field: Extract<Plain, { type: Type }>) => Json } = {
  text: ({ label, maxLength = 200 }) => `Contoh: ${label.id}`.slice(0, maxLength),
  long: ({ label, minLength = 0 }) => `Uraian tentang ${label.id.toLowerCase()}. `.padEnd(minLength, 'a'),
  int: (limits) => within(limits, 12),
  decimal: (limits) => within(limits, 2.5),
  money: (limits) => within(limits, 25_000_000),
  scale: () => 3,
  year: ({ min = 2026 }) => Math.max(min, 2026),
  date: () => '2026-03-02',
  datetime: () => '2026-03-02T09:30:00+07:00',
  yn: () => 'yes',
  one: ({ options }) => codesIn(options)[0] ?? '',
  several: ({ options }) => codesIn(options).slice(0, 2),
  url: () => 'https://contoh.go.id/layanan',
  record: ({ several }) => (several === true ? [link] : link),
  opd: ({ several }) => (several === true ? ['dinkes', 'bappeda'] : 'dinkes'),
  files: () => ['dokumen-1'],
  person: () => ({ title: 'Kepala Subbagian Umum', name: '', phone: '' }),
  position: () => ({ latitude: -2.11, longitude: 99.83 }),
};

const link = { opd: 'dinkes', record: 'catatan-1' };

function plainValue(field: Plain): Json {
  const make = makers[field.type] as (of: Plain) => Json;
  return make(field);
}

const codesIn = (options: readonly Option[]): string[] => options.map(({ code }) => code);

const within = ({ min = 0, max = Infinity }: { min?: number; max?: number }, wanted: number): number =>
  Math.min(Math.max(min, wanted), max);
