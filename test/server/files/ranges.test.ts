import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ByteRange } from '../../../src/domain/protocol.ts';
import { addRange, missingRanges, removeRange } from '../../../src/server/files/ranges.ts';

const size = 40;
const range = fc
  .tuple(fc.nat(size), fc.nat(size))
  .map(([a, b]): ByteRange => [Math.min(a, b), Math.max(a, b)]);
const changes = fc.array(fc.record({ range, isAdded: fc.boolean() }), { maxLength: 12 });

/** The same set of bytes as one mark a byte. */
function marked(ranges: readonly ByteRange[]): boolean[] {
  return Array.from({ length: size }, (_, at) => ranges.some(([from, to]) => from <= at && at < to));
}

it('ranges are the set of bytes that came, less those that were dropped, in whatever order', () => {
  fc.assert(
    fc.property(changes, (some) => {
      let ranges: ByteRange[] = [];
      const bytes = Array.from({ length: size }, () => false);
      for (const {
        range: [from, to],
        isAdded,
      } of some) {
        ranges = isAdded ? addRange(ranges, [from, to]) : removeRange(ranges, [from, to]);
        bytes.fill(isAdded, from, to);
        expect(marked(ranges)).toEqual(bytes);
        expect(marked(missingRanges(ranges, size))).toEqual(bytes.map((isHere) => !isHere));
        // Sorted, none empty, none that touch: as few as can be.
        for (const [index, [start, end]] of ranges.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(ranges[index - 1]?.[1] ?? -1);
        }
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
