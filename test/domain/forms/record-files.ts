import { publishedTerms } from '../../../src/domain/forms/complaint-terms.ts';
import type { Form } from '../../../src/domain/forms/form.ts';
import type { ImportFile, ImportLine, ImportWith } from '../../../src/domain/forms/import-file.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import { recordSheets, type RecordSheet, type SheetMaking } from '../../../src/domain/forms/record-sheets.ts';
import {
  dataFields,
  dataSheet,
  fixedHeads,
  fixedKeys,
  rowsSheets,
} from '../../../src/domain/forms/sheet-columns.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import { filled, now } from './filled.ts';

export const wanted = (form: Form): Values => filled(form, form.id === 'proposal' ? { change: 'new' } : {});

const opdNames: Record<string, string> = { dinkes: 'Dinas Kesehatan', bappeda: 'Bappeda' };
const naming = {
  opd: (id: string) => opdNames[id] ?? id,
  record: () => 'Catatan lain; lama',
  document: () => 'Surat tugas',
  computed: () => 'dihitung',
};

export const making: SheetMaking = {
  naming,
  computing: { terms: publishedTerms, clock: { timeZone: 'Asia/Jakarta', now: now.now } },
  stateName: (state) => state,
  guide: {
    heads: ['Isian', 'Jenis', 'Pilihan', 'Wajib', 'Keterangan'],
    types: new Proxy({} as SheetMaking['guide']['types'], { get: (_all, type) => String(type) }),
    required: 'Ya',
    sometimes: 'Kadang',
    optional: 'Tidak',
    computed: 'Dihitung',
    byDesk: 'Diisi Diskominfo.',
    ownSheet: (sheet) => `Lembar ${sheet}.`,
    confidential: 'Rahasia',
  },
  withOpd: true,
};

export const recordOf = (form: Form, values: Values, more: Partial<FormRecord> = {}): FormRecord => ({
  opd: 'dinkes',
  id: 'catatan-1',
  form: form.id,
  version: form.version,
  state: 'draft',
  said: null,
  values,
  isDeleted: false,
  changedAt: now.now,
  changedBy: 'rina',
  isUnsent: false,
  ...more,
});

/** The lines of a sheet as a file gives them back: texts, breaks as spaces, columns by their heads. */
function linesOf(
  { name, rows: [heads = [], ...rows] }: RecordSheet,
  keys: Map<string, string>,
): ImportLine[] {
  return rows.map((cells, place) => ({
    sheet: name,
    row: place + 2,
    cells: Object.fromEntries(
      heads.map((head, column) => [
        keys.get(`${head}`) ?? '',
        `${cells[column] ?? ''}`.replaceAll(/\s+/g, ' ').trim(),
      ]),
    ),
  }));
}

const fixed = Object.entries(fixedKeys).map(
  ([name, key]) => [fixedHeads[name as keyof typeof fixedHeads], key] as const,
);

export function fileOf(form: Form, records: readonly FormRecord[]): ImportFile {
  const sheets = new Map(recordSheets(form, records, making).map((sheet) => [sheet.name, sheet]));
  const find = (name: string): RecordSheet => sheets.get(name) ?? { name, rows: [], widths: [] };
  const keys = new Map([...fixed, ...dataFields(form).map(({ label, name }) => [label.id, name] as const)]);
  return {
    data: { lines: linesOf(find(dataSheet), keys) },
    tables: new Map(
      rowsSheets(form).map(({ field, name }) => {
        const cells = new Map([...fixed, ...field.cells.map((cell) => [cell.label.id, cell.name] as const)]);
        return [field.name, { lines: linesOf(find(name), cells) }];
      }),
    ),
  };
}

let count = 0;
export const given = (records: readonly FormRecord[]): ImportWith => ({
  now,
  naming,
  records,
  ownOpd: 'dinkes',
  mayName: (opd) => opd === 'dinkes',
  start: {},
  makeId: () => `baru-${(count += 1)}`,
  find: {
    opd: (text) => Object.keys(opdNames).find((id) => id === text || opdNames[id] === text) ?? null,
    record: (text) => {
      const [, opd, record] = /\[([^/\]]+)\/([^\]]+)\]$/.exec(text) ?? [];
      return opd === undefined || record === undefined ? null : { opd, record };
    },
    document: (text) => /\[([^\]]+)\]$/.exec(text)?.[1] ?? null,
  },
});
