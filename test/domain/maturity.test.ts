import { describe, expect, test } from 'vitest';
import { assessRoom, type RequirementAssessment } from '../../src/domain/maturity.ts';
import type { Room } from '../../src/domain/room.ts';
import { answer, claim, document, provenToLevel4, roomOf, tie, verdicts } from './sample-room.ts';

const reachedIn = (content: Partial<Room>) => assessRoom(roomOf(content)).reached;

function assess(code: string, content: Partial<Room>): RequirementAssessment {
  const assessed = assessRoom(roomOf(content)).requirements.get(code);
  if (assessed === undefined) throw new Error(`no requirement ${code}`);
  return assessed;
}

describe('the level reached', () => {
  test('[ML6] is 1 in an empty room, by each way of counting', () => {
    expect(reachedIn({})).toEqual({ claimed: 1, proven: 1, accepted: 1 });
  });

  test('[ML5] is 2 with each mandatory requirement and one of the group', () => {
    const claims = [claim('I1-L2-01'), claim('I1-L2-03')];
    expect(reachedIn({ claims })).toEqual({ claimed: 2, proven: 1, accepted: 1 });
  });

  test.each([
    ['a mandatory requirement', [claim('I1-L2-02')]],
    ['the whole group', [claim('I1-L2-01')]],
  ])('is 1 without %s', (_name, claims) => {
    expect(reachedIn({ claims }).claimed).toBe(1);
  });

  test('[ML6] does not skip a level that does not hold', () => {
    const { reached, levels } = assessRoom(roomOf({ ...provenToLevel4, ties: [tie('I1-L3-02')] }));
    expect(levels.map((level) => level.proven)).toEqual([true, false, true, true, false]);
    expect(reached.proven).toBe(1);
  });

  test('[ML5] never is a level without a mandatory requirement or group, whatever is tied to it', () => {
    const ties = [...provenToLevel4.ties, tie('I1-L5-01')];
    expect(reachedIn({ ...provenToLevel4, ties })).toEqual({ claimed: 4, proven: 4, accepted: 1 });
  });

  test('counts all OPDs of the room together', () => {
    const claims = [claim('I1-L2-01', { opd: 'dinkes' }), claim('I1-L2-02', { opd: 'bappeda' })];
    expect(reachedIn({ claims }).claimed).toBe(2);
  });

  test('counts groups of the same name in two levels apart', () => {
    const requirements = roomOf().indicator.levels.flatMap((level) => level.requirements);
    expect(requirements.filter(({ anyOf }) => anyOf === 'a')).toHaveLength(2);
    const indicator = structuredClone(roomOf().indicator);
    for (const one of indicator.levels[2]?.requirements ?? []) Object.assign(one, { anyOf: 'a' });
    const claims = [claim('I1-L2-01'), claim('I1-L2-02')];
    expect(reachedIn({ indicator, claims }).claimed).toBe(2);
  });

  test('[ML8] is not moved by a determination', () => {
    expect(reachedIn({ determination: { level: '4', note: '' } }).accepted).toBe(1);
  });
});

describe('a claimed requirement', () => {
  test('[ML1] has a claim that says met, or a live tie', () => {
    expect(assess('I1-L2-01', { claims: [claim('I1-L2-01')] }).claimed).toBe(true);
    expect(assess('I1-L2-01', { ties: [tie('I1-L2-01', { evidence: { document: 'x' } })] }).claimed).toBe(
      true,
    );
  });

  test.each(['unmet', 'unknown'] as const)('is not one that was answered %s', (state) => {
    expect(assess('I1-L2-01', { claims: [claim('I1-L2-01', { state })] }).claimed).toBe(false);
  });

  test('[ML1] is not one with a deleted tie', () => {
    const ties = [tie('I1-L2-01', { deleted: true })];
    expect(assess('I1-L2-01', { ties })).toMatchObject({ claimed: false, proven: false, ties: [] });
  });
});

