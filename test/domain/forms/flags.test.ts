import { describe, expect, test } from 'vitest';
import { boughtTwice, sameNamed, type FiledRecord } from '../../../src/domain/forms/bought-twice.ts';
import { checkRecord } from '../../../src/domain/forms/check-record.ts';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { flagsOf, type FlagContext } from '../../../src/domain/forms/flags.ts';
import type { FormId } from '../../../src/domain/forms/form.ts';
import { normalName } from '../../../src/domain/forms/normal-name.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import { filled, now } from './filled.ts';

const context: FlagContext = { year: 2026, proposals: [], staff: null };
const checked = [{ id: 'a', year: 2026, stillUsed: 'yes', usersThen: 40 }];

const flagsIn = (id: FormId, chosen: Values, known: Partial<FlagContext> = {}) =>
  flagsOf(formOf(id), { opd: 'dinkes', values: filled(formOf(id), chosen) }, { ...context, ...known });
const quiet = { builtYear: 2020, sourceHeld: 'yes', backupPeriod: 'daily', usage: checked };
const bought = { category: 'software', acquired: '2024-01-10', fiscalYear: 2024, works: 'works' };

describe('[FM13] a flag', () => {
  test('holds nothing back', () => {
    const chosen = { ...quiet, sourceHeld: 'no', backupPeriod: 'none', status: 'inactive', builtYear: 2026 };
    expect(flagsIn('application', chosen).length).toBeGreaterThan(2);
    expect(checkRecord(formOf('application'), filled(formOf('application'), chosen), now)).toEqual([]);
  });

  test('is raised for an application that is not active, has no source code or no backup', () => {
    expect(flagsIn('application', quiet)).toEqual([]);
    expect(flagsIn('application', { ...quiet, status: 'inactive' })).toEqual([{ kind: 'inactive' }]);
    expect(flagsIn('application', { ...quiet, sourceHeld: 'no' })).toEqual([{ kind: 'no-source' }]);
    expect(flagsIn('application', { ...quiet, backupPeriod: 'none' })).toEqual([{ kind: 'no-backup' }]);
    expect(flagsIn('application', { ...quiet, sourceHeld: 'unknown', backupPeriod: 'unknown' })).toEqual([]);
  });

  test('is not raised for what is not asked', () => {
    const spreadsheet = {
      ...filled(formOf('application'), { ...quiet, kind: 'spreadsheet' }),
      sourceHeld: 'no',
    };
    expect(flagsOf(formOf('application'), { opd: 'dinkes', values: spreadsheet }, context)).toEqual([]);
  });

  test('is raised until somebody says whether an application is still used in this year', () => {
    const lastYear = [{ ...checked[0], id: 'b', year: 2025 }];
    expect(flagsIn('application', { ...quiet, usage: lastYear })).toEqual([
      { kind: 'not-checked', year: 2026 },
    ]);
    expect(flagsIn('application', { ...quiet, usage: [...lastYear, ...checked] })).toEqual([]);
    expect(flagsIn('application', { ...quiet, usage: [], status: 'building' })).toEqual([]);
    expect(flagsIn('application', { ...quiet, usage: [], status: 'inactive' })).toEqual([
      { kind: 'inactive' },
    ]);
  });

  test('is raised for software that stopped before two years', () => {
    const stopped = { ...bought, works: 'unused', lastUsed: '2025-01-09' };
    expect(flagsIn('ictSpending', stopped)).toEqual([{ kind: 'stopped-early', months: 11 }]);
    expect(flagsIn('ictSpending', { ...stopped, lastUsed: '2026-01-10' })).toEqual([]);
  });

  test('is raised for spending above its ceiling, remark or not', () => {
    const above = { ...bought, ceiling: 100, realised: 130, remark: 'Kurs naik' };
    expect(flagsIn('ictSpending', above)).toEqual([{ kind: 'above-ceiling', by: 30 }]);
    expect(flagsIn('ictSpending', { ...above, realised: 100 })).toEqual([]);
    expect(flagsIn('ictSpending', { ...above, ceiling: 'unknown' })).toEqual([]);
  });

  test('is raised for more staff reached than the OPD has', () => {
    expect(flagsIn('securityAwareness', { staffReached: 41 }, { staff: 40 })).toEqual([
      { kind: 'above-staff', staff: 40 },
    ]);
    expect(flagsIn('securityAwareness', { staffReached: 40 }, { staff: 40 })).toEqual([]);
    expect(flagsIn('securityAwareness', { staffReached: 41 })).toEqual([]);
  });
});

