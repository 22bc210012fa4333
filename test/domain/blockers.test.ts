import { expect, test } from 'vitest';
import { blockersOf } from '../../src/domain/blockers.ts';
import { assessRoom, type LevelKind } from '../../src/domain/maturity.ts';
import type { Room } from '../../src/domain/room.ts';
import { claim, document, provenToLevel4, roomOf, tie, verdicts } from './sample-room.ts';

/** `level: requirement why, …` with the members of a group in brackets. */
function blocking(kind: LevelKind, content: Partial<Room>): string {
  const found = blockersOf(assessRoom(roomOf(content)), kind);
  if (found === null) return 'nothing';
  const blockers = found.blockers.map(({ group, requirements }) => {
    const members = requirements
      .map(({ requirement, why }) => `${requirement.code.slice(3)} ${why}`)
      .join(' | ');
    return group === null ? members : `(${members})`;
  });
  return `${found.level}: ${blockers.join(', ')}`;
}

test('an empty room lacks every decision of level 2, the group as one', () => {
  expect(blocking('claimed', {})).toBe('2: L2-01 unanswered, (L2-02 unanswered | L2-03 unanswered)');
});

test('a group with one member that holds blocks no more', () => {
  const claims = [claim('I1-L2-02'), claim('I1-L2-01', { state: 'unmet' })];
  expect(blocking('claimed', { claims })).toBe('2: L2-01 unmet');
});

test('a claim without a document blocks the proven level', () => {
  const claims = [claim('I1-L2-01'), claim('I1-L2-02')];
  expect(blocking('claimed', { claims })).toBe('3: L3-01 coverage-missing, L3-02 unanswered');
  expect(blocking('proven', { claims })).toBe('2: L2-01 no-document, (L2-02 no-document | L2-03 unanswered)');
});

test('a tie without file or address is no document', () => {
  const ties = [tie('I1-L2-01', { evidence: { document: 'x' } }), tie('I1-L2-02')];
  expect(blocking('proven', { ties })).toBe('2: L2-01 no-document');
});

test.each([
  ['2020-01-01', 'too-old'],
  [null, 'undated'],
])('a document dated %s where age matters is %s', (date, why) => {
  const ties = [...provenToLevel4.ties.slice(0, 2), tie('I1-L3-02', { evidence: { ...document, date } })];
  expect(blocking('proven', { ...provenToLevel4, ties })).toBe(`3: L3-02 ${why}`);
});

test('OPDs that have shown no document are missing in the proven level', () => {
  const coverage = provenToLevel4.coverage.map((one) => ({ ...one, evidence: null }));
  expect(blocking('proven', { ...provenToLevel4, coverage })).toBe('3: L3-01 coverage-missing');
});

test('a returned requirement blocks until something newer is shown', () => {
  const returned = verdicts({ requirement: 'I1-L2-01', state: 'returned' });
  expect(blocking('proven', { ...provenToLevel4, verdicts: returned })).toBe('2: L2-01 returned');
  const ties = [...provenToLevel4.ties, tie('I1-L2-01', { key: 'dinkes:new', receivedAt: null })];
  expect(blocking('proven', { ...provenToLevel4, ties, verdicts: returned })).toBe('5: ');
  expect(blocking('accepted', { ...provenToLevel4, ties, verdicts: returned })).toBe(
    '2: L2-01 not-reviewed, (L2-02 not-reviewed | L2-03 unanswered)',
  );
});

test('what changed since it was accepted blocks the accepted level', () => {
  const accepted = verdicts(
    { requirement: 'I1-L2-01', seen: [{ link: 'dinkes:gone' }] },
    { requirement: 'I1-L2-02' },
  );
  expect(blocking('accepted', { ...provenToLevel4, verdicts: accepted })).toBe('2: L2-01 changed');
});

test('a level whose criteria are not known is blocked by nothing that anybody could show', () => {
  expect(blocking('proven', provenToLevel4)).toBe('5: ');
});

test('nothing blocks at level 5', () => {
  const indicator = structuredClone(roomOf().indicator);
  for (const one of indicator.levels[4]?.requirements ?? []) one.optional = false;
  const ties = [...provenToLevel4.ties, tie('I1-L5-01')];
  expect(blocking('proven', { ...provenToLevel4, indicator, ties })).toBe('nothing');
});
