import { describe, expect, it } from 'vitest';
import { alsoProvenBy, documentedUpTo, levelIfDecided } from '../../src/domain/accept-together.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { Room } from '../../src/domain/room.ts';
import { claim, document, provenToLevel4, roomOf, sample, tie, verdicts } from './sample-room.ts';

const other = { document: 'sk-1', title: 'SK 1', url: 'https://contoh.go.id/sk-1' };
const assessed = (room: Partial<Room>) => assessRoom(roomOf(room));

describe('what the same document proves elsewhere', () => {
  const here = assessed({ ties: [tie('I1-L2-01'), tie('I1-L2-02')] });

  it('[RV4] is offered in this and in other indicators', () => {
    const elsewhere = assessRoom(
      roomOf({
        indicator: { ...sample, id: 'I2' },
        ties: [tie('I1-L3-02', { evidence: { ...document, document: 'copy', title: 'Salinan' } })],
      }),
    );
    const found = alsoProvenBy([here, elsewhere], { assessment: here, code: 'I1-L2-01' });
    expect(found.map(({ assessment, code }) => [assessment.room.indicator.id, code])).toEqual([
      ['I1', 'I1-L2-02'],
      ['I2', 'I1-L3-02'],
    ]);
  });

  it('[RV4] is not offered where anything else is shown that has not been seen here', () => {
    const mixed = assessed({
      ties: [tie('I1-L2-01'), tie('I1-L2-02'), tie('I1-L2-02', { key: 'dinkes:t', evidence: other })],
      claims: [claim('I1-L2-03')],
    });
    expect(alsoProvenBy([mixed], { assessment: mixed, code: 'I1-L2-01' })).toEqual([]);
  });

  it('[RV4] is not offered where it is decided already, nor for a requirement without a document', () => {
    const decided = assessed({
      ties: [tie('I1-L2-01'), tie('I1-L2-02')],
      verdicts: verdicts({ requirement: 'I1-L2-02', seen: [] }),
    });
    expect(alsoProvenBy([decided], { assessment: decided, code: 'I1-L2-01' })).toEqual([]);
    const said = assessed({ claims: [claim('I1-L2-01'), claim('I1-L2-02')] });
    expect(alsoProvenBy([said], { assessment: said, code: 'I1-L2-01' })).toEqual([]);
  });
});

describe('accepting up to a level', () => {
  it('lists what is documented and awaits a verdict, and nothing above the level', () => {
    const room = assessed({
      ...provenToLevel4,
      claims: [claim('I1-L2-03')],
      verdicts: verdicts({ requirement: 'I1-L2-01', seen: [] }),
    });
    expect(documentedUpTo(room, 3).map(({ requirement }) => requirement.code)).toEqual([
      'I1-L2-02',
      'I1-L3-01',
      'I1-L3-02',
    ]);
  });

  it('tells the level that the accepted and returned ones would give', () => {
    const room = assessed(provenToLevel4);
    const all = documentedUpTo(room, 3).map(({ requirement }) => requirement.code);
    expect(levelIfDecided(room, { accepted: all, returned: [] })).toBe(3);
    const [first = '', ...rest] = all;
    expect(levelIfDecided(room, { accepted: rest, returned: [first] })).toBe(1);
  });
});
