import { expect, test } from 'vitest';
import { createTurns, overtaken } from '../../../src/ui/kit/turns.ts';

/** A clock that stands still between the waits, and runs that end when they are told to. */
function stage() {
  let nowMs = 0;
  const waits: { untilMs: number; wake: () => void }[] = [];
  const ends: (() => void)[] = [];
  const late: number[] = [];
  const take = createTurns({
    nowMs: () => nowMs,
    wait: (ms) => new Promise((wake) => waits.push({ untilMs: nowMs + ms, wake })),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    late,
    started: () => ends.length,
    ask: (value: number) =>
      take(
        () => new Promise<number>((resolve) => ends.push(() => resolve(value))),
        (shown) => late.push(shown),
      ),
    pass: async (ms: number) => {
      nowMs += ms;
      for (const { untilMs, wake } of waits) if (untilMs <= nowMs) wake();
      await settle();
    },
    end: async (run: number) => {
      ends[run]?.();
      await settle();
    },
  };
}

test('a single run is taken at once, and so is the next after a short one', async () => {
  const { ask, end, started } = stage();
  const first = ask(1);
  expect(started()).toBe(1);
  await end(0);
  expect(await first).toBe(1);
  const second = ask(2);
  expect(started()).toBe(2);
  await end(1);
  expect(await second).toBe(2);
});

test('of all that ask during a run, the last one runs once it has ended', async () => {
  const { ask, pass, end, started } = stage();
  const asked = [ask(1), ask(2), ask(3)];
  await pass(10);
  expect(started()).toBe(1);
  await end(0);
  expect(started()).toBe(2);
  await end(1);
  expect(await Promise.all(asked)).toEqual([1, overtaken, 3]);
});

test('after a long run the next waits four times as long, and what asks meanwhile takes its place', async () => {
  const { ask, pass, end, started } = stage();
  const first = ask(1);
  await pass(300);
  await end(0);
  await first;
  const [second, third] = [ask(2), ask(3)];
  await pass(1_199);
  expect(started()).toBe(1);
  await pass(1);
  expect(started()).toBe(2);
  await end(1);
  expect([await second, await third]).toEqual([overtaken, 3]);
});

test('a run that comes long after a long one does not wait', async () => {
  const { ask, pass, end, started } = stage();
  void ask(1);
  await pass(300);
  await end(0);
  await pass(1_200);
  void ask(2);
  expect(started()).toBe(2);
});

test('a rest ends after ten seconds at the latest', async () => {
  const { ask, pass, end, started } = stage();
  void ask(1);
  await pass(60_000);
  await end(0);
  void ask(2);
  await pass(10_000);
  expect(started()).toBe(2);
});

test('what a long run found is shown although newer data has come, what a short one found is not', async () => {
  const { ask, pass, end, late } = stage();
  void ask(1);
  void ask(2);
  await pass(100);
  await end(0);
  expect(late).toEqual([1]);
  await pass(400);
  void ask(3);
  await end(1);
  expect(late).toEqual([1]);
});

test('a run that failed says so, and the next is taken', async () => {
  const { ask, end, started } = stage();
  const take = createTurns({ nowMs: () => 0, wait: async () => undefined });
  await expect(
    take(
      () => Promise.reject(new Error('gone')),
      () => undefined,
    ),
  ).rejects.toThrow('gone');
  expect(
    await take(
      async () => 5,
      () => undefined,
    ),
  ).toBe(5);
  void ask(1);
  await end(0);
  expect(started()).toBe(1);
});
