import * as fc from 'fast-check';
import type { Cell, Condition, Field, FieldKind, Form, Option } from '../../../src/domain/forms/form.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import type { Json } from '../../../src/domain/op.ts';
import { field, formOf, opds, section, words } from './sample-form.ts';

/** A form and a record of it, whatever either holds. */
export type Sample = { form: Form; values: Values };

const option = (code: string): Option => ({ code, label: words(`pilihan ${code}`) });
/** Some of these no XPath and no choice could carry as they are. */
const codes = ['a', 'A', '3', "it's", '<1h', '>1h', 'two words'];
const options = codes.map(option);

type Kind = { kind: FieldKind; value: fc.Arbitrary<Json> };

const orUnknown = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(value, fc.constantFrom<Json>('unknown', null));
const orNothing = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> => fc.oneof(value, fc.constant(null));
const day = fc.constantFrom<Json>('2025-12-31', '2026-03-01');
const text = fc.constantFrom<Json>('Puskesmas', '${data}', '0');
const number = fc.integer({ min: 0, max: 6 }) as fc.Arbitrary<Json>;

const singles: Kind[] = [
  { kind: { type: 'text' }, value: orNothing(text) },
  { kind: { type: 'long', minLength: 2, maxLength: 40 }, value: orNothing(text) },
  { kind: { type: 'int', max: 10, unit: words('orang') }, value: orUnknown(number) },
  { kind: { type: 'decimal', min: 1 }, value: orUnknown(number) },
  { kind: { type: 'money' }, value: orUnknown(number) },
  { kind: { type: 'year', max: 'this-year' }, value: orUnknown(fc.constant(2020)) },
  { kind: { type: 'date', notAfter: 'today' }, value: orUnknown(day) },
  { kind: { type: 'yn' }, value: orUnknown(fc.constantFrom<Json>('yes', 'no')) },
  { kind: { type: 'one', options }, value: orUnknown(fc.constantFrom<Json>(...codes)) },
  { kind: { type: 'several', options }, value: fc.subarray(codes) },
  { kind: { type: 'scale' }, value: orUnknown(fc.constantFrom<Json>(1, 2, 4, 5)) },
  { kind: { type: 'opd' }, value: orNothing(fc.constantFrom<Json>(...opds.map(({ id }) => id))) },
  { kind: { type: 'opd', several: true }, value: fc.subarray(opds.map(({ id }) => id)) },
];

const cells: Cell[] = [
  { ...singles[2]?.kind, name: 'count', label: words('sel angka'), required: true } as Cell,
  {
    ...singles[7]?.kind,
    name: 'known',
    label: words('sel ya'),
    required: { field: 'count', above: 2 },
    relevant: { not: { field: 'count', is: ['unknown'] } },
  } as Cell,
];
const rowsWith = (...ids: string[]): fc.Arbitrary<Json> =>
  fc.constantFrom<Json>(
    [],
    ids.map((id) => ({ id, count: 3, known: 'yes' })),
  );

const wholes: Kind[] = [
  { kind: { type: 'record', forms: ['application'] }, value: orNothing(fc.constant({ text: 'SIMRS' })) },
  { kind: { type: 'files' }, value: fc.subarray(['f1']) },
  { kind: { type: 'person' }, value: orNothing(fc.constant({ title: 'Kasubag', name: '', phone: '' })) },
  {
    kind: { type: 'position' },
    value: orNothing(fc.constant({ latitude: -3, longitude: 119 })),
  },
  { kind: { type: 'rows', cells, minRows: 2 }, value: rowsWith('r1', 'r2') },
  {
    kind: { type: 'rows', cells, mayBeNone: true },
    value: fc.oneof(rowsWith('r1'), fc.constant<Json>('none')),
  },
  {
    kind: { type: 'rows', cells, fixed: [option('<1h'), option('>1h')] },
    value: rowsWith('<1h', '>1h'),
  },
  { kind: { type: 'computed', rule: 'served-months' }, value: fc.constant(null) },
];

type Wish = { at: number } & ({ is: string[] } | { above: number } | { filled: true });
type Wished = Wish | { all: Wished[] } | { any: Wished[] } | { not: Wished };

const { wished } = fc.letrec<{ wished: Wished; wish: Wish }>((tie) => ({
  wish: fc.oneof(
    fc.record({
      at: fc.nat(),
      is: fc.subarray([...codes, 'yes', 'no', 'unknown', 'none', 'dinkes'], { minLength: 1 }),
    }),
    fc.record({ at: fc.nat(), above: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ at: fc.nat(), filled: fc.constant(true as const) }),
  ),
  wished: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('wish'),
    fc.record({ all: fc.array(tie('wished'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('wished'), { maxLength: 3 }) }),
    fc.record({ not: tie('wished') }),
  ),
}));

/** Codes of texts are compared by no form; the rest may be asked of every field before. */
const compared = new Set([
  'int',
  'decimal',
  'money',
  'year',
  'date',
  'yn',
  'one',
  'several',
  'scale',
  'opd',
  'rows',
]);

function conditionFrom(wish: Wished, before: readonly Field[]): Condition {
  if ('all' in wish) return { all: wish.all.map((part) => conditionFrom(part, before)) };
  if ('any' in wish) return { any: wish.any.map((part) => conditionFrom(part, before)) };
  if ('not' in wish) return { not: conditionFrom(wish.not, before) };
  const { at, ...asks } = wish;
  const named = before[at % before.length];
  if (named === undefined) return { any: [] };
  return 'is' in asks && !compared.has(named.type)
    ? { field: named.name, filled: true }
    : { field: named.name, ...asks };
}

const wishedField = fc.record({
  made: fc.oneof(
    ...[...singles, ...wholes].map(({ kind, value }) => fc.record({ kind: fc.constant(kind), value })),
  ),
  name: fc.constantFrom('data', 'Meta', 'a.b', 'a_b', 'ä', '1st', 'name', 'unknown_data', 'note', 'or'),
  help: fc.boolean(),
  relevant: fc.option(wished),
  required: fc.oneof(fc.boolean(), wished),
});

/** Forms whose conditions speak of any field before, and records of them. */
export const samples: fc.Arbitrary<Sample> = fc
  .array(wishedField, { minLength: 1, maxLength: 12 })
  .map((all): Sample => {
    const fields: Field[] = [];
    for (const [place, { made, name, help, relevant, required }] of all.entries()) {
      const added = {
        ...made.kind,
        // Names of a form differ, but may do so in a sign that XML does not know.
        name: `${name}${['', '.', '-', ' '][place % 4]}${place > 3 ? place : ''}`,
        label: words(`isian ${place} \${data}`),
        ...(help ? { help: words('bantuan') } : {}),
        ...(relevant === null ? {} : { relevant: conditionFrom(relevant, fields) }),
        required: typeof required === 'boolean' ? required : conditionFrom(required, fields),
      };
      fields.push(field(added));
    }
    const half = Math.ceil(fields.length / 2);
    const sections = [section('data', fields.slice(0, half)), section('a.b', fields.slice(half))];
    return {
      form: formOf(sections.filter((part) => part.fields.length > 0)),
      values: Object.fromEntries(fields.map(({ name }, place) => [name, all[place]?.made.value ?? null])),
    };
  })
  .filter(({ form }) => {
    const names = form.sections.flatMap(({ fields }) => fields.map(({ name }) => name));
    return new Set(names).size === names.length;
  });