describe('a proven requirement', () => {
  test('[ML2] has a live tie with a file or an address, sent or not', () => {
    const file = { sha256: 'a'.repeat(64), size: 1, mime: 'application/pdf', name: 'sk.pdf' };
    const unsent = tie('I1-L2-01', { evidence: { document: 'x', file }, receivedAt: null });
    expect(assess('I1-L2-01', { ties: [unsent] }).proven).toBe(true);
    expect(assess('I1-L2-01', { ties: [tie('I1-L2-01')] }).proven).toBe(true);
  });

  test.each([{ document: 'x' }, { document: 'x', url: null, file: null }, { document: 'x', url: '' }])(
    'is not one with the evidence %j alone',
    (evidence) => {
      expect(assess('I1-L2-01', { ties: [tie('I1-L2-01', { evidence })] }).proven).toBe(false);
    },
  );

  test('[ML2] is not one with a claim alone', () => {
    expect(assess('I1-L2-01', { claims: [claim('I1-L2-01')] })).toMatchObject({
      claimed: true,
      proven: false,
    });
  });

  test.each([
    ['2024-12-31', null, false],
    ['2025-01-01', null, true],
    ['2024-09-30', '2026-09-30', false],
    ['2024-10-01', '2026-09-30', true],
  ])('of limited age has a document of %s when entry closes on %s: %s', (date, closesOn, proven) => {
    const ties = [tie('I1-L3-02', { evidence: { ...document, date } })];
    expect(assess('I1-L3-02', { ties, closesOn }).proven).toBe(proven);
  });

  test('[ML2] of limited age has a dated document', () => {
    const { date: _, ...undated } = document;
    const ties = [tie('I1-L3-02', { evidence: undated })];
    expect(assess('I1-L3-02', { ties })).toMatchObject({ claimed: true, proven: false, proof: 'undated' });
  });
});

describe('a returned requirement', () => {
  const returned = verdicts({ requirement: 'I1-L2-01', state: 'returned' });

  test('[ML2] stays claimed and is not proven by what was there before', () => {
    const room = { ties: [tie('I1-L2-01')], verdicts: returned };
    expect(assess('I1-L2-01', room)).toMatchObject({ claimed: true, proven: false, standing: 'returned' });
  });

  test.each([
    ['arrived later', '2026-03-02T00:00:00.001Z'],
    ['arrived later, written in another zone', '2026-03-02T08:00:01.000+08:00'],
    ['is not sent yet', null],
  ])('is repaired by a tie that %s', (_name, receivedAt) => {
    const ties = [tie('I1-L2-01'), tie('I1-L2-01', { key: 'dinkes:2', receivedAt })];
    expect(assess('I1-L2-01', { ties, verdicts: returned })).toMatchObject({
      proven: true,
      standing: 'repaired',
    });
  });

  test('[ML2] is not repaired by a tie that arrived with the verdict, or was deleted', () => {
    const same = tie('I1-L2-01', { receivedAt: '2026-03-02T00:00:00.000Z' });
    const deleted = tie('I1-L2-01', { receivedAt: null, deleted: true });
    const room = { ties: [same, deleted], verdicts: returned };
    expect(assess('I1-L2-01', room)).toMatchObject({ proven: false, standing: 'returned' });
  });
});

describe('an accepted requirement', () => {
  const seen = [{ link: 'dinkes:I1-L2-01', url: document.url ?? null, pages: { file: '3' } }];
  const accepted = verdicts({ requirement: 'I1-L2-01', seen });
  const same = tie('I1-L2-01', { pages: { file: '3' } });

  test('[ML3] has an accepting verdict, and all that was seen is still tied unchanged', () => {
    const room = { ties: [same], verdicts: accepted };
    expect(assess('I1-L2-01', room)).toMatchObject({ accepted: true, standing: 'accepted' });
  });

  test('[ML3] stays accepted when more is tied', () => {
    const ties = [same, tie('I1-L2-01', { key: 'dinkes:2' })];
    expect(assess('I1-L2-01', { ties, verdicts: accepted }).accepted).toBe(true);
  });

  test('[ML3] is accepted on a verdict that names nothing seen', () => {
    const room = { claims: [claim('I1-L2-01')], verdicts: verdicts({ requirement: 'I1-L2-01' }) };
    expect(assess('I1-L2-01', room).accepted).toBe(true);
  });

  test.each([
    ['is gone', []],
    ['was deleted', [tie('I1-L2-01', { pages: { file: '3' }, deleted: true })]],
    ['moved to another requirement', [tie('I1-L2-02', { key: 'dinkes:I1-L2-01', pages: { file: '3' } })]],
    ['has other pages', [tie('I1-L2-01', { pages: { file: '4' } })]],
    [
      'has another address',
      [tie('I1-L2-01', { pages: { file: '3' }, evidence: { document: 'x', url: 'https://b.id' } })],
    ],
    [
      'has a file now',
      [
        tie('I1-L2-01', {
          pages: { file: '3' },
          evidence: {
            ...document,
            file: { sha256: 'b'.repeat(64), size: 1, mime: 'image/png', name: 'b.png' },
          },
        }),
      ],
    ],
  ])('has changed since when what was seen %s', (_name, ties) => {
    expect(assess('I1-L2-01', { ties, verdicts: accepted })).toMatchObject({
      accepted: false,
      standing: 'changed',
    });
  });

  test('[ML3] keeps a coverage answer as it was seen', () => {
    const answers = [answer('I1-L4-01', 'dinkes', { evidence: document })];
    const link = 'I1-L4-01:dinkes';
    const verdict = verdicts({ requirement: 'I1-L4-01', seen: [{ link, url: document.url ?? null }] });
    expect(assess('I1-L4-01', { coverage: answers, verdicts: verdict }).accepted).toBe(true);
    const changed = [answer('I1-L4-01', 'dinkes', { evidence: document, state: 'unmet' })];
    expect(assess('I1-L4-01', { coverage: changed, verdicts: verdict }).standing).toBe('changed');
  });
});

