import { describe, expect, it } from 'vitest';
import { publishedTerms } from '../../../src/domain/forms/complaint-terms.ts';
import { application } from '../../../src/domain/forms/definitions/application.ts';
import { measurementRow } from '../../../src/domain/forms/measurement-row.ts';
import { regionComplaints } from '../../../src/domain/forms/region-complaints.ts';
import { countByOpd } from '../../../src/domain/forms/region-counts.ts';
import { regionFlags } from '../../../src/domain/forms/region-flags.ts';
import { regionIncidents } from '../../../src/domain/forms/region-incidents.ts';
import { regionOffices } from '../../../src/domain/forms/region-offices.ts';
import { regionReadiness } from '../../../src/domain/forms/region-readiness.ts';
import type { RegionSource } from '../../../src/domain/forms/region-source.ts';
import { spendingByYear } from '../../../src/domain/forms/region-spending.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import type { Json } from '../../../src/domain/op.ts';
import { recordOf } from './sample-records.ts';

const opds = ['bkd', 'dinkes', 'dishub'];
const sourceOf = (...records: FormRecord[]): RegionSource => ({ records, opds });

describe('applications by OPD and state', () => {
  const app = (opd: string, status: Json | undefined, more?: Partial<FormRecord>) =>
    recordOf({ opd, form: 'application' }, { status }, more);
  const source = sourceOf(
    app('dinkes', 'active'),
    app('dinkes', 'active'),
    app('dinkes', undefined),
    app('bkd', 'inactive'),
    app('bkd', 'unknown'),
    app('bkd', 'active', { isDeleted: true }),
    app('closed-opd', 'active'),
    recordOf({ opd: 'dishub', form: 'service' }, { status: 'active' }),
  );

  it('counts what nobody knows or says apart from zero, and leaves out what was deleted and OPDs that are no more', () => {
    const table = countByOpd(source, application, 'status');
    expect(table.rows).toEqual([
      { key: 'bkd', counts: { inactive: 1, unknown: 1 }, all: 2 },
      { key: 'dinkes', counts: { active: 2, unknown: 1 }, all: 3 },
    ]);
    expect(table.total).toEqual({ active: 2, inactive: 1, unknown: 2 });
    expect(table.codes).toEqual(['active', 'partly', 'inactive', 'building', 'unknown']);
  });

  it('says how many OPDs have said something', () => {
    expect(countByOpd(source, application, 'status').coverage).toEqual({ said: 2, of: 3 });
  });
});

describe('spending by year', () => {
  const bought = (values: Record<string, Json>) => recordOf({ form: 'ictSpending' }, values);
  const { years, coverage } = spendingByYear(
    sourceOf(
      bought({
        fiscalYear: 2025,
        category: 'software',
        ceiling: 100,
        realised: 90,
        roadmapItem: 'inRoadmap',
      }),
      bought({ fiscalYear: 2025, category: 'software', ceiling: 50, realised: 'unknown' }),
      bought({
        fiscalYear: 2025,
        category: 'hardware',
        ceiling: 10,
        realised: 0,
        roadmapItem: 'notInRoadmap',
      }),
      bought({ fiscalYear: 2026, realised: 7 }),
      bought({ fiscalYear: 'unknown', realised: 5 }),
    ),
  );

  it('stands newest first, the unknown year last and apart', () => {
    expect(years.map(({ year }) => year)).toEqual([2026, 2025, null]);
    expect(coverage).toEqual({ said: 1, of: 3 });
  });

  it('sums what is known and counts what is not; a zero is known', () => {
    const [, year] = years;
    expect(year?.all).toMatchObject({
      purchases: 3,
      ceiling: { known: 160, unknown: 0 },
      realised: { known: 90, unknown: 1 },
    });
    expect(year?.byCategory).toEqual([
      {
        code: 'hardware',
        purchases: 1,
        ceiling: { known: 10, unknown: 0 },
        realised: { known: 0, unknown: 0 },
      },
      {
        code: 'software',
        purchases: 2,
        ceiling: { known: 150, unknown: 0 },
        realised: { known: 90, unknown: 1 },
      },
    ]);
  });

  it('is told by the roadmap, with what nobody says apart', () => {
    const [, year] = years;
    expect(year?.byRoadmap.map(({ code, purchases }) => [code, purchases])).toEqual([
      ['inRoadmap', 1],
      ['notInRoadmap', 1],
      ['unknown', 1],
    ]);
  });
});

