import { describe, expect, it } from 'vitest';
import {
  median,
  nextPieceBytes,
  runBytes,
  shareBytes,
  speedMbps,
  transferMs,
  type Piece,
  type Progress,
  type Way,
} from '../../src/domain/link-measure.ts';

/** All transfers of one way on a link of that speed, with that delay. */
function runOn(way: Way, kilobitsPerSecond: number, latencyMs: number): Progress {
  const bytesPerMs = kilobitsPerSecond / 8;
  let progress: Progress = { pieces: [], spentMs: 0 };
  for (;;) {
    const bytes = nextPieceBytes(way, progress, latencyMs);
    if (bytes === null) return progress;
    const piece: Piece = { bytes, ms: bytes / bytesPerMs };
    progress = {
      pieces: [...progress.pieces, piece],
      spentMs: progress.spentMs + piece.ms + latencyMs,
    };
  }
}

const carried = ({ pieces }: Progress): number => pieces.reduce((all, { bytes }) => all + bytes, 0);

describe('measuring a link', () => {
  it.each([20, 100, 400, 2_000, 20_000, 1_000_000])(
    'takes less than was told of the data plan, at %s kbit/s',
    (speed) => {
      const down = carried(runOn('down', speed, 100));
      const up = carried(runOn('up', speed, 100));
      expect(down).toBeLessThanOrEqual(shareBytes.down);
      expect(up).toBeLessThanOrEqual(shareBytes.up);
      // Beside the round trips of a byte each.
      expect(down + up + 6).toBeLessThan(runBytes);
    },
  );

  it.each([20, 100, 400])(
    'does not clog a link of %s kbit/s for longer than about three seconds',
    (speed) => {
      expect(runOn('down', speed, 400).spentMs).toBeLessThan(3_200);
      expect(runOn('up', speed, 400).spentMs).toBeLessThan(3_200);
    },
  );

  it('carries much on a fast link, where small transfers say little', () => {
    expect(runOn('down', 100_000, 20).pieces.at(-1)?.bytes).toBeGreaterThan(150_000);
    expect(runOn('up', 100_000, 20).pieces.at(-1)?.bytes).toBeGreaterThan(100_000);
  });

  it('begins small, and each transfer is larger than the one before', () => {
    const sizes = runOn('down', 400, 400).pieces.map(({ bytes }) => bytes);
    expect(sizes[0]).toBe(4_000);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it('tells the speed of the largest transfer in megabits', () => {
    const small = { bytes: 4_000, ms: 1 };
    expect(speedMbps([small, { bytes: 125_000, ms: 1_000 }])).toBe(1);
    expect(speedMbps([{ bytes: 5_000, ms: 100 }])).toBe(0.4);
    expect(speedMbps([{ bytes: 125_000, ms: 1 }])).toBe(100);
    expect(speedMbps([])).toBe(0);
  });

  it('takes the delay off, but never believes that the bytes took next to no time', () => {
    expect(transferMs(1_400, 400)).toBe(1_000);
    expect(transferMs(300, 299)).toBe(100);
    expect(transferMs(0, 5)).toBeGreaterThan(0);
  });

  it('takes the median, so that one slow round trip changes nothing', () => {
    expect(median([20, 21, 900, 19, 22])).toBe(21);
    expect(median([4, 2])).toBe(2);
    expect(median([])).toBeNaN();
  });
});
