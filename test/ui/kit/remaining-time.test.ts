import { describe, expect, test } from 'vitest';
import { minutesLeft, withSample, type Sample } from '../../../src/ui/kit/remaining-time.ts';

const steady = (seconds: number, bytesPerSecond: number): Sample[] =>
  Array.from({ length: seconds + 1 }, (_sample, second) => ({
    ms: second * 1000,
    sentBytes: second * bytesPerSecond,
  }));

describe('the remaining time', () => {
  test('is told in minutes when the pace was steady for ten seconds', () => {
    expect(minutesLeft(steady(20, 40_000), 4_800_000)).toBe(2);
  });

  test('is not told before there is enough to go by', () => {
    expect(minutesLeft(steady(5, 40_000), 4_800_000)).toBeNull();
  });

  test('is not told at a standstill or when the pace jumps', () => {
    const still = steady(20, 40_000).map((sample) => ({
      ...sample,
      sentBytes: Math.min(sample.sentBytes, 80_000),
    }));
    expect(minutesLeft(still, 4_800_000)).toBeNull();
  });

  test('starts anew when the count falls, and forgets what is older than a minute', () => {
    const samples = steady(90, 1000).reduce<Sample[]>(withSample, []);
    expect(samples[0]?.ms).toBe(30_000);
    expect(withSample(samples, { ms: 91_000, sentBytes: 10 })).toHaveLength(1);
  });
});
