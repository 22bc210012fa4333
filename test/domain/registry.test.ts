import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/domain/op.ts';
import { parseKey } from '../../src/domain/key.ts';
import { fieldRule, reasonAgainst, registry } from '../../src/domain/registry.ts';
import { sampleEdits } from './sample-edits.ts';

const long = (characters: number): string => 'a'.repeat(characters);
const sha256 = 'ab'.repeat(32);
const file = { sha256, size: 1, mime: 'application/pdf', name: 'a.pdf' };

/** Values at the edge of each shape: those that still fit, and those that do not. */
const edges: readonly [field: string, fits: readonly Json[], not: readonly Json[]][] = [
  ['agency.name', ['', long(1000)], [long(1001), 7, null, []]],
  ['agency.kind', ['provinsi', 'kota', 'lainnya'], ['desa', '', null]],
  ['agency.brand', ['#00ffAA'], ['red', '#fff', '#00ffaa;', null]],
  [
    'agency.timeZone',
    ['Asia/Jakarta', 'Asia/Makassar', 'UTC'],
    ['Asia/Ujung', '+08:00', '', 'x'.repeat(99), null],
  ],
  [
    'agency.bundle',
    [
      { take: 'accepted', names: 'title', fileLimitMb: null, partLimitMb: 10 },
      {
        take: 'documented',
        names: 'opd-title',
        fileLimitMb: 2000,
        partLimitMb: 3900,
        more: 'of a newer app',
      },
    ],
    [
      null,
      { take: 'accepted', names: 'title', fileLimitMb: 0, partLimitMb: 10 },
      { take: 'accepted', names: 'title', fileLimitMb: null, partLimitMb: 3901 },
      { take: 'all', names: 'title', fileLimitMb: null, partLimitMb: 10 },
    ],
  ],
  [
    'agency.complaintTerms',
    [
      null,
      { verificationDays: 3, followUpDays: 5, replyDays: 10, kind: 'calendar', holidays: [] },
      { verificationDays: 1, followUpDays: 365, replyDays: 1, kind: 'working', holidays: ['2026-12-25'] },
    ],
    [
      { verificationDays: 0, followUpDays: 5, replyDays: 10, kind: 'calendar', holidays: [] },
      { verificationDays: 3, followUpDays: 366, replyDays: 10, kind: 'calendar', holidays: [] },
      { verificationDays: 3, followUpDays: 5, replyDays: 10, kind: 'days', holidays: [] },
      { verificationDays: 3, followUpDays: 5, replyDays: 10, kind: 'working', holidays: ['2026-02-30'] },
    ],
  ],
  ['opd.active', [true, false], ['true', 0, null]],
  ['opd.successor', ['dinkes', null], ['di nkes', '', '../x', long(41)]],
  ['period.year', [2000, 2100], [1999, 2101, 2026.5, '2026', null]],
  ['period.instrument', ['spbe-2020'], ['', 'a/b', null]],
  [
    'period.opensOn',
    ['2024-02-29', null],
    ['2026-02-29', '2026-13-01', '26-01-01', '2026-01-01T00:00', '', 7],
  ],
  ['period.schedule', [[], [{ name: '', date: '2026-01-01' }]], [[{ name: '' }], {}, null]],
  ['period.state', ['draft', 'open', 'closed'], ['ajar', { state: 'open' }, null]],
  ['assignment.role', ['owner', 'contributor', 'none'], ['admin', null]],
  [
    'assignment.asked',
    [null, [], ['I1-L2-01']],
    [['a b'], 'I1-L2-01', Array.from({ length: 201 }, () => 'a')],
  ],
  ['admission.until', ['2026-12-31', null], ['besok', '2026-2-1']],
  ['official.value', ['3', '3.05', '2.6789', null], ['3,05', '', '-1', '1e3', '3.', 3]],
  ['scenario.base', ['official'], ['determined', '', null]],
  [
    'scenario.levels',
    [
      {},
      { I1: '3', I2: '2.75' },
      Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`I${at}`, '1'])),
    ],
    [
      { I1: 3 },
      { I1: '3,5' },
      { I1: null },
      { I_1: '3' },
      [],
      null,
      Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`I${at}`, '1'])),
    ],
  ],
  [
    'document.url',
    ['https://a.id/x?y', 'HTTP://a.id', null],
    ['javascript:alert(1)', 'a.id', 'https://a b', `https://${long(2000)}`],
  ],
  [
    'document.file',
    [null, { ...file, pages: 3 }, file],
    [{ ...file, sha256: 'AB' }, { ...file, size: 0 }, { ...file, pages: -1 }, 'a.pdf'],
  ],
  ['document.note', [long(20_000)], [long(20_001), null]],
  ['coverage.state', ['met', 'unmet', 'unknown', 'not-applicable'], ['tidak', null]],
  [
    'coverage.evidence',
    [null, { document: 'd1' }, { document: 'd1', more: 'of a newer app' }],
    [{}, { document: 'd 1' }, 'd1'],
  ],
  ['claim.state', ['met', 'unmet', 'unknown'], ['not-applicable', null]],
  ['link.requirement', ['I1-L2-01'], ['', 'I1 L2', null]],
  [
    'link.evidence',
    [{ document: 'd1', file, url: null }],
    [null, { document: 'd1', file: {} }, { document: 'd1', date: '2026-02-30' }],
  ],
  ['link.pages', [null, {}, { file: '3–5', printed: 'iv' }], [{ file: 3 }, '3–5']],
  ['answer.explanation', ['', long(20_000)], [long(20_001), null, { text: 'a' }]],
  ['answer.complete', [true], ['ya', null]],
  [
    'submission.state',
    [{ state: 'returned', due: '2026-03-01', reason: 'x' }, { state: 'draft' }],
    ['submitted', { state: 'ajar' }, { state: 'returned', due: 'besok' }, {}],
  ],
  [
    'verdict.verdict',
    [{ state: 'none' }, { state: 'accepted', seen: [{ link: 'dinkes:t1', file: sha256 }] }],
    ['accepted', { state: 'ok' }, { state: 'accepted', seen: [{}] }, { state: 'accepted', seen: 'semua' }],
  ],
  ['determination.level', ['1', '4.5', null], [4, '4,5', 'empat']],
  [
    'signoff.signed',
    [null, { level: '2.75', counted: '2', note: '0-0', explanation: '0-0', later: 1 }],
    ['x', {}, { level: '3,0', counted: '2', note: '', explanation: '' }],
  ],
  ['portal.typed', [null, { hash: 'x' }], ['x', {}]],
  ['comment.for', ['dinkes', null], ['semua OPD']],
  ['comment.due', ['2026-03-01', null], ['1 Maret']],
  ['record.version', [0, 3], [1.5, '1']],
  ['record.v.kode-2.a_b', [null, [], { deep: [{}] }, long(30_000)], []],
  ['record.state', ['draft', { state: 'archived', reason: 'usang' }], ['ajar', {}, null]],
  ['summary.users', [''], [7]],
];

