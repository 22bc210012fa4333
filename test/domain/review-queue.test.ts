import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessRoom } from '../../src/domain/maturity.ts';
import { openVerdicts, saysOrShows, undecidedFor } from '../../src/domain/open-verdicts.ts';
import { countVerdicts, reviewQueue } from '../../src/domain/review-queue.ts';
import type { OpdSubmission, Room } from '../../src/domain/room.ts';
import { answer, claim, document, roomOf, sample, tie, verdicts } from './sample-room.ts';

const written = { by: 'siti', at: '2026-03-01T08:00:00.000+08:00' };

function submissions(...given: [opd: string, state: OpdSubmission['state'], receivedAt?: string | null][]) {
  return new Map(
    given.map(([opd, state, receivedAt = '2026-03-05T00:00:00.000Z']) => [
      opd,
      { ...written, opd, state, receivedAt },
    ]),
  );
}

const openIn = (room: Partial<Room>) => openVerdicts(assessRoom(roomOf(room)));
const queueOf = (...rooms: Partial<Room>[]) => reviewQueue(rooms.map((room) => assessRoom(roomOf(room))));
const short = (entries: ReturnType<typeof queueOf>) =>
  entries.map(({ opd, part, open }) => [opd, part, open.map(({ code }) => code)]);

/** Accepted as it stood before its page was changed. */
const changed = {
  ties: [tie('I1-L2-01', { pages: { file: '9' } })],
  verdicts: verdicts({
    requirement: 'I1-L2-01',
    seen: [{ link: 'dinkes:I1-L2-01', url: document.url ?? null, pages: null }],
  }),
} satisfies Partial<Room>;

const repaired = {
  ties: [tie('I1-L2-01', { receivedAt: '2026-03-09T00:00:00.000Z' })],
  verdicts: verdicts({ requirement: 'I1-L2-01', state: 'returned' }),
} satisfies Partial<Room>;

describe('what awaits a verdict', () => {
  it('[RV1] is what was said or shown and has none, with or without a document', () => {
    expect(openIn({ claims: [claim('I1-L2-01')], ties: [tie('I1-L2-02')] })).toEqual([
      { code: 'I1-L2-01', waiting: 'new', isDocumented: false, opds: ['dinkes'] },
      { code: 'I1-L2-02', waiting: 'new', isDocumented: true, opds: ['dinkes'] },
    ]);
    expect(openIn({ claims: [claim('I1-L2-01', { state: 'unmet' })] })).toEqual([]);
  });

  it('[RV1] is what changed since it was accepted and what was repaired, and nothing that is decided', () => {
    expect(openIn(changed)).toMatchObject([{ waiting: 'changed' }]);
    expect(openIn(repaired)).toMatchObject([{ waiting: 'repaired' }]);
    expect(openIn({ ...repaired, ties: [tie('I1-L2-01')] })).toEqual([]);
    expect(openIn({ ...changed, verdicts: verdicts({ requirement: 'I1-L2-01', seen: [] }) })).toEqual([]);
  });

  it('[RV1] names the OPD whose accepted piece was taken away', () => {
    const [gone] = openIn({ ...changed, ties: [tie('I1-L2-01', { deleted: true })] });
    expect(gone).toMatchObject({ waiting: 'changed', isDocumented: false, opds: ['dinkes'] });
  });

  it('[RV1] is a question to every OPD as soon as one says yes', () => {
    expect(openIn({ coverage: [answer('I1-L3-01', 'diskominfo')] })).toMatchObject([
      { code: 'I1-L3-01', opds: ['diskominfo'] },
    ]);
    expect(openIn({ coverage: [answer('I1-L3-01', 'diskominfo', { state: 'unmet' })] })).toEqual([]);
  });

  it('leaves optional ones aside where a submission is to be accepted', () => {
    const assessment = assessRoom(roomOf({ ties: [tie('I1-L2-01'), tie('I1-L2-04')] }));
    expect(undecidedFor(assessment, 'dinkes')).toEqual(['I1-L2-01']);
    expect(undecidedFor(assessment, 'diskominfo')).toEqual([]);
  });
});

