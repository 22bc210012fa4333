import { describe, expect, it } from 'vitest';
import type { Directory, Opd, Period } from '../../../src/domain/directory.ts';
import { toPrinted } from '../../../src/domain/fraction.ts';
import spbe2020 from '../../../src/domain/instruments/spbe-2020.json' with { type: 'json' };
import { instrumentSource } from '../../../src/domain/instrument-source.ts';
import type { Indicator } from '../../../src/domain/instrument.ts';
import { localise } from '../../../src/domain/localise.ts';
import { assessRoom, type Assessment } from '../../../src/domain/maturity.ts';
import type { DeviceRow } from '../../../src/domain/protocol.ts';
import type { Claim, Room, Tie } from '../../../src/domain/room.ts';
import { scoreInstrument } from '../../../src/domain/score.ts';
import { threeIndices } from '../../../src/domain/three-indices.ts';
import { isQuiet, opdRows } from '../../../src/ui/summary/opd-rows.ts';
import { bandsOf, placeOnScale } from '../../../src/ui/kit/scale.tsx';
import {
  aspectRows,
  hundredthsTo,
  indicatorRows,
  latestOfficial,
} from '../../../src/ui/summary/summary-view.ts';
import { roomOf } from '../../domain/sample-room.ts';

const instrument = localise(instrumentSource.parse(spbe2020), 'id');

const period: Period = {
  id: '2026',
  name: 'SPBE 2026',
  year: 2026,
  instrument: 'spbe-2020',
  opensOn: null,
  closesOn: '2026-09-30',
  schedule: [],
  from: null,
  state: 'open',
};
const opd = (id: string): Opd => ({ id, code: id, name: id, active: true, successor: null });
const person = (id: string, opds: string[]) =>
  [id, { id, name: id, roles: ['opd_admin' as const], opds, active: true }] as const;
const assignment = (indicator: string, opd: string, role: 'owner' | 'contributor') =>
  [`2026:${indicator}:${opd}`, { period: '2026', indicator, opd, role, asked: null, note: '' }] as const;

const directory: Directory = {
  profile: { name: 'Kabupaten Contoh', kind: 'kabupaten', brand: null, timeZone: 'Asia/Makassar' },
  opds: new Map(['diskominfo', 'hukum', 'sunyi'].map((id) => [id, opd(id)])),
  people: new Map([person('u1', ['diskominfo']), person('u2', ['hukum'])]),
  periods: new Map([
    ['2026', period],
    ['2025', { ...period, id: '2025', year: 2025 }],
  ]),
  assignments: new Map([
    assignment('I1', 'diskominfo', 'owner'),
    assignment('I1', 'hukum', 'contributor'),
    assignment('I2', 'diskominfo', 'owner'),
  ]),
  admissions: new Map(),
  officials: new Map([['2025', { value: '2.5950', source: 'LHE 2025' }]]),
  externals: new Map(),
};

const written = { by: 'u1', at: '2026-09-01T08:00:00+08:00', receivedAt: '2026-09-01T00:00:00Z' };

const assessed = (indicator: Indicator, more: Partial<Room> = {}): Assessment =>
  assessRoom(roomOf({ indicator, closesOn: '2026-09-30', activeOpds: [], ...more }));

const claimsUpTo = (indicator: Indicator, level: number): Claim[] =>
  indicator.levels
    .filter((one) => one.level <= level)
    .flatMap((one) => one.requirements)
    .map(({ code }) => ({ ...written, opd: 'diskominfo', requirement: code, state: 'met', bulk: false }));

const tieTo = (code: string): Tie => ({
  ...written,
  key: `diskominfo:${code}`,
  opd: 'diskominfo',
  requirement: code,
  evidence: { document: 'd', date: '2026-08-01', url: 'https://contoh.go.id' },
  pages: null,
  clause: '',
  quote: '',
  deleted: false,
});

const assessments = new Map<string, Assessment>(
  instrument.indicators.map((indicator) => {
    if (indicator.id === 'I1') {
      const claims = claimsUpTo(indicator, 3);
      const ties = indicator.levels
        .filter(({ level }) => level <= 2)
        .flatMap(({ requirements }) => requirements.map(({ code }) => tieTo(code)));
      const submissions = new Map([
        ['diskominfo', { ...written, opd: 'diskominfo', state: 'submitted' as const }],
      ]);
      return [indicator.id, assessed(indicator, { claims, ties, submissions })];
    }
    if (indicator.id === 'I2') {
      return [indicator.id, assessed(indicator, { determination: { level: '4', note: '' } })];
    }
    return [indicator.id, assessed(indicator)];
  }),
);
const source = { instrument, period, directory, assessments };

