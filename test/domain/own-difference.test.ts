import { describe, expect, test } from 'vitest';
import type { Person, StoredField } from '../../src/domain/directory.ts';
import type { OpId } from '../../src/domain/ids.ts';
import { isOwnDifference } from '../../src/domain/own-difference.ts';

const admin: Person = { id: 'siti', name: 'Siti', roles: ['opd_admin'], opds: ['bkpsdm'], active: true };
const coordinator: Person = { id: 'yusuf', name: 'Yusuf', roles: ['coordinator'], opds: [], active: true };

function field(part: Partial<StoredField>, authors: readonly string[] = ['rahma', 'dewi']): StoredField {
  const heads = authors.map((by, index) => ({
    id: `${index}` as OpId,
    value: by,
    by,
    device: by,
    at: '',
    receivedAt: null,
    seq: null,
  }));
  const state = { heads, current: heads[0]?.id ?? null };
  return {
    scope: 'indicator/2026/I36',
    entity: 'answer',
    key: 'bkpsdm',
    field: 'explanation',
    state,
    ...part,
  };
}

describe('a difference is settled by', () => {
  test('the admins of the OPD whose field it is', () => {
    expect(isOwnDifference(field({}), admin)).toBe(true);
    expect(isOwnDifference(field({ entity: 'claim', key: 'bkpsdm:I36-L2-01' }), admin)).toBe(true);
    expect(isOwnDifference(field({ entity: 'coverage', key: 'I16-L2-01:bkpsdm' }), admin)).toBe(true);
    expect(isOwnDifference(field({ scope: 'opd/bkpsdm', entity: 'document', key: 'd1' }), admin)).toBe(true);
    expect(isOwnDifference(field({ entity: 'carried', key: 'bkpsdm:c-1' }), admin)).toBe(true);
  });

  test('nobody of another OPD', () => {
    expect(isOwnDifference(field({ key: 'bappeda' }), admin)).toBe(false);
    expect(isOwnDifference(field({ scope: 'opd/bappeda', entity: 'document', key: 'd1' }), admin)).toBe(
      false,
    );
  });

  test('a coordinator only where one of the values is the own', () => {
    expect(isOwnDifference(field({}), coordinator)).toBe(false);
    expect(isOwnDifference(field({}, ['rahma', 'yusuf']), coordinator)).toBe(true);
  });
});
