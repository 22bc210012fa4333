import { expect, test } from 'vitest';
import { createPace } from '../../src/sync/pace.ts';

const kB = 1024;

test('a request carries what goes in twenty seconds at the speed last measured', () => {
  const pace = createPace();
  pace.arrived(256 * kB, 10_000);
  expect(pace.requestBytes()).toBe(512 * kB);
  pace.arrived(512 * kB, 80_000);
  expect(pace.requestBytes()).toBe(128 * kB);
});

test('it stays between 64 kB and 4 MB however slow or fast the link', () => {
  const pace = createPace();
  pace.arrived(64 * kB, 600_000);
  expect(pace.requestBytes()).toBe(64 * kB);
  pace.arrived(4096 * kB, 100);
  expect(pace.requestBytes()).toBe(4096 * kB);
});

test('a small answer tells nothing about speed, a broken request halves the next one', () => {
  const pace = createPace();
  pace.arrived(300, 2_000);
  pace.broke(0);
  expect(pace.requestBytes()).toBe(256 * kB);
  pace.broke(256 * kB);
  expect(pace.requestBytes()).toBe(128 * kB);
});

test('what was too large for something on the way is never reached again', () => {
  const pace = createPace();
  pace.tooLarge(1024 * kB);
  pace.arrived(512 * kB, 10);
  expect(pace.requestBytes()).toBe(512 * kB);
});

test('an answer that breaks off halves what the next may carry; whole ones let it grow again', () => {
  const pace = createPace();
  pace.answerBroke();
  pace.answerBroke();
  expect(pace.edits()).toBe(125);
  pace.answered();
  expect(pace.edits()).toBe(135);
  for (let times = 0; times < 20; times += 1) pace.answerBroke();
  expect(pace.edits()).toBe(10);
});

test('no connection at all, or one that breaks under a small request, says nothing about how many edits it carries', () => {
  const pace = createPace();
  pace.broke(0);
  pace.broke(900);
  expect(pace.edits()).toBe(500);
  pace.broke(20 * kB);
  expect(pace.edits()).toBe(250);
});
