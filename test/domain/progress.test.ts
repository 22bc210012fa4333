import { expect, test } from 'vitest';
import { assessRoom } from '../../src/domain/maturity.ts';
import { progressOf, sumProgress, type ProgressView } from '../../src/domain/progress.ts';
import type { Room } from '../../src/domain/room.ts';
import { answer, claim, provenToLevel4, roomOf, tie } from './sample-room.ts';

function progressIn(content: Partial<Room>, view: Partial<ProgressView> = {}): string {
  const assessment = assessRoom(roomOf(content));
  const { done, of } = progressOf(assessment, { opd: 'dinkes', targetLevel: 3, asked: null, ...view });
  return `${done}/${of}`;
}

test('decisions up to the target level count: a group once, optional ones never', () => {
  expect(progressIn({})).toBe('0/4');
  expect(progressIn({}, { targetLevel: 2 })).toBe('0/2');
  expect(progressIn({}, { targetLevel: 5 })).toBe('0/5');
});

test('one member decides a group', () => {
  expect(progressIn({ claims: [claim('I1-L2-02')] })).toBe('1/4');
  expect(progressIn({ ties: [tie('I1-L2-03')] })).toBe('1/4');
});

test('a group is decided in the negative only when every member is', () => {
  const no = (code: string) => claim(code, { state: 'unmet' });
  expect(progressIn({ claims: [no('I1-L2-02')] })).toBe('0/4');
  expect(progressIn({ claims: [no('I1-L2-02'), no('I1-L2-03')] })).toBe('1/4');
});

test('"don’t know" decides nothing', () => {
  expect(progressIn({ claims: [claim('I1-L2-01', { state: 'unknown' })] })).toBe('0/4');
});

test('what a colleague showed needs no decision, what a colleague lacks still does', () => {
  expect(progressIn({ claims: [claim('I1-L2-01', { opd: 'bappeda' })] })).toBe('1/4');
  expect(progressIn({ claims: [claim('I1-L2-01', { opd: 'bappeda', state: 'unmet' })] })).toBe('0/4');
});

test('a question to every OPD is decided by the own answer, or by a tied report', () => {
  const others = [answer('I1-L3-01', 'diskominfo')];
  expect(progressIn({ coverage: others })).toBe('0/4');
  expect(progressIn({ coverage: [...others, answer('I1-L3-01', 'dinkes')] })).toBe('1/4');
  expect(progressIn({ coverage: [answer('I1-L3-01', 'dinkes', { state: 'not-applicable' })] })).toBe('1/4');
  expect(progressIn({ coverage: [answer('I1-L3-01', 'dinkes', { state: 'unknown' })] })).toBe('0/4');
  expect(progressIn({ ties: [tie('I1-L3-01')] })).toBe('1/4');
});

test('after "the rest is not there" the levels above need no decision', () => {
  const rest = ['I1-L2-02', 'I1-L2-03'].map((code) => claim(code, { state: 'unmet', bulk: true }));
  expect(progressIn({ claims: [claim('I1-L2-01'), ...rest] })).toBe('2/2');
});

test('a level that holds leads on to the next', () => {
  expect(progressIn({ claims: [claim('I1-L2-01'), claim('I1-L2-02')] })).toBe('2/4');
  expect(progressIn(provenToLevel4, { targetLevel: 5 })).toBe('5/5');
});

test('a contributor answers only what it is asked for', () => {
  expect(progressIn({}, { asked: ['I1-L3-02'] })).toBe('0/1');
  expect(progressIn({}, { asked: ['I1-L2-03'] })).toBe('0/1');
  expect(progressIn({}, { asked: [] })).toBe('0/0');
});

test('progress adds up', () => {
  expect(
    sumProgress([
      { done: 1, of: 4 },
      { done: 2, of: 2 },
    ]),
  ).toEqual({ done: 3, of: 6 });
});
