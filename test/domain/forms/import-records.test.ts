import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../src/domain/forms/check-record.ts';
import { forms, formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { fieldsOf, type FormId } from '../../../src/domain/forms/form.ts';
import type { ImportFile, ImportLine } from '../../../src/domain/forms/import-file.ts';
import { planImport } from '../../../src/domain/forms/import-records.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import { recordSheets } from '../../../src/domain/forms/record-sheets.ts';
import { dataSheet, fixedKeys, rowsSheets } from '../../../src/domain/forms/sheet-columns.ts';
import { now } from './filled.ts';
import { fileOf, given, making, recordOf, wanted } from './record-files.ts';

/** What a file with these cells in its only row would do. */
function importCells(id: FormId, cells: Record<string, string>, records: readonly FormRecord[] = []) {
  const line = { sheet: dataSheet, row: 2, cells };
  return planImport(formOf(id), { data: { lines: [line] }, tables: new Map() }, given(records));
}

const all = forms.map((form) => [form.id, form] as const);

describe('a file that was exported', () => {
  it.each(all)('[FM14] changes nothing of %s when it comes back', (_id, form) => {
    const record = recordOf(form, wanted(form), { state: 'accepted' });
    const plan = planImport(form, fileOf(form, [record]), given([record]));
    expect(plan).toEqual({ changes: [], unchanged: 1, faults: [] });
  });

  it.each(all)('[FM14] begins %s anew from its words alone', (_id, form) => {
    const record = recordOf(form, wanted(form));
    const file = fileOf(form, [record]);
    const asNew = ({ lines }: { lines: readonly ImportLine[] }) => ({
      lines: lines.map((line) => ({ ...line, cells: { ...line.cells, [fixedKeys.number]: 'baru 1' } })),
    });
    const tables = new Map([...file.tables].map(([name, table]) => [name, asNew(table)]));
    const plan = planImport(form, { data: asNew(file.data), tables }, given([]));
    expect(plan.faults).toEqual([]);
    const values = plan.changes[0]?.values ?? {};
    const written = form.sections.filter(({ by }) => by === undefined).flatMap(({ fields }) => fields);
    for (const { name, type } of written) {
      if (type === 'rows' || type === 'long') continue;
      expect(values[name]).toEqual(wanted(form)[name]);
    }
    expect(checkRecord(form, values, now)).toEqual([]);
  });

  it.each(all)('gives every column of %s a head of its own', (_id, form) => {
    const [heads = []] = recordSheets(form, [], making)[0]?.rows ?? [];
    expect(new Set(heads).size).toBe(heads.length);
    const names = rowsSheets(form).map(({ name }) => name);
    expect(new Set([...names, dataSheet]).size).toBe(names.length + 1);
  });

  it.each(all)('says of every field of %s what may stand in it', (_id, form) => {
    const guide =
      recordSheets(form, [], making)
        .at(-1)
        ?.rows.map(([label]) => label) ?? [];
    for (const { label } of fieldsOf(form)) expect(guide).toContain(label.id);
  });
});

describe('values in cells', () => {
  it.each([
    ['activeUsers', '1.500', 1_500],
    ['activeUsers', 'tidak tahu', 'unknown'],
    ['builtYear', '2024', 2_024],
    ['status', 'inactive', 'inactive'],
    ['status', 'tidak  AKTIF', 'inactive'],
  ])('[FM15] %s: %s', (field, text, value) => {
    expect(importCells('application', { [field]: text }).changes[0]?.values[field]).toBe(value);
  });

  it('[FM15] keeps the lines of a long text, and of no other', () => {
    const { changes } = importCells('application', { name: 'SIM\nPEG', remark: 'satu\ndua' });
    expect(changes[0]?.values).toEqual({ name: 'SIM PEG', remark: 'satu\ndua' });
  });

  it('[FM15] reads days as people here write them', () => {
    const { changes } = importCells('ictSpending', { acquired: '7/3/2025' });
    expect(changes[0]?.values['acquired']).toBe('2025-03-07');
  });
});

describe('a cell that is wrong', () => {
  it.each([
    ['application', 'activeUsers', 'banyak', 'wrong-type'],
    ['application', 'activeUsers', '1,5', 'not-whole'],
    ['application', 'activeUsers', '-3', 'too-small'],
    ['application', 'builtYear', '3000', 'too-large'],
    ['application', 'name', 'a'.repeat(300), 'too-long'],
    ['application', 'kind', 'mesin', 'not-allowed'],
    ['application', 'url', 'simpeg', 'not-a-url'],
    ['ictSpending', 'acquired', '31/02/2025', 'not-a-date'],
    ['noIncident', 'declaredOn', '2027-01-01', 'in-the-future'],
  ] as const)('[FM15] %s %s: %s', (...[form, field, text, kind]) => {
    const { faults } = importCells(form, { [field]: text });
    expect(faults).toMatchObject([{ sheet: dataSheet, row: 2, text, kind: 'value', fault: { field, kind } }]);
  });
});

describe('rows that cannot be taken', () => {
  const form = formOf('application');
  const known = (more: Partial<FormRecord> = {}) => recordOf(form, { name: 'SIMPEG' }, more);
  const row = { [fixedKeys.number]: 'catatan-1', name: 'SIMPEG baru' };

  it('[FM14] changes a record that is open, and tells what it still lacks', () => {
    const { changes, faults } = importCells('application', row, [known()]);
    expect(faults).toEqual([]);
    expect(changes[0]).toMatchObject({
      place: { opd: 'dinkes', record: 'catatan-1' },
      values: { name: 'SIMPEG baru' },
    });
    expect(changes[0]?.missing.length).toBeGreaterThan(0);
  });

  it('[FM14] empties what an empty cell stands for, and leaves alone what has no column', () => {
    const record = known();
    const { changes } = importCells('application', { [fixedKeys.number]: 'catatan-1', name: '' }, [record]);
    expect(changes[0]?.values).toEqual({ name: null });
    expect(importCells('application', { [fixedKeys.number]: 'catatan-1' }, [record]).unchanged).toBe(1);
  });

  it.each([
    ['closed', row, [known({ state: 'submitted' })]],
    ['unknown-number', row, []],
    ['unknown-number', row, [known({ isDeleted: true })]],
    ['unknown-opd', { name: 'A', [fixedKeys.opd]: 'Bappeda' }, []],
    ['unknown-opd', { name: 'A', [fixedKeys.opd]: 'Dinas Lain' }, []],
  ] as const)('[FM14] %s', (kind, cells, records) => {
    expect(importCells('application', cells, records).faults).toMatchObject([{ kind }]);
  });

  it('[FM14] twice the same number', () => {
    const lines = [2, 3].map((place) => ({ sheet: dataSheet, row: place, cells: row }));
    const { faults } = planImport(form, { data: { lines }, tables: new Map() }, given([known()]));
    expect(faults).toMatchObject([{ kind: 'twice', row: 3 }]);
  });

  it('[FM14] without an OPD to begin it in', () => {
    const lines = [{ sheet: dataSheet, row: 2, cells: { name: 'A' } }];
    const file = { data: { lines }, tables: new Map() };
    expect(planImport(form, file, { ...given([]), ownOpd: null }).faults).toMatchObject([{ kind: 'no-opd' }]);
  });
});

describe('tables', () => {
  const form = formOf('application');
  const usage = [
    { id: 'r1', year: 2024, used: 'often' },
    { id: 'r2', year: 2025, used: 'often' },
  ];
  const record = recordOf(form, { name: 'SIMPEG', status: 'active', usage });
  const table = (lines: Record<string, string>[]): ImportFile => ({
    data: { lines: [{ sheet: dataSheet, row: 2, cells: { [fixedKeys.number]: record.id } }] },
    tables: new Map([
      ['usage', { lines: lines.map((cells, place) => ({ sheet: 'usage', row: place + 2, cells })) }],
    ]),
  });
  const at = (row: string, more: Record<string, string> = {}) => ({
    [fixedKeys.number]: record.id,
    [fixedKeys.row]: row,
    ...more,
  });

  it('[FM14] keep their rows, change cells, and take rows in and out', () => {
    const plan = planImport(
      form,
      table([at('2', { year: '2023' }), at('', { year: '2026' })]),
      given([record]),
    );
    expect(plan.faults).toEqual([]);
    expect(plan.changes[0]?.values['usage']).toMatchObject([
      { id: 'r2', year: 2_023, used: 'often' },
      { year: 2_026 },
    ]);
  });

  it('[FM15] tell which cell of which row is wrong', () => {
    const { faults } = planImport(form, table([at('1', { year: 'lama' })]), given([record]));
    expect(faults).toMatchObject([
      { sheet: 'usage', row: 2, text: 'lama', fault: { field: 'usage', cell: 'year', kind: 'wrong-type' } },
    ]);
  });

  it('[FM14] do not take a row of a record that the file does not have, nor one row twice', () => {
    const lost = planImport(form, table([{ ...at('1'), [fixedKeys.number]: 'lain' }]), given([record]));
    expect(lost.faults).toMatchObject([{ kind: 'lost-row' }]);
    const twice = planImport(form, table([at('1'), at('1')]), given([record]));
    expect(twice.faults).toMatchObject([{ kind: 'twice', row: 3 }]);
  });
});
