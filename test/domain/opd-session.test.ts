import { describe, expect, it } from 'vitest';
import { assessRoom } from '../../src/domain/maturity.ts';
import { decidedFor, isAnythingDecided } from '../../src/domain/opd-session.ts';
import type { Room } from '../../src/domain/room.ts';
import { shownFilesOf } from '../../src/domain/shown-files.ts';
import { answer, claim, document, roomOf, tie } from './sample-room.ts';

const at = '2026-03-02T00:00:00.000Z';
const written = { by: 'andi', at, receivedAt: at };
const decided = (room: Partial<Room>) => decidedFor(assessRoom(roomOf(room)), 'dinkes');
const verdicts = (states: Record<string, 'accepted' | 'returned' | 'none'>): Room['verdicts'] =>
  new Map(
    Object.entries(states).map(([requirement, state]) => [requirement, { requirement, state, ...written }]),
  );

describe('what was decided about an indicator of an OPD', () => {
  it('is nothing while nobody submitted or reviewed', () => {
    expect(isAnythingDecided(decided({ claims: [claim('I1-L2-01')] }))).toBe(false);
    expect(isAnythingDecided(decided({ determination: { level: '2', note: '' } }))).toBe(true);
  });

  it('names what it said or showed and was accepted or returned, and nothing of other OPDs', () => {
    const { accepted, returned } = decided({
      claims: [claim('I1-L2-01'), claim('I1-L2-02'), claim('I1-L2-03', { opd: 'diskominfo' })],
      verdicts: verdicts({ 'I1-L2-01': 'accepted', 'I1-L2-02': 'returned', 'I1-L2-03': 'returned' }),
    });
    expect(accepted.map(({ code }) => code)).toEqual(['I1-L2-01']);
    expect(returned.map(({ requirement, isRepaired }) => [requirement.code, isRepaired])).toEqual([
      ['I1-L2-02', false],
    ]);
  });

  it('tells what was repaired since', () => {
    const later = { receivedAt: '2026-03-05T00:00:00.000Z' };
    const { returned } = decided({
      ties: [tie('I1-L2-01', later)],
      verdicts: verdicts({ 'I1-L2-01': 'returned' }),
    });
    expect(returned.map(({ isRepaired }) => isRepaired)).toEqual([true]);
  });
});

describe('the files that a room shows', () => {
  it('are asked for in the room where a tie shows them, and in the period where only an answer does', () => {
    const evidence = { ...document, document: 'x', url: 'https://x.id/1' };
    const files = shownFilesOf(
      assessRoom(
        roomOf({
          ties: [
            tie('I1-L2-01'),
            tie('I1-L2-02', { deleted: true, evidence: { ...document, url: 'https://x.id/2' } }),
          ],
          coverage: [
            answer('I1-L3-01', 'dinkes', { evidence }),
            answer('I1-L3-01', 'diskominfo', { evidence, state: 'unmet' }),
          ],
        }),
      ),
    );
    expect(files.map(({ url, source, uses }) => [url, source, uses.length])).toEqual([
      [document.url, 'room', 1],
      [evidence.url, 'period', 1],
    ]);
  });
});
