import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextEditionId } from '../../src/domain/edition-id.ts';
import { faultSentence } from '../../src/domain/instrument-fault-sentence.ts';
import {
  instrumentText,
  readInstrumentFile,
  type InstrumentFault,
} from '../../src/domain/instrument-file.ts';
import type { Json } from '../../src/domain/op.ts';
import { correctedEdition } from './corrected-edition.ts';
import { loadSource, readSource, shippedIds } from './shipped-instruments.ts';
import { smallInstrument } from './small-instrument.ts';

type Part = Record<string, unknown>;
type Loose = Part & { indicators: (Part & { levels: { requirements: Part[] }[] })[]; predicates: Part[] };

function faultsOf(breakIt: (source: Loose) => void): InstrumentFault[] {
  const source = structuredClone(loadSource('pemdi-2026')) as unknown as Loose;
  breakIt(source);
  const file = readInstrumentFile(JSON.stringify(source, null, 2));
  if (file.kind === 'whole') throw new Error('no fault was found');
  return file.faults;
}

const told = (faults: readonly InstrumentFault[]) =>
  faults.map(({ place, cause }) => `${place}: ${faultSentence(cause)}`);

describe('a file of an instrument', () => {
  test.each(shippedIds)('%s is read as it was written, with a mark of its editor before it too', (id) => {
    const text = JSON.stringify(readSource(id));
    expect(readInstrumentFile(`\uFEFF${text}`)).toEqual({ kind: 'whole', source: loadSource(id) });
  });

  test('[IN1] tells every fault at once, in the order of the file', () => {
    const faults = faultsOf((source) => {
      const [first, second] = source.indicators;
      delete source['titleEn'];
      source['warna'] = 'merah';
      Object.assign(first ?? {}, { weight: '500' });
      Object.assign(second?.levels[1]?.requirements[0] ?? {}, {
        accepts: ['ijazah'],
        text: '',
        optional: 'ya',
      });
      Object.assign(source.predicates[0] ?? {}, { from: 7 });
    });
    expect(told(faults)).toEqual([
      'titleEn: is missing',
      'predicates[0] › from: is more than 5',
      'indicators[0] (I1) › weight: is no number',
      'indicators[1] (I2) › levels[1] (level 2) › requirements[0] (I2-L2-01) › text: is empty',
      expect.stringMatching(/› accepts\[0\]: is none of /),
      'indicators[1] (I2) › levels[1] (level 2) › requirements[0] (I2-L2-01) › optional: is no boolean',
      'warna: is not known here',
    ]);
    const lines = faults.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  test('[IN1] tells how parts do not fit together, also where a text is missing elsewhere', () => {
    const faults = faultsOf((source) => {
      const [first] = source.indicators;
      delete first?.['nameEn'];
      Object.assign(first ?? {}, { weight: 600 });
    });
    expect(told(faults).toSorted()).toEqual([
      'indicators: weights of indicators sum to 10100, not 10000',
      'indicators[0] (I1) › nameEn: is missing',
      expect.stringMatching(/^sections\[\d\] \(\w+\) › weight: the parts of \w+ do not sum to its weight/),
    ]);
  });

  test('[IN1] names the line of each fault, and the line where it is no JSON any more', () => {
    const text = JSON.stringify(loadSource('pemdi-2026'), null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('"valueDecimals"')) + 1;
    const wrong = readInstrumentFile(text.replace('"valueDecimals": 4', '"valueDecimals": 3'));
    expect(wrong).toMatchObject({ faults: [{ place: 'valueDecimals', line }] });
    const broken = readInstrumentFile(text.replace('"valueDecimals": 4,', '"valueDecimals": 4'));
    expect(broken).toMatchObject({ faults: [{ line: line + 1, cause: { kind: 'not-json' } }] });
    for (const no of ['', '[1,]', '{"a":1} x', '"\n"', '01', '['.repeat(200_000)])
      expect(readInstrumentFile(no)).toMatchObject({ faults: [{ cause: { kind: 'not-json' } }] });
  });

  test('[IN1] of any JSON is read without a failure, and each fault has a line within it and a sentence', () => {
    const changed = fc
      .tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 }))
      .map(([at, value]) => withValue(smallInstrument as unknown as Json, at, value as Json));
    fc.assert(
      fc.property(fc.oneof(changed, fc.jsonValue()), (json) => {
        const text = JSON.stringify(json, null, 1);
        const file = readInstrumentFile(text);
        if (file.kind === 'whole') return;
        expect(file.faults.length).toBeGreaterThan(0);
        const lines = text.split('\n').length;
        for (const { line, cause } of file.faults) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(faultSentence(cause)).toMatch(/\w/);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(readInstrumentFile(JSON.stringify(smallInstrument)).kind).toBe('whole');
  });

  test('has one text whatever the order of its keys', () => {
    const source = correctedEdition();
    const turned = Object.fromEntries(Object.entries(source).toReversed()) as typeof source;
    expect(instrumentText(turned)).toBe(instrumentText(source));
  });

  test('a corrected edition gets the next free id', () => {
    const taken = new Set(['pemdi-2026', 'pemdi-2026-r2']);
    expect(nextEditionId('pemdi-2026', (id) => taken.has(id))).toBe('pemdi-2026-r3');
    expect(nextEditionId('pemdi-2026-r2', (id) => taken.has(id))).toBe('pemdi-2026-r3');
    expect(nextEditionId('x'.repeat(40), () => false)).toHaveLength(38);
  });
});

/** The same JSON with another value at its `at`th place. */
function withValue(json: Json, at: number, value: Json): Json {
  let left = at % countValues(json);
  const visit = (part: Json): Json => {
    left -= 1;
    if (left === -1) return value;
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(json);
}

function countValues(json: Json): number {
  if (typeof json !== 'object' || json === null) return 1;
  return Object.values(json).reduce<number>((sum, inner) => sum + countValues(inner), 1);
}