describe('the queue of the reviewer', () => {
  it('[RV2] holds what was submitted, and apart from it what is documented and was not', () => {
    const room = {
      ties: [tie('I1-L2-01'), tie('I1-L2-02', { opd: 'diskominfo', key: 'diskominfo:t' })],
      claims: [claim('I1-L3-02', { opd: 'diskominfo' })],
      submissions: submissions(['dinkes', 'submitted']),
    };
    expect(short(queueOf(room))).toEqual([
      ['diskominfo', 'unsubmitted', ['I1-L2-02']],
      ['dinkes', 'waiting', ['I1-L2-01']],
    ]);
  });

  it('[RV2] holds what changed since it was accepted, whatever became of the submission', () => {
    expect(short(queueOf(changed))).toEqual([['dinkes', 'waiting', ['I1-L2-01']]]);
    expect(short(queueOf({ ...changed, submissions: submissions(['dinkes', 'accepted']) }))).toEqual([
      ['dinkes', 'waiting', ['I1-L2-01']],
    ]);
  });

  it('[RV2] waits with a repair until it is submitted again', () => {
    const withState = (state: OpdSubmission['state']) =>
      short(queueOf({ ...repaired, submissions: submissions(['dinkes', state]) }));
    expect(withState('returned')).toEqual([['dinkes', 'unsubmitted', ['I1-L2-01']]]);
    expect(withState('submitted')).toEqual([['dinkes', 'waiting', ['I1-L2-01']]]);
  });

  it('[RV2] keeps a submission in which everything is decided until it is accepted itself', () => {
    expect(short(queueOf({ submissions: submissions(['dinkes', 'submitted']) }))).toEqual([
      ['dinkes', 'waiting', []],
    ]);
    expect(queueOf({ submissions: submissions(['dinkes', 'accepted']) })).toEqual([]);
  });

  it('[RV2] brings the answers of all OPDs with the submission of one', () => {
    const coverage = [answer('I1-L3-01', 'diskominfo', { evidence: document })];
    expect(short(queueOf({ coverage, submissions: submissions(['dinkes', 'submitted']) }))).toEqual([
      ['dinkes', 'waiting', ['I1-L3-01']],
    ]);
  });

  it('[RV2] stands with the longest wait first and with what was not sent last', () => {
    const waiting = (opd: string, receivedAt: string | null) => ({
      submissions: submissions([opd, 'submitted', receivedAt]),
    });
    const queue = queueOf(
      waiting('a', null),
      waiting('b', '2026-09-03T00:00:00Z'),
      waiting('c', '2026-09-02T00:00:00Z'),
    );
    expect(queue.map(({ opd }) => opd)).toEqual(['c', 'b', 'a']);
  });

  it('counts a requirement that two OPDs show once', () => {
    const queue = queueOf({
      ties: [tie('I1-L2-01'), tie('I1-L2-01', { opd: 'diskominfo', key: 'diskominfo:t' })],
      submissions: submissions(['dinkes', 'submitted'], ['diskominfo', 'submitted']),
    });
    expect([queue.length, countVerdicts(queue)]).toEqual([2, 1]);
  });

  it('[RV2] never shows a requirement in both parts, and forgets none that is documented', () => {
    const codes = sample.levels.flatMap(({ requirements }) => requirements.map(({ code }) => code));
    const opds = ['dinkes', 'diskominfo'];
    const piece = fc.record({
      code: fc.constantFrom(...codes.filter((code) => !code.includes('L3-01') && !code.includes('L4'))),
      opd: fc.constantFrom(...opds),
      late: fc.boolean(),
    });
    const state = fc.constantFrom<OpdSubmission['state']>('draft', 'submitted', 'returned', 'accepted');
    fc.assert(
      fc.property(fc.array(piece), fc.tuple(state, state), fc.array(piece), (shown, states, judged) => {
        const assessment = assessRoom(
          roomOf({
            ties: shown.map(({ code, opd, late }, index) =>
              tie(code, {
                opd,
                key: `${opd}:${index}`,
                receivedAt: late ? '2026-03-09T00:00:00.000Z' : '2026-03-01T00:00:00.000Z',
              }),
            ),
            verdicts: verdicts(
              ...judged.map(({ code, late }) => ({
                requirement: code,
                state: late ? ('returned' as const) : ('accepted' as const),
                seen: [],
              })),
            ),
            submissions: submissions(['dinkes', states[0]], ['diskominfo', states[1]]),
          }),
        );
        const queue = reviewQueue([assessment]);
        const codesIn = (part: 'waiting' | 'unsubmitted') =>
          queue.filter((entry) => entry.part === part).flatMap(({ open }) => open.map(({ code }) => code));
        const [waiting, unsubmitted] = [new Set(codesIn('waiting')), new Set(codesIn('unsubmitted'))];
        expect([...waiting].filter((code) => unsubmitted.has(code))).toEqual([]);
        const documented = openVerdicts(assessment).filter(({ isDocumented }) => isDocumented);
        for (const { code } of documented) expect(waiting.has(code) || unsubmitted.has(code)).toBe(true);
        for (const { opd, open } of queue)
          for (const { code } of open) expect(saysOrShows(assessment, opd, code)).toBe(true);
      }),
    );
  });
});