describe('[FM13] what is worth a look', () => {
  it('gathers the flags of all records by kind, and what was bought twice', () => {
    const zoom = { category: 'subscription', item: 'Langganan Zoom', fiscalYear: 2026 };
    const { groups, twice } = regionFlags(
      sourceOf(
        recordOf({ form: 'ictSpending' }, zoom),
        recordOf({ opd: 'bkd', form: 'ictSpending' }, { ...zoom, item: 'langganan zoom' }),
        recordOf(
          { form: 'ictSpending' },
          { category: 'hardware', acquired: '2024-01-10', works: 'broken', lastUsed: '2025-01-09' },
        ),
        recordOf({ form: 'application' }, { status: 'inactive' }),
        recordOf({ form: 'digitalReadiness' }, { cycle: 2025, staffAsn: 100, staffNonAsn: 50 }),
        recordOf({ form: 'digitalReadiness' }, { cycle: 2026, staffAsn: 10, staffNonAsn: 5 }),
        recordOf({ form: 'securityAwareness' }, { staffReached: 16 }),
        recordOf({ opd: 'bkd', form: 'securityAwareness' }, { staffReached: 16 }),
      ),
      2026,
    );
    expect(groups.map(({ kind, flagged }) => [kind, flagged.map(({ flag }) => flag)])).toEqual([
      ['stopped-early', [{ kind: 'stopped-early', months: 11 }]],
      ['inactive', [{ kind: 'inactive' }]],
      ['above-staff', [{ kind: 'above-staff', staff: 15 }]],
    ]);
    expect(twice.map(({ why, records }) => [why, records.length])).toEqual([['several-opds', 2]]);
  });
});

describe('offices by the quality of their link', () => {
  const speed = (down: number, up: number) => ({ downMbps: down, upMbps: up, latencyMs: 40 });
  const rows = (...speeds: (ReturnType<typeof speed> | null)[]) =>
    speeds.map((one, place) =>
      measurementRow({ id: `m${place}`, at: `2026-03-0${place + 1}T08:00:00Z`, place: '', link: '' }, one),
    );
  const office = (officeName: string, internet: string | undefined, measurements: Json = []) =>
    recordOf({ form: 'officeConnectivity' }, { officeName, internet, measurements });

  const { offices, unmeasured, coverage } = regionOffices(
    sourceOf(
      office('fast', 'always', rows(speed(20, 9), speed(50, 10), speed(30, 2))),
      office('slow', 'sometimes', rows(speed(0.4, 0.2), null)),
      office('dead', 'sometimes', rows(null, null)),
      office('unmeasured', 'always'),
      office('silent', undefined),
      office('none', 'none', rows(speed(99, 99))),
    ),
  );

  it('begin with those without internet, then the slow ones; what was not measured or said comes last', () => {
    const names = offices.map(({ record }) => record.values['officeName']);
    expect(names).toEqual(['none', 'dead', 'slow', 'fast', 'unmeasured', 'silent']);
    expect(coverage.said).toBe(1);
  });

  it('have the median of what was measured, and a try that failed is counted and no speed', () => {
    const [none, , slow, fast] = offices;
    expect(fast).toMatchObject({ downMbps: 30, upMbps: 9, measured: 3, failed: 0 });
    expect(slow).toMatchObject({ downMbps: 0.4, upMbps: 0.2, measured: 2, failed: 1 });
    expect(none).toMatchObject({ downMbps: null, measured: 0 });
    expect(unmeasured).toBe(3);
  });
});