describe('[FM13] what was begun without a proposal', () => {
  const proposed = (opd: string, decision: string, title = 'Antrean daring'): FiledRecord => ({
    opd,
    record: 'p1',
    values: { title, decision },
  });
  const none = [{ kind: 'no-proposal' }];
  const built = { ...quiet, builtYear: 2026, name: 'Aplikasi Antrean Daring', proposal: undefined };
  const flagged = (chosen: Values, proposals: FiledRecord[]) => flagsIn('application', chosen, { proposals });

  test('is flagged from the start of the year on, and not what was there before', () => {
    expect(flagged(built, [])).toEqual(none);
    expect(flagged({ ...built, builtYear: 2025 }, [])).toEqual([]);
    expect(flagged({ ...built, builtYear: 'unknown' }, [])).toEqual([]);
    expect(flagged({ ...built, kind: 'spreadsheet' }, [])).toEqual([]);
  });

  test('is not flagged with a proposal of that OPD and name that was decided in its favour', () => {
    for (const decision of ['recommended', 'conditional', 'joint']) {
      expect(flagged(built, [proposed('dinkes', decision)])).toEqual([]);
    }
    for (const decision of ['useExisting', 'deferred', 'rejected', '']) {
      expect(flagged(built, [proposed('dinkes', decision)])).toEqual(none);
    }
    expect(flagged(built, [proposed('bappeda', 'recommended')])).toEqual(none);
    expect(flagged(built, [proposed('dinkes', 'recommended', 'SIMPEG')])).toEqual(none);
  });

  test('is held against the proposal that it names, of whatever OPD', () => {
    const named = { ...built, proposal: { opd: 'bappeda', record: 'p1' } };
    expect(flagged(named, [proposed('bappeda', 'joint', 'Nama lain')])).toEqual([]);
    expect(flagged(named, [proposed('dinkes', 'recommended')])).toEqual(none);
  });

  test('is flagged among purchases for software alone, by the day it came or its budget year', () => {
    const software = { ...bought, item: 'Antrean daring', acquired: '2026-02-01', proposal: undefined };
    expect(flagsIn('ictSpending', software)).toEqual(none);
    expect(flagsIn('ictSpending', software, { proposals: [proposed('dinkes', 'recommended')] })).toEqual([]);
    expect(flagsIn('ictSpending', { ...software, category: 'hardware' })).toEqual([]);
    expect(flagsIn('ictSpending', { ...software, acquired: '2025-12-31', fiscalYear: 2026 })).toEqual([]);
    expect(flagsIn('ictSpending', { ...software, acquired: 'unknown', fiscalYear: 2026 })).toEqual(none);
  });
});

describe('[FM13] bought twice', () => {
  const purchase = (opd: string, record: string, values: Values): FiledRecord => ({
    opd,
    record,
    values: { category: 'subscription', fiscalYear: 2026, ...values },
  });
  const refs = (...records: FiledRecord[]) => records.map(({ opd, record }) => ({ opd, record }));

  test('is one thing in two OPDs, however they name it and in whatever year', () => {
    const one = purchase('dinkes', 'a', { item: 'Pengadaan Lisensi ZOOM, 2026' });
    const two = purchase('bappeda', 'b', { item: 'Langganan zoom', fiscalYear: 2025 });
    const other = purchase('bappeda', 'c', { item: 'Canva' });
    expect(boughtTwice([one, other, two])).toEqual([
      { item: 'zoom', why: 'several-opds', records: refs(one, two) },
    ]);
  });

  test('is one thing twice in one budget year of one OPD, and no renewal', () => {
    const [first, again] = ['a', 'b'].map((record) => purchase('dinkes', record, { item: 'Zoom' }));
    const renewed = purchase('dinkes', 'c', { item: 'Zoom', fiscalYear: 2027 });
    const undated = ['d', 'e'].map((record) =>
      purchase('dinkes', record, { item: 'Zoom', fiscalYear: 'unknown' }),
    );
    const all = [first, again, renewed, ...undated].filter((one) => one !== undefined);
    expect(boughtTwice(all)).toEqual([
      { item: 'zoom', why: 'same-opd-and-year', records: refs(...all.slice(0, 2)) },
    ]);
  });

  test('is no device, and nothing without a name of its own', () => {
    const devices = ['dinkes', 'bappeda'].map((opd) =>
      purchase(opd, opd, { category: 'hardware', item: 'Laptop' }),
    );
    const nameless = ['dinkes', 'bappeda'].map((opd) =>
      purchase(opd, opd, { item: 'Langganan software 2026' }),
    );
    expect(boughtTwice([...devices, ...nameless])).toEqual([]);
  });
});

test('[FM13] two applications of one OPD with one name are told', () => {
  const named = (opd: string, record: string, name: string): FiledRecord => ({
    opd,
    record,
    values: { name },
  });
  const records = [
    named('dinkes', 'a', 'e-Absen'),
    named('dinkes', 'b', ' E-ABSEN'),
    named('bappeda', 'c', 'e-Absen'),
  ];
  const nameless = [named('dinkes', 'd', ''), named('dinkes', 'e', '')];
  expect(sameNamed([...records, ...nameless])).toEqual([
    [
      { opd: 'dinkes', record: 'a' },
      { opd: 'dinkes', record: 'b' },
    ],
  ]);
});

test('a name is compared without case, accents, signs, years and words of buying', () => {
  expect(normalName('Perpanjangan Langganan  Café-Suite (2026)')).toBe('cafe suite');
  expect(normalName('Microsoft 365')).toBe('microsoft 365');
});
