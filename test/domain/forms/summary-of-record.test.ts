import { describe, expect, test } from 'vitest';
import { formOf, forms } from '../../../src/domain/forms/definitions/forms.ts';
import { summaryOfRecord } from '../../../src/domain/forms/summary-of-record.ts';
import type { Json } from '../../../src/domain/op.ts';
import { reasonAgainst, registry } from '../../../src/domain/registry.ts';
import { filled } from './filled.ts';

const [application, proposal] = [formOf('application'), formOf('proposal')];
const submitted = { state: 'submitted', deleted: false };

describe('[FM12] the catalogue', () => {
  test('shows of an application what it is, for whom, for which process, and how it stands', () => {
    const chosen = {
      name: ' e-Absen ',
      function: 'Mencatat kehadiran',
      businessProcess: 'Kehadiran pegawai',
    };
    const values = filled(application, { ...chosen, kind: 'website', users: 'internal', status: 'partly' });
    expect(summaryOfRecord(application, values, submitted)).toEqual({
      kind: 'website',
      name: 'e-Absen',
      function: 'Mencatat kehadiran',
      users: 'Khusus pegawai',
      process: 'Kehadiran pegawai',
      state: 'partly',
      deleted: false,
    });
  });

  test('shows of a proposal its goal and its step, once it is submitted', () => {
    const chosen = { title: 'Antrean daring', goal: 'Antre dari rumah', targetUsers: 'Pasien' };
    const values = filled(proposal, { ...chosen, processName: 'Pendaftaran pasien' });
    expect(summaryOfRecord(proposal, values, submitted)).toEqual({
      kind: 'proposal',
      name: 'Antrean daring',
      function: 'Antre dari rumah',
      users: 'Pasien',
      process: 'Pendaftaran pasien',
      state: 'submitted',
      deleted: false,
    });
    expect(summaryOfRecord(proposal, values, { ...submitted, state: 'draft' })).toBeNull();
  });

  test('shows nothing of secret records, of those without a name, and of other forms', () => {
    expect(
      summaryOfRecord(application, filled(application, { confidentiality: 'secret' }), submitted),
    ).toBeNull();
    expect(summaryOfRecord(application, filled(application, { name: '' }), submitted)).toBeNull();
    const shown = forms.filter((form) => summaryOfRecord(form, filled(form), submitted) !== null);
    expect(shown.map(({ id }) => id)).toEqual(['application', 'proposal']);
    const hidden = { ...application, confidential: true };
    expect(summaryOfRecord(hidden, filled(application), submitted)).toBeNull();
  });

  test('is told of a record that was deleted', () => {
    const gone = summaryOfRecord(application, filled(application), { state: 'accepted', deleted: true });
    expect(gone?.deleted).toBe(true);
  });

  test('takes every field of a summary, however much was typed', () => {
    const summary =
      summaryOfRecord(application, filled(application, { function: 'x'.repeat(5_000) }), submitted) ?? {};
    const fields = registry['summary']?.fields ?? {};
    expect(Object.keys(summary)).toEqual(Object.keys(fields));
    for (const [field, value] of Object.entries(summary)) {
      expect(
        fields[field] === undefined ? 'no such field' : reasonAgainst(fields[field], value as Json),
      ).toBeNull();
    }
    expect(summary).toHaveProperty('function.length', 500);
  });
});
