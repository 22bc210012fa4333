import { describe, expect, it } from 'vitest';
import type { AssignmentRole, Directory } from '../../../src/domain/directory.ts';
import {
  assignedIndicatorsOf,
  assignedOpds,
  assignmentsBack,
  roleEdits,
} from '../../../src/ui/manage/agency-edits.ts';

const assigned = (indicator: string, opd: string, role: AssignmentRole) =>
  [`2026:${indicator}:${opd}`, { period: '2026', indicator, opd, role, asked: null, note: 'x' }] as const;

const directory: Directory = {
  profile: { name: '', kind: 'kabupaten', brand: null, timeZone: 'Asia/Makassar' },
  opds: new Map(),
  people: new Map(),
  periods: new Map(),
  assignments: new Map([
    assigned('I1', 'b', 'contributor'),
    assigned('I1', 'c', 'owner'),
    assigned('I1', 'a', 'contributor'),
    assigned('I2', 'a', 'none'),
  ]),
  admissions: new Map(),
  officials: new Map(),
  externals: new Map(),
};
const place = { period: '2026', indicator: 'I1' };

describe('roleEdits', () => {
  it('makes the former owner a contributor, so that there is one owner', () => {
    const edits = roleEdits(directory, place, { opd: 'a', role: 'owner' });
    expect(edits.map(({ key, field, value }) => [key, field, value])).toEqual([
      ['2026:I1:c', 'role', 'contributor'],
      ['2026:I1:a', 'role', 'owner'],
    ]);
    expect(edits[0]).toMatchObject({ scope: 'agency', entity: 'assignment' });
  });

  it('is taken back by the edits that restore what stood', () => {
    const edits = roleEdits(directory, place, { opd: 'a', role: 'owner' });
    expect(assignmentsBack(directory, edits).map(({ value }) => value)).toEqual(['owner', 'contributor']);
    const added = roleEdits(directory, { ...place, indicator: 'I9' }, { opd: 'a', role: 'owner' });
    expect(assignmentsBack(directory, added).map(({ value }) => value)).toEqual(['none']);
  });
});

describe('what is assigned', () => {
  it('lists the owner first and passes over those without a role', () => {
    expect(assignedOpds(directory, place).map(({ opd }) => opd)).toEqual(['c', 'a', 'b']);
    expect([...assignedIndicatorsOf(directory, '2026')]).toEqual(['I1']);
  });
});
