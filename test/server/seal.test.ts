import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Op } from '../../src/domain/op.ts';
import { createSeal } from '../../src/server/seal.ts';
import { sampleEdits } from '../domain/sample-edits.ts';

const seal = createSeal(new Uint8Array(32).fill(7));
const other = createSeal(new Uint8Array(32).fill(8));

const name = fc.string({ minLength: 1, maxLength: 8 });
const op = fc
  .record({
    sample: fc.constantFrom(...sampleEdits),
    id: fc.uuid(),
    parents: fc.array(fc.uuid(), { maxLength: 2 }),
    author: fc.option(name, { nil: undefined }),
  })
  .map(({ sample: { who: _who, ...edit }, id, parents, author }) => {
    const made = { ...edit, id, parents, at: '2026-03-10T10:00:00+08:00', schema: 1 };
    return (author === undefined ? made : { ...made, author }) as unknown as Op;
  });
const origin = fc.record({ by: name, device: name, receivedAt: name });

/** The same value with the names of its objects the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)] as const)
      .toReversed(),
  );
}

describe('the mac of an op', () => {
  it('is known again by its key alone, wherever the op stands in the log and however its value is written', () => {
    fc.assert(
      fc.property(op, origin, fc.nat(), (one, from, seq) => {
        const receipt = { ...from, mac: seal.ofOp(one, from) };
        const moved = { ...one, value: reversed(one.value), seq };
        expect(seal.isGenuine(moved, receipt)).toBe(true);
        expect(other.isGenuine(moved, receipt)).toBe(false);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('covers every part of the op, its author, who sent it, from which device and when', () => {
    fc.assert(
      fc.property(op, origin, fc.string(), (one, from, text) => {
        const mac = seal.ofOp(one, from);
        const parts = ['id', 'scope', 'entity', 'key', 'field', 'value', 'at', 'author'] as const;
        for (const part of parts) {
          const changed = { ...one, [part]: `${text}!` };
          expect([part, seal.isGenuine(changed, { ...from, mac })]).toEqual([part, false]);
        }
        const more = { ...one, parents: [...one.parents, one.id], schema: 2 };
        expect(seal.isGenuine({ ...one, parents: more.parents }, { ...from, mac })).toBe(false);
        expect(seal.isGenuine({ ...one, schema: more.schema }, { ...from, mac })).toBe(false);
        for (const part of ['by', 'device', 'receivedAt'] as const) {
          const forged = { ...from, [part]: `${from[part]}x`, mac };
          expect([part, seal.isGenuine(one, forged)]).toEqual([part, false]);
        }
        for (const wrong of ['', mac.slice(1), `${mac}=`, text]) {
          expect(seal.isGenuine(one, { ...from, mac: wrong })).toBe(false);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('does not let one part run over into the next', () => {
    fc.assert(
      fc.property(op, name, name, (one, left, right) => {
        const from = { by: left, device: right, receivedAt: '' };
        const shifted = { by: left + right, device: '', receivedAt: '' };
        expect(seal.ofOp(one, from)).not.toBe(seal.ofOp(one, shifted));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