describe('[FM8] readiness by foundation', () => {
  const skills = (value: number) =>
    Object.fromEntries(
      ['skillOffice', 'skillInformation', 'skillApplications', 'skillData'].map((name) => [name, value]),
    );

  it('takes the newest record of each OPD and holds the four apart', () => {
    const { rows, region, coverage } = regionReadiness(
      sourceOf(
        recordOf({ form: 'digitalReadiness' }, { cycle: 2025, ...skills(5) }),
        recordOf({ form: 'digitalReadiness' }, { cycle: 2026, ...skills(3), cultureLeaders: 4 }),
        recordOf({ opd: 'bkd', form: 'digitalReadiness' }, { cycle: 2026, ...skills(2) }),
      ),
    );
    expect(rows.map(({ record, means }) => [record.opd, means])).toEqual([
      ['bkd', { skill: 2, culture: null, ethics: null, safety: null }],
      ['dinkes', { skill: 3, culture: 4, ethics: null, safety: null }],
    ]);
    expect(region).toEqual({
      skill: { mean: 2.5, known: 2 },
      culture: { mean: 4, known: 1 },
      ethics: { mean: null, known: 0 },
      safety: { mean: null, known: 0 },
    });
    expect(coverage).toEqual({ said: 2, of: 3 });
  });

  it('rounds the mean of the OPDs half up, in whole tenths', () => {
    const of = (opd: string, values: Record<string, number>) =>
      recordOf({ opd, form: 'digitalReadiness' }, values);
    const { region } = regionReadiness(
      sourceOf(of('bkd', { skillOffice: 2, skillData: 3 }), of('dinkes', { skillOffice: 2 })),
    );
    // 2.5 and 2.0: their mean lies in the middle between 2.2 and 2.3.
    expect(region.skill.mean).toBe(2.3);
  });
});

describe('complaints by stage and age', () => {
  it('are counted by the days since they came in, and those overdue apart', () => {
    const clock = { timeZone: 'Asia/Makassar', now: '2026-03-20T10:00:00.000+08:00' };
    const at = (day: string) => `2026-03-${day}T10:00:00.000+08:00`;
    const complaint = (values: Record<string, Json>) => recordOf({ form: 'complaint' }, values);
    const { stages, overdue } = regionComplaints(
      sourceOf(
        complaint({ receivedAt: at('19') }),
        complaint({ receivedAt: at('13') }),
        complaint({ receivedAt: at('02') }),
        complaint({}),
        complaint({ receivedAt: at('02'), closedAt: at('03') }),
      ),
      { terms: publishedTerms, clock },
    );
    expect(stages).toEqual([
      {
        stage: 'verification',
        all: 4,
        overdue: 2,
        byAge: { days3: 1, days7: 1, days14: 0, longer: 1, unknown: 1 },
      },
      {
        stage: 'closed',
        all: 1,
        overdue: 0,
        byAge: { days3: 0, days7: 0, days14: 0, longer: 1, unknown: 0 },
      },
    ]);
    expect(overdue).toBe(2);
  });
});

describe('incidents by kind and severity', () => {
  it('count who declared that there was none as one who spoke, in this year alone', () => {
    const { table, coverage, declaredNone } = regionIncidents(
      sourceOf(
        recordOf({ form: 'securityIncident' }, { kind: 'phishing', severity: 'low', story: 'secret' }),
        recordOf({ form: 'securityIncident' }, { kind: 'phishing' }),
        recordOf({ opd: 'bkd', form: 'noIncident' }, { cycle: 2026 }),
        recordOf({ opd: 'dishub', form: 'noIncident' }, { cycle: 2025 }),
      ),
      2026,
    );
    expect(table.rows).toEqual([{ key: 'phishing', counts: { low: 1, unknown: 1 }, all: 2 }]);
    expect(coverage).toEqual({ said: 2, of: 3 });
    expect(declaredNone).toBe(1);
    expect(JSON.stringify(table)).not.toContain('secret');
  });
});
