import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import type { Json } from '../../src/domain/op.ts';

/** What an attacker, a broken proxy or a broken disk makes of a request. */

const texts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'x\uDFFFy',
  '\u202Egnp.exe',
  '\n',
  '../../etc/passwd',
  '%00%2e%2e',
  `'; DROP TABLE op; --`,
  '=1+1',
  '{{7*7}}',
  '<script>',
  'a'.repeat(300),
  '😀'.repeat(50),
  'agency',
  'opd/dinkes',
  'region',
];

/** JSON cannot say these in JavaScript, but a client can: each stands as a marked text until the body is written. */
const rawTokens = [
  '1e999',
  '-1e999',
  '1e-999',
  '-0',
  '9007199254740993',
  '123456789012345678901234567890',
  '0.1e1',
  'NaN',
  '01',
  '"\\ud800"',
  '{"__proto__":{"admin":true},"__proto__":1}',
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  '['.repeat(20_000),
];
const mark = (index: number): string => `@raw-${index}@`;

const hostileText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 20 }));
const hostileNumber = fc.constantFrom(-1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324);
export const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, false),
  fc.nat(rawTokens.length - 1).map(mark),
  fc.array(hostileText, { maxLength: 4 }),
  fc.dictionary(hostileText, hostileNumber, { maxKeys: 4 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

type Mutation = { walk: number[]; act: 'replace' | 'remove' | 'add' | 'repeat'; name: string; value: Json };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  // Mostly deep: a broken envelope hides what is in it.
  walk: fc.oneof(
    { weight: 1, arbitrary: fc.array(fc.nat(30), { minLength: 1, maxLength: 2 }) },
    { weight: 4, arbitrary: fc.array(fc.nat(30), { minLength: 3, maxLength: 6 }) },
  ),
  act: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
  name: hostileText,
  value: hostileValue,
});

/** A body that began as a fitting one: up to two places of it are changed. */
export const mutated = (body: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(body, fc.array(mutation, { maxLength: 2 })).map(([fitting, mutations]) => {
    const root = { body: structuredClone(fitting) };
    for (const one of mutations) mutate(root, one);
    return written(root.body);
  });

export const anything: fc.Arbitrary<string> = hostileValue.map(written);

function written(body: unknown): string {
  const text = JSON.stringify(body) ?? '';
  return text.replaceAll(/"@raw-(\d+)@"/g, (_whole, index: string) => rawTokens[Number(index)] ?? '');
}

function mutate(root: object, { walk, act, name, value }: Mutation): void {
  let [parent, key] = [root, 'body'];
  for (const step of walk) {
    const inner: unknown = Reflect.get(parent, key);
    if (typeof inner !== 'object' || inner === null) break;
    const keys = Object.keys(inner);
    const next = keys[step % Math.max(1, keys.length)];
    if (next === undefined) break;
    [parent, key] = [inner, next];
  }
  change({ parent, key, act, name, value });
}

function change(spot: Omit<Mutation, 'walk'> & { parent: object; key: string }): void {
  const { parent, key, act, name, value } = spot;
  const inner: unknown = Reflect.get(parent, key);
  switch (act) {
    case 'replace':
      return void put(parent, key, value);
    case 'remove':
      return void Reflect.deleteProperty(parent, key);
    case 'add':
      return void (typeof inner === 'object' && inner !== null && put(inner, name, value));
    case 'repeat':
      return void (Array.isArray(inner) && put(parent, key, [...inner, ...inner, ...inner]));
  }
}

/** As an own member, even when it is called `__proto__`. */
const put = (target: object, key: string, value: unknown): boolean =>
  Reflect.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });

type Damage = { at: number; kind: 'flip' | 'cut' | 'insert'; byte: number };

const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    at: fc.nat(4_000),
    kind: fc.constantFrom('flip', 'cut', 'insert'),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { maxLength: 3 },
);

function damaged(bytes: Uint8Array, some: readonly Damage[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, kind, byte } of some) {
    const place = at % (result.length + 1);
    const [head, tail] = [result.subarray(0, place), result.subarray(kind === 'insert' ? place : place + 1)];
    result = Buffer.concat(kind === 'cut' ? [head] : [head, Buffer.from([byte]), tail]);
  }
  return new Uint8Array(result);
}

type Packed = { bytes: Uint8Array; headers: Record<string, string> };

const bomb = new Uint8Array(gzipSync(Buffer.alloc(30_000_000)));
const json = { 'content-type': 'application/json' };

/** How a text travels: plain or packed, whole, damaged, or not what its headers say. */
export const packed = (text: fc.Arbitrary<string>): fc.Arbitrary<Packed> => {
  const bytes = text.map((one) => new Uint8Array(Buffer.from(one)));
  const gzip = { ...json, 'content-encoding': 'gzip' };
  const zipped = bytes.map((one) => new Uint8Array(gzipSync(one)));
  const broken = (whole: fc.Arbitrary<Uint8Array>) =>
    fc.tuple(whole, damages).map(([one, some]) => damaged(one, some));
  return fc.oneof(
    { weight: 12, arbitrary: bytes.map((one) => ({ bytes: one, headers: json })) },
    { weight: 4, arbitrary: zipped.map((one) => ({ bytes: one, headers: gzip })) },
    { weight: 4, arbitrary: broken(bytes).map((one) => ({ bytes: one, headers: json })) },
    { weight: 3, arbitrary: broken(zipped).map((one) => ({ bytes: one, headers: gzip })) },
    { weight: 1, arbitrary: bytes.map((one) => ({ bytes: one, headers: gzip })) },
    { weight: 1, arbitrary: fc.constant({ bytes: bomb, headers: gzip }) },
    {
      weight: 1,
      arbitrary: bytes.map((one) => ({ bytes: one, headers: { ...json, 'content-encoding': 'br' } })),
    },
    { weight: 1, arbitrary: bytes.map((one) => ({ bytes: one, headers: { 'content-type': 'text/plain' } })) },
  );
};

const headerText = fc.oneof(
  fc.constantFrom(
    '',
    'null',
    '*',
    'bytes=0-',
    'sha-256=:AAAA:',
    '99999999999999999999',
    'http://evil',
    '::1',
  ),
  fc.string({
    unit: fc.integer({ min: 33, max: 255 }).map((code) => String.fromCodePoint(code)),
    maxLength: 40,
  }),
);

/** Headers that the endpoint reads, with what it does not expect in them. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'accept-encoding',
        'content-digest',
        'content-encoding',
        'content-type',
        'cookie',
        'if-range',
        'lumbung-device',
        'origin',
        'range',
        'sec-fetch-site',
        'x-forwarded-for',
        'x-forwarded-proto',
      ),
      headerText,
      { maxKeys: 3 },
    ),
  },
);

export const hostileSegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    '%00',
    '%E0%A4%A',
    '%ZZ',
    '__proto__',
    'a'.repeat(5_000),
    '%2e%2e%2f',
    '?',
    '#',
  ),
  hostileText.map((text) => encodeURIComponent(text.toWellFormed())),
);