describe('a question to every OPD', () => {
  const all = 'I1-L3-01';
  const some = 'I1-L4-01';

  test('[ML4] holds for all units when every active OPD answered met', () => {
    const one = [answer(all, 'dinkes')];
    expect(assess(all, { coverage: one }).claimed).toBe(false);
    expect(assess(all, { coverage: [...one, answer(all, 'diskominfo')] })).toMatchObject({
      claimed: true,
      proven: false,
    });
  });

  test('[ML4] holds for some units when one of them answered met', () => {
    expect(assess(some, { coverage: [answer(some, 'dinkes')] }).claimed).toBe(true);
  });

  test('[ML4] is proven by answers with documents', () => {
    const both = [
      answer(all, 'dinkes', { evidence: document }),
      answer(all, 'diskominfo', { evidence: document }),
    ];
    expect(assess(all, { coverage: both }).proven).toBe(true);
    expect(assess(all, { coverage: [...both.slice(1), answer(all, 'dinkes')] })).toMatchObject({
      claimed: true,
      proven: false,
      coverage: { of: 2, met: 2, documented: 1, undocumented: ['dinkes'] },
    });
  });

  test('[ML4] is claimed and proven by one tied report', () => {
    expect(assess(all, { ties: [tie(all)] })).toMatchObject({ claimed: true, proven: true });
  });

  test('is not claimed by an ordinary claim', () => {
    expect(assess(all, { claims: [claim(all)] }).claimed).toBe(false);
  });

  test('[ML4] leaves OPDs to whom it does not apply out of the count', () => {
    const coverage = [answer(all, 'dinkes'), answer(all, 'diskominfo', { state: 'not-applicable' })];
    expect(assess(all, { coverage })).toMatchObject({
      claimed: true,
      coverage: { of: 1, notApplicable: 1, met: 1 },
    });
  });

  test('[ML4] holds for nobody when nobody is left', () => {
    const coverage = ['dinkes', 'diskominfo'].map((opd) => answer(all, opd, { state: 'not-applicable' }));
    expect(assess(all, { coverage })).toMatchObject({ claimed: false, proven: false });
    expect(assess(all, { coverage, ties: [tie(all)] }).proven).toBe(true);
    expect(assess(all, { activeOpds: [] }).claimed).toBe(false);
  });

  test('[ML4] does not hear OPDs that are not active', () => {
    const coverage = [answer(some, 'lebur', { evidence: document })];
    expect(assess(some, { coverage })).toMatchObject({ claimed: false, proven: false });
  });

  test('names those missing', () => {
    const coverage = [answer(all, 'dinkes', { state: 'unmet' })];
    expect(assess(all, { coverage }).coverage).toEqual({
      of: 2,
      notApplicable: 0,
      answered: 1,
      met: 0,
      documented: 0,
      missing: ['dinkes', 'diskominfo'],
      undocumented: [],
    });
  });

  test('that stands returned is repaired by a newer answer with a document', () => {
    const returned = verdicts({ requirement: some, state: 'returned' });
    const old = answer(some, 'dinkes', { evidence: document });
    expect(assess(some, { coverage: [old], verdicts: returned }).proven).toBe(false);
    const renewed = [{ ...old, receivedAt: null }];
    expect(assess(some, { coverage: renewed, verdicts: returned })).toMatchObject({
      proven: true,
      standing: 'repaired',
    });
  });
});
