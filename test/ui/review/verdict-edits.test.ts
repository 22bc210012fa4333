import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/field-shapes.ts';
import type { Indicator, Level, Requirement } from '../../../src/domain/instrument.ts';
import { assessRoom } from '../../../src/domain/maturity.ts';
import type { Claim, OpdSubmission, Room, Tie } from '../../../src/domain/room.ts';
import {
  decideEdits,
  reinstateEdits,
  seenOf,
  undoEdits,
  withdrawEdits,
} from '../../../src/ui/review/verdict-edits.ts';
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
const claim = (opd: string, requirement: string): Claim => ({
  ...written,
  opd,
  requirement,
  state: 'met',
  bulk: false,
});
const submission = (opd: string, state: OpdSubmission['state'], receivedAt: string | null = null) =>
  [opd, { ...written, opd, state, receivedAt }] as const;

const roomWith = (more: Partial<Room>): Room =>
  roomOf({ indicator, activeOpds: ['hukum', 'inspektorat'], ...more });
const placeOf = (room: Room) => ({ period: '2026', assessment: assessRoom(room) });
const code = 'I9-L2-01';

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
    const [edit] = decideEdits(placeOf(room), { accepted: [code], returned: [] });
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

const returned = { accepted: [], returned: [{ code, how: returning }] };

describe('returning', () => {
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
    const [verdict, ...submissions] = decideEdits(placeOf(room), returned);
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
    const [first, second] = undoEdits(placeOf(room), returned, { mayActForOpd: true });
    expect(first?.value).toEqual({ state: 'none' });
    expect(second?.value).toEqual({ state: 'submitted' });
    expect(undoEdits(placeOf(room), returned, { mayActForOpd: false })).toHaveLength(1);

    const before = { ...written, requirement: 'I9-L2-01', state: 'accepted', seen: [] } as const;
    const judged = roomWith({ verdicts: new Map([['I9-L2-01', { ...before, seen: [] }]]) });
    expect(undoEdits(placeOf(judged), returned, { mayActForOpd: true })[0]?.value).toEqual({
      state: 'accepted',
      seen: [],
    });
  });
});

describe('several decisions at once', () => {
  const room = roomWith({
    ties: [tie('hukum:t1'), tie('hukum:t2', { requirement: 'I9-L2-03' })],
    submissions: new Map([submission('hukum', 'accepted')]),
  });
  const both = {
    accepted: [],
    returned: [
      { code, how: returning },
      { code: 'I9-L2-03', how: { ...returning, due: '2026-09-20', message: 'Belum terbaca.' } },
    ],
  };

  it('[RV3] send a submission back once, with all that is asked of it and the earliest day', () => {
    const submissions = decideEdits(placeOf(room), both).filter(({ entity }) => entity === 'submission');
    expect(submissions.map(({ value }) => value)).toEqual([
      { state: 'returned', due: '2026-09-20', reason: 'Sebut halamannya. Belum terbaca.' },
    ]);
  });

  it('[RV3] are undone together, and a submission that was accepted is accepted again', () => {
    const edits = undoEdits(placeOf(room), both, { mayActForOpd: true });
    expect(edits.map(({ entity, value }) => [entity, (value as { state: string }).state])).toEqual([
      ['verdict', 'none'],
      ['verdict', 'none'],
      ['submission', 'submitted'],
      ['submission', 'accepted'],
    ]);
  });

  it('leave submissions alone where nothing goes back', () => {
    const accepted = { accepted: [code], returned: [] };
    const edits = [
      ...decideEdits(placeOf(room), accepted),
      ...undoEdits(placeOf(room), accepted, { mayActForOpd: true }),
    ];
    expect(edits.map(({ entity }) => entity)).toEqual(['verdict', 'verdict']);
  });
});

describe('taking a verdict back later', () => {
  const returnedFor = (...codes: string[]) =>
    placeOf(
      roomWith({
        ties: [tie('hukum:t1'), tie('hukum:t2', { requirement: 'I9-L2-03' })],
        submissions: new Map([
          ['hukum', { ...written, opd: 'hukum', state: 'returned', due: '2026-10-01', reason: 'Ulangi.' }],
        ]),
        verdicts: new Map(
          codes.map((one) => [
            one,
            { ...written, receivedAt: '2026-09-02T00:00:00Z', state: 'returned', seen: [], requirement: one },
          ]),
        ),
      }),
    );
  const may = { mayActForOpd: true };

  it('submits again what went back for this requirement alone', () => {
    const [verdict, submitted] = withdrawEdits(returnedFor(code), code, may);
    expect([verdict?.value, submitted?.value]).toEqual([{ state: 'none' }, { state: 'submitted' }]);
    expect(withdrawEdits(returnedFor(code, 'I9-L2-03'), code, may)).toHaveLength(1);
    expect(withdrawEdits(returnedFor(code), code, { mayActForOpd: false })).toHaveLength(1);
  });

  it('is itself undone to the verdict, the day and the reason that stood', () => {
    const [verdict, sentBack] = reinstateEdits(returnedFor(code), code, may);
    expect(verdict?.value).toEqual({ state: 'returned', seen: [] });
    expect(sentBack?.value).toEqual({ state: 'returned', due: '2026-10-01', reason: 'Ulangi.' });
  });
});