describe('the registry', () => {
  test('has a sample, which fits, for every field of every entity', () => {
    const sampled = new Set(sampleEdits.map(({ entity, field }) => `${entity}.${field}`));
    const missing = Object.entries(registry).flatMap(([entity, { fields }]) =>
      Object.keys(fields)
        .map((field) => `${entity}.${field}`)
        .filter((name) => !sampled.has(name)),
    );
    expect(missing).toEqual([]);
    for (const { entity, key, field, value } of sampleEdits) {
      const [rule, row] = [fieldRule(entity, field), registry[entity]];
      expect([entity, field, rule === null ? 'unknown' : reasonAgainst(rule, value)]).toEqual([
        entity,
        field,
        null,
      ]);
      expect(row && parseKey(row, key)).not.toBeNull();
    }
  });

  test.each(edges)('[OP2] %s takes what fits and says why it refuses the rest', (name, fits, not) => {
    const at = name.indexOf('.');
    const rule = fieldRule(name.slice(0, at), name.slice(at + 1));
    if (rule === null) throw new Error(`There is no field ${name}.`);
    for (const value of fits) expect([value, reasonAgainst(rule, value)]).toEqual([value, null]);
    for (const value of not) {
      expect([value, reasonAgainst(rule, value)]).toEqual([value, expect.stringMatching(/^[\w.]+: \S/)]);
    }
  });

  test('knows nothing by the names that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(fieldRule(name, 'name')).toBeNull();
      expect(fieldRule('agency', name)).toBeNull();
    }
    expect(fieldRule('record', 'v.')).toBeNull();
    expect(fieldRule('record', `v.${long(81)}`)).toBeNull();
    expect(fieldRule('record', 'v.a b')).toBeNull();
  });
});

describe('a key', () => {
  const parsed = (entity: string, key: string) => {
    const rule = registry[entity];
    if (rule === undefined) throw new Error(`There is no entity ${entity}.`);
    return parseKey(rule, key);
  };

  test('names the parts of its row', () => {
    expect(parsed('claim', 'bkpsdm:I36-L2-01')).toEqual({ opd: 'bkpsdm', requirement: 'I36-L2-01' });
    expect(parsed('coverage', 'I36-L2-01:bkpsdm')).toEqual({ opd: 'bkpsdm', requirement: 'I36-L2-01' });
    expect(parsed('assignment', '2026:I36:bkpsdm')).toEqual({
      period: '2026',
      indicator: 'I36',
      opd: 'bkpsdm',
    });
    expect(parsed('official', '2026')).toEqual({ period: '2026' });
    expect(parsed('official', '2026:I36')).toEqual({ period: '2026', indicator: 'I36' });
    expect(parsed('answer', 'region')).toEqual({});
    expect(parsed('answer', 'bkpsdm')).toEqual({ opd: 'bkpsdm' });
  });

  test('has its own form and no other', () => {
    const wrong: [string, string][] = [
      ['agency', 'other'],
      ['claim', 'bkpsdm'],
      ['claim', 'bkpsdm:I36:x'],
      ['claim', ':I36-L2-01'],
      ['opd', 'di nkes'],
      ['opd', 'a'.repeat(41)],
      ['opd', '../x'],
      ['determination', 'bkpsdm'],
      ['official', '2026:I36:x'],
    ];
    for (const [entity, key] of wrong)
      expect([entity, key, parsed(entity, key)]).toEqual([entity, key, null]);
  });
});
