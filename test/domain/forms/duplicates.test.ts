import { describe, expect, test } from 'vitest';
import type { StoredField } from '../../../src/domain/directory.ts';
import { catalogueFrom, type CatalogueRow } from '../../../src/domain/forms/catalogue.ts';
import {
  duplicateIndex,
  duplicatesOf,
  hitValue,
  keyOfRow,
  nameIn,
  unanswered,
} from '../../../src/domain/forms/duplicates.ts';
import { sharedApplications } from '../../../src/domain/forms/shared-applications.ts';
import type { Json } from '../../../src/domain/op.ts';

const row = (record: string, name: string, more: Partial<CatalogueRow> = {}): CatalogueRow => ({
  opd: 'bkpsdm',
  record,
  kind: 'application',
  name,
  function: '',
  users: 'Khusus pegawai',
  process: '',
  state: 'active',
  ...more,
});

const leave = row('r1', 'e-Cuti', { process: 'Pengajuan cuti pegawai' });
const self = { opd: 'dinkes', record: 'u1' };
const values = { processName: 'Permohonan cuti pegawai', problem: 'Blangko cuti diantar ke tiga meja.' };
const found = (rows: CatalogueRow[], more: Record<string, Json> = {}) =>
  duplicatesOf(duplicateIndex(rows), { ...values, ...more }, self).map(({ key }) => key);

describe('[PP5] what a proposal is compared with', () => {
  test('are applications of all OPDs, known before anything technical is written', () => {
    expect(found([leave])).toContain('bkpsdm:r1');
  });

  test('is neither itself, nor what it develops further, nor what was given up', () => {
    const own = { ...leave, ...self };
    expect(found([own])).not.toContain('dinkes:u1');
    expect(found([leave], { existing: { opd: 'bkpsdm', record: 'r1' } })).not.toContain('bkpsdm:r1');
    expect(found([{ ...leave, kind: 'proposal', state: 'withdrawn' }])).not.toContain('bkpsdm:r1');
  });

  test.each([
    ['Penanganan surat masuk dan disposisi', 'SRIKANDI'],
    ['Pengaduan masyarakat', 'SP4N-LAPOR!'],
    ['Keuangan desa', 'Siskeudes'],
    ['Pengadaan barang dan jasa', 'SPSE'],
  ])('are national applications too: %s is like %s', (processName, name) => {
    expect(found([], { processName, problem: '' })).toContain(name);
  });
});

describe('[PP5] a hit', () => {
  const hits = duplicatesOf(duplicateIndex([leave]), values, self).slice(0, 1);
  const answered = (answer: Json, why: Json = null) => ({
    similar: [{ id: '1', hit: hitValue({ kind: 'region', row: leave }), answer, why }],
  });

  test('waits for an answer, and for a reason where it does not fit', () => {
    expect(unanswered(hits, {})).toHaveLength(1);
    expect(unanswered(hits, answered(null))).toHaveLength(1);
    expect(unanswered(hits, answered('notFitting'))).toHaveLength(1);
    expect(unanswered(hits, answered('notFitting', 'Hanya untuk guru'))).toEqual([]);
    expect(unanswered(hits, answered('used'))).toEqual([]);
    expect(unanswered(hits, { similar: 'none' })).toHaveLength(1);
  });

  test('keeps its name with its answer, and words of a person are a name alone', () => {
    const [stored] = answered('used').similar;
    expect([keyOfRow(stored as never), nameIn(stored?.hit)]).toEqual(['bkpsdm:r1', 'e-Cuti']);
    expect(keyOfRow({ id: '2', hit: { text: 'SRIKANDI' } })).toBe('SRIKANDI');
  });
});

test('every national application has a name and one line in both languages, and a code once', () => {
  expect(new Set(sharedApplications.map(({ code }) => code)).size).toBe(sharedApplications.length);
  for (const { name, does, owner } of sharedApplications) {
    expect([name, does.id, does.en, owner].every((text) => text.length > 2)).toBe(true);
  }
});

test('the catalogue is read from its fields: what was removed or has no name is left out', () => {
  const field = (key: string, name: string, value: Json): StoredField =>
    ({
      scope: 'catalogue',
      entity: 'summary',
      key,
      field: name,
      state: { heads: [{ id: key + name, value }], current: key + name },
    }) as unknown as StoredField;
  const rows = catalogueFrom([
    field('bkpsdm:r1', 'name', 'e-Cuti'),
    field('bkpsdm:r1', 'kind', 'application'),
    field('dinkes:r2', 'name', 'SIMPUS'),
    field('dinkes:r2', 'deleted', true),
    field('dinkes:r3', 'kind', 'application'),
    { ...field('x', 'text', 'Halo'), entity: 'comment' },
  ]);
  expect(rows).toEqual([row('r1', 'e-Cuti', { users: '', state: '' })]);
});