describe('summary numbers', () => {
  const indices = threeIndices(instrument, assessments.values());

  it('are those of the scoring rule, from the levels of the rooms', () => {
    const claimed = scoreInstrument(instrument, new Map([['I1', 3]]));
    const proven = scoreInstrument(instrument, new Map([['I1', 2]]));
    const accepted = scoreInstrument(instrument, new Map([['I2', 4]]));
    expect(indices.claimed.index).toEqual(claimed.index);
    expect(indices.proven.index).toEqual(proven.index);
    expect(indices.accepted.index).toEqual(accepted.index);
    const [first] = aspectRows(instrument, indices);
    const sectionOf = (score: typeof claimed) => score.sections.find(({ id }) => id === first?.id)?.exact;
    expect(first?.values).toEqual({
      claimed: sectionOf(claimed),
      proven: sectionOf(proven),
      accepted: sectionOf(accepted),
    });
  });

  it('list every indicator with its owner, its levels and what is unreviewed', () => {
    const rows = indicatorRows(source);
    expect(rows).toHaveLength(47);
    expect(rows[0]).toMatchObject({
      owner: { id: 'diskominfo' },
      levels: { claimed: 3, proven: 2, accepted: 1 },
      isDetermined: false,
    });
    expect(rows[0]?.unreviewed).toBeGreaterThan(0);
    expect(rows[1]).toMatchObject({
      levels: { claimed: 1, accepted: '4' },
      isDetermined: true,
      unreviewed: 0,
    });
    expect(rows[2]?.owner).toBeNull();
  });

  it('show the newest official index with both predicates where rounding crosses a band', () => {
    const official = latestOfficial(instrument, directory, period);
    expect(official).toMatchObject({ year: 2025, value: '2.5950' });
    expect(official?.predicate.name).toBe('Cukup');
    expect(official?.byPrintedValue?.name).toBe('Baik');
  });

  it('measure the way to the target in printed hundredths', () => {
    expect(toPrinted({ num: 216, den: 100 })).toBe('2.16');
    expect(hundredthsTo({ num: 216, den: 100 }, 260)).toBe(44);
    expect(hundredthsTo({ num: 300, den: 100 }, 260)).toBe(0);
  });

  it('draw the bands over the whole scale from 1 to 5', () => {
    const shares = bandsOf(instrument).reduce((total, { share }) => total + share, 0);
    expect(shares).toBeCloseTo(1);
    expect(placeOnScale({ num: 1, den: 1 })).toBe(0);
    expect(placeOnScale({ num: 5, den: 1 })).toBe(100);
    expect(placeOnScale({ num: 3, den: 1 })).toBe(50);
  });
});

describe('progress of the OPDs', () => {
  const devices: DeviceRow[] = [
    {
      id: 'd1',
      name: 'HP',
      user: 'u1',
      lastSeen: '2026-09-20T00:00:00Z',
      pending: { ops: 2, files: 1, bytes: 900 },
    },
    {
      id: 'd2',
      name: 'PC',
      user: 'u1',
      lastSeen: '2026-09-10T00:00:00Z',
      pending: { ops: 1, files: 0, bytes: 0 },
    },
    { id: 'd3', name: 'HP', user: 'u2', lastSeen: null, pending: null },
  ];

  it('puts those not heard from first and those without indicators last', () => {
    expect(opdRows(source, devices).map((row) => row.opd.id)).toEqual(['hukum', 'diskominfo', 'sunyi']);
  });

  it('counts decisions and submissions, and sums what is still on the devices', () => {
    const row = opdRows(source, devices).find(({ opd }) => opd.id === 'diskominfo');
    expect(row?.indicators).toEqual({ of: 2, submitted: 1, accepted: 0, returned: 0 });
    expect(row?.decisions.done).toBeGreaterThan(0);
    expect(row?.lastReportAt).toBe('2026-09-20T00:00:00Z');
    expect(row?.pending).toEqual({ ops: 3, files: 1, bytes: 900 });
  });

  it('takes the last arrival where devices are not known, and says so by leaving what they hold open', () => {
    const row = opdRows(source, null).find(({ opd }) => opd.id === 'diskominfo');
    expect(row?.lastReportAt).toBe(written.receivedAt);
    expect(row?.pending).toBeNull();
  });

  it('calls an OPD quiet after a week without a report', () => {
    const nowMs = Date.parse('2026-09-20T00:00:00Z');
    expect(isQuiet({ lastReportAt: '2026-09-14T00:00:00Z' }, nowMs)).toBe(false);
    expect(isQuiet({ lastReportAt: '2026-09-01T00:00:00Z' }, nowMs)).toBe(true);
    expect(isQuiet({ lastReportAt: null }, nowMs)).toBe(true);
  });
});
