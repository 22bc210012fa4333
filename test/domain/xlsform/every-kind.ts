import type { Cell, Field, FieldKind, Form } from '../../../src/domain/forms/form.ts';
import { field, formOf, section, words } from './sample-form.ts';

const options = ['a', '<1h', '>1h'].map((code) => ({ code, label: words(`pilihan ${code}`) }));
const isYes = { field: 'tahu', is: ['yes'] };
const cell = (name: string, kind: FieldKind, rest: Partial<Cell> = {}): Cell =>
  ({ name, label: words(name), required: true, ...kind, ...rest }) as Cell;
const cells = [cell('langkah', { type: 'text' }), cell('lama', { type: 'decimal' }, { relevant: isYes })];

const kinds: FieldKind[] = [
  { type: 'text' },
  { type: 'long', minLength: 100 },
  { type: 'int', max: 100, unit: words('orang') },
  { type: 'decimal', min: 0.5 },
  { type: 'money' },
  { type: 'year', min: 1990, max: 'this-year' },
  { type: 'date', notAfter: 'today' },
  { type: 'datetime', notAfter: 'now' },
  { type: 'one', options },
  { type: 'several', options },
  { type: 'scale' },
  { type: 'opd', several: true },
  { type: 'record', forms: ['application'], orText: true },
  { type: 'files' },
  { type: 'files', photo: true },
  { type: 'url' },
  { type: 'person' },
  { type: 'position' },
  { type: 'rows', cells, minRows: 2 },
  { type: 'rows', cells, mayBeNone: true },
  { type: 'rows', cells, fixed: options },
  { type: 'computed', rule: 'served-months' },
];

const asked = kinds.map((kind, place): Field =>
  field({ name: `data.${place}`, ...kind, help: words('bantuan'), required: isYes, relevant: isYes }),
);

/** Every kind of field, rules, names that XML does not take, and a section that waits for the others. */
export const everyKind: Form = {
  ...formOf(
    [
      section('data', [field({ name: 'tahu', type: 'yn', required: true })], { help: words('bantuan') }),
      section('isi', asked),
      section('lalu', [field({ name: 'lebih', type: 'int' }), field({ name: 'sejak', type: 'date' })], {
        afterOthers: true,
      }),
    ],
    [
      { kind: 'at-most', field: 'data.2', than: 'lebih' },
      { kind: 'not-before', field: 'sejak', than: 'data.6' },
    ],
  ),
  confidential: true,
};
