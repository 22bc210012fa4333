import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/field-shapes.ts';
import type { Indicator, Level, Requirement } from '../../../src/domain/instrument.ts';
import { assessRoom } from '../../../src/domain/maturity.ts';
import type { Claim, OpdSubmission, Room, Tie } from '../../../src/domain/room.ts';
import {
  awaitsVerdict,
  proposedDue,
  undecidedFor,
  waitingSubmissions,
} from '../../../src/ui/review/review-state.ts';
import { acceptEdits, returnEdits, seenOf, undoEdits } from '../../../src/ui/review/verdict-edits.ts';
import { requirement, roomOf } from '../../domain/sample-room.ts';

const level = (number: Level['level'], requirements: Requirement[]): Level => ({
  level: number,
  verified: true,
  summary: '',
  requirements,
});

const indicator: Indicator = {
  id: 'I9',
  number: 9,
  name: 'Audit',
  shortName: 'Audit',
  section: 'A1',
  weight: 130,
  capability: 'process',
  definition: '',
  typicalOwners: [],
  reuses: [],
  external: null,
  successorOf: [],
  reuse: null,
  levels: [
    level(1, []),
    level(2, [
      requirement('I9-L2-01'),
      requirement('I9-L2-02', { coverage: 'each', scope: 'all-units', ask: 'Sudah?' }),
      requirement('I9-L2-03', { optional: true }),
    ]),
    level(3, []),
    level(4, []),
    level(5, []),
  ],
};

const written = { by: 'u1', at: '2026-09-01T08:00:00+08:00', receivedAt: '2026-09-01T00:00:00Z' };
const file = { sha256: 'a'.repeat(64), size: 10, mime: 'application/pdf', name: 'a.pdf' };

const tie = (key: string, more: Partial<Tie> = {}): Tie => ({
  ...written,
  key,
  opd: key.split(':')[0] ?? '',
  requirement: 'I9-L2-01',
  evidence: { document: 'd1', file } satisfies Evidence,
  pages: { file: '3' },
  clause: '',
  quote: '',
  deleted: false,
  ...more,
});
const claim = (opd: string, code: string): Claim => ({
  ...written,
  opd,
  requirement: code,
  state: 'met',
  bulk: false,
});
const submission = (opd: string, state: OpdSubmission['state'], receivedAt: string | null = null) =>
  [opd, { ...written, opd, state, receivedAt }] as const;

const roomWith = (more: Partial<Room>): Room =>
  roomOf({ indicator, activeOpds: ['hukum', 'inspektorat'], ...more });
const placeOf = (room: Room, code = 'I9-L2-01') => ({ period: '2026', assessment: assessRoom(room), code });

const returning = {
  reason: 'page-missing',
  text: 'Sebut halamannya.',
  due: '2026-10-01',
  message: 'Sebut halamannya.',
} as const;

describe('seenOf', () => {
  it('lists every live tie with its file, address and pages, of all OPDs', () => {
    const assessment = assessRoom(
      roomWith({
        ties: [
          tie('inspektorat:t1'),
          tie('hukum:t2', { evidence: { document: 'd2', url: 'https://contoh.go.id' }, pages: null }),
          tie('hukum:t3', { deleted: true }),
          tie('hukum:t4', { requirement: 'I9-L2-03' }),
        ],
      }),
    );
    expect(seenOf(assessment, 'I9-L2-01')).toEqual([
      { link: 'inspektorat:t1', file: file.sha256, url: null, pages: { file: '3' } },
      { link: 'hukum:t2', file: null, url: 'https://contoh.go.id', pages: null },
    ]);
  });

  it('lists the answers of the OPDs that said yes where every OPD is asked', () => {
    const answer = { ...written, requirement: 'I9-L2-02', evidence: { document: 'd', file } };
    const assessment = assessRoom(
      roomWith({
        coverage: [
          { ...answer, key: 'I9-L2-02:hukum', opd: 'hukum', state: 'met' },
          { ...answer, key: 'I9-L2-02:inspektorat', opd: 'inspektorat', state: 'unmet' },
        ],
      }),
    );
    expect(seenOf(assessment, 'I9-L2-02')).toEqual([
      { link: 'I9-L2-02:hukum', file: file.sha256, url: null },
    ]);
  });

  it('makes an acceptance that stands until something of it changes', () => {
    const room = roomWith({ ties: [tie('inspektorat:t1')] });
    const [edit] = acceptEdits(placeOf(room));
    const verdict = edit?.value as { state: 'accepted' };
    const judged = (ties: Tie[]) =>
      assessRoom(
        roomWith({
          ties,
          verdicts: new Map([['I9-L2-01', { ...written, ...verdict, requirement: 'I9-L2-01' }]]),
        }),
      ).requirements.get('I9-L2-01')?.standing;
    expect(judged([tie('inspektorat:t1')])).toBe('accepted');
    expect(judged([tie('inspektorat:t1', { pages: { file: '4' } })])).toBe('changed');
    expect(judged([])).toBe('changed');
  });
});

