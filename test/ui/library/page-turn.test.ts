// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { encodeWithin } from '../../../src/ui/library/jpeg-quality.ts';
import { sizeWithin, turnRight } from '../../../src/ui/library/page-turn.ts';

describe('a page', () => {
  it('is back where it was after four turns', () => {
    expect(turnRight(turnRight(turnRight(turnRight(0))))).toBe(0);
    expect(turnRight(0)).toBe(90);
  });

  it('keeps its proportions when it is made smaller, and is never made larger', () => {
    expect(sizeWithin({ width: 4000, height: 3000 }, 1750)).toEqual({ width: 1750, height: 1313 });
    expect(sizeWithin({ width: 3000, height: 4000 }, 1750)).toEqual({ width: 1313, height: 1750 });
    expect(sizeWithin({ width: 640, height: 480 }, 1750)).toEqual({ width: 640, height: 480 });
    expect(sizeWithin({ width: 9000, height: 1 }, 1750)).toEqual({ width: 1750, height: 1 });
  });
});

describe('the quality of a page', () => {
  /** A picture whose bytes grow with the quality. */
  const picture = (bytesAtBest: number) => async (quality: number) =>
    new ArrayBuffer(Math.round(bytesAtBest * quality ** 2));

  it('is the best one when the page is small anyway', async () => {
    expect((await encodeWithin(picture(100_000))).byteLength).toBe(72_250);
  });

  it('falls until the page has 150 to 300 kB', async () => {
    for (const bytesAtBest of [500_000, 900_000, 1_400_000]) {
      const { byteLength } = await encodeWithin(picture(bytesAtBest));
      expect(byteLength).toBeGreaterThan(150_000);
      expect(byteLength).toBeLessThanOrEqual(300_000);
    }
  });

  it('stays readable when even the worst is larger', async () => {
    expect((await encodeWithin(picture(10_000_000))).byteLength).toBe(1_600_000);
  });
});