describe('returnEdits', () => {
  const room = roomWith({
    ties: [tie('inspektorat:t1')],
    claims: [claim('hukum', 'I9-L2-01')],
    submissions: new Map([
      submission('inspektorat', 'submitted'),
      submission('hukum', 'draft'),
      submission('dinkes', 'submitted'),
    ]),
  });

  it('returns the requirement with its reason, and the submission of who showed it, when that can go back', () => {
    const [verdict, ...submissions] = returnEdits(placeOf(room), returning);
    expect(verdict).toMatchObject({
      scope: 'indicator/2026/I9',
      entity: 'verdict',
      key: 'I9-L2-01',
      value: { state: 'returned', reason: 'page-missing', text: 'Sebut halamannya.' },
    });
    expect(submissions).toEqual([
      {
        scope: 'indicator/2026/I9',
        entity: 'submission',
        key: 'inspektorat',
        field: 'state',
        value: { state: 'returned', due: '2026-10-01', reason: 'Sebut halamannya.' },
      },
    ]);
  });

  it('is undone to no verdict, or to the verdict before', () => {
    const [first, second] = undoEdits(placeOf(room), { mayActForOpd: true });
    expect(first?.value).toEqual({ state: 'none' });
    expect(second?.value).toEqual({ state: 'submitted' });
    expect(undoEdits(placeOf(room), { mayActForOpd: false })).toHaveLength(1);

    const before = { ...written, requirement: 'I9-L2-01', state: 'accepted', seen: [] } as const;
    const judged = roomWith({ verdicts: new Map([['I9-L2-01', { ...before, seen: [] }]]) });
    expect(undoEdits(placeOf(judged), { mayActForOpd: true })[0]?.value).toEqual({
      state: 'accepted',
      seen: [],
    });
  });
});

describe('what waits for review', () => {
  it('holds what was said or shown and is not decided, optional ones aside', () => {
    const room = roomWith({
      ties: [tie('inspektorat:t1'), tie('inspektorat:t5', { requirement: 'I9-L2-03' })],
      submissions: new Map([submission('inspektorat', 'submitted')]),
    });
    const assessment = assessRoom(room);
    expect(awaitsVerdict(assessment, 'I9-L2-01')).toBe(true);
    expect(awaitsVerdict(assessment, 'I9-L2-02')).toBe(false);
    expect(undecidedFor(assessment, 'inspektorat')).toEqual(['I9-L2-01']);
    expect(undecidedFor(assessment, 'hukum')).toEqual([]);
  });

  it('stands with the oldest arrival first and unsent ones last', () => {
    const room = roomWith({
      submissions: new Map([
        submission('a', 'submitted', null),
        submission('b', 'submitted', '2026-09-03T00:00:00Z'),
        submission('c', 'submitted', '2026-09-02T00:00:00Z'),
        submission('d', 'accepted', '2026-09-01T00:00:00Z'),
      ]),
    });
    expect(waitingSubmissions([assessRoom(room)]).map(({ opd }) => opd)).toEqual(['c', 'b', 'a']);
  });
});

describe('proposedDue', () => {
  it('offers the next day of repair in the schedule, else a week from today', () => {
    const schedule = [
      { name: 'Perbaikan', date: '2026-08-01' },
      { name: 'Perbaikan setelah interviu', date: '2026-10-05' },
    ];
    expect(proposedDue(schedule, '2026-09-28')).toBe('2026-10-05');
    expect(proposedDue([], '2026-09-28')).toBe('2026-10-05');
  });
});
